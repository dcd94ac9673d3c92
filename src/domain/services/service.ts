import { Type, type Static } from 'typebox'

/** Days that a released number rests before it is offered again: 47 CFR 52.15(f)(1)(ii) allows up to 90, or 365 for business. */
export const AGEING_DAYS = 45

export const SERVICE_STATES = ['in_service', 'ageing'] as const

/** One number that the account has in service. */
export const ServiceSchema = Type.Object(
  {
    id: Type.String({ description: 'Id of the service, `svc_…`: one for each time that a number is put in service.' }),
    e164: Type.String({ description: 'The number, E.164 with plus.' }),
    state: Type.Enum(SERVICE_STATES, {
      description: '`in_service`, or `ageing`: given back and resting until `availableAt`.',
    }),
    orderId: Type.String({ description: 'The order that brought it, `ord_…`.' }),
    connectionId: Type.Union([Type.String(), Type.Null()], {
      description:
        'The connection to which it is routed, `trk_…`, or to which it was before it was given back; null: none.',
    }),
    startedAt: Type.String({ format: 'date-time', description: 'When it was put in service, UTC.' }),
    availableAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
      description: 'Ageing: when the number is offered to others again; otherwise null.',
    }),
  },
  { $id: 'Service', additionalProperties: false },
)
export type Service = Static<typeof ServiceSchema>
