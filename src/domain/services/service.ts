import { Type, type Static } from 'typebox'

import { FEATURES } from '#inventory/profile.ts'

import { CATEGORIES } from '../numbers/category.ts'
import { CLID_TYPES, CONNECTION_TYPES, FailoverSchema, OUTPULSE_TYPES } from './service-settings.ts'

/** States in which an account has a number, or had it and may have it back. */
export const SERVICE_STATES = ['in_service', 'porting_out', 'ageing'] as const

const OrNull = (description: string) => Type.Union([Type.String(), Type.Null()], { description })
const MomentOrNull = (description: string) =>
  Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description })

/** One number that the account has in service, or had and may have back. */
export const ServiceSchema = Type.Object(
  {
    id: Type.String({ description: 'Id of the service, `svc_…`: one for each time that a number is put in service.' }),
    e164: Type.String({ description: 'The number, E.164 with plus.' }),
    state: Type.Enum(SERVICE_STATES, {
      description:
        '`in_service`; `porting_out`: it leaves for another provider and still rings here; or `ageing`: given back and ' +
        'resting until `availableAt`, and everything else as it was at the last.',
    }),
    category: Type.Union([Type.Enum(CATEGORIES), Type.Null()], {
      description: 'As what it is reported to the regulator, 47 CFR 52.15(f); null: by another provider.',
    }),
    orderId: Type.String({ description: 'The order that brought it, `ord_…`.' }),
    connectionType: Type.Union([Type.Enum(CONNECTION_TYPES), Type.Null()], {
      description: '`direct`: to `connectionId`. `pstn`: to `outpulseDigits`. Null: routed nowhere.',
    }),
    connectionId: OrNull(
      'The connection to which it is routed, `trk_…`, or to which it was before it was given back; null: none.',
    ),
    outpulseType: Type.Union([Type.Enum(OUTPULSE_TYPES), Type.Null()], {
      description: 'Which digits are sent on; null: routed nowhere.',
    }),
    outpulseDigits: OrNull('The digits of `custom`, E.164 with plus.'),
    clidType: Type.Union([Type.Enum(CLID_TYPES), Type.Null()], { description: 'How the caller’s number is shown.' }),
    clidCountry: OrNull('The country whose plan the caller’s number is shown in, ISO 3166-1 alpha-2.'),
    failover: Type.Union([FailoverSchema, Type.Null()], {
      description: 'Where calls go when the first way fails; null: nowhere.',
    }),
    cnam: OrNull('The name that is shown with calls.'),
    referenceId: OrNull('The customer’s own reference of the number.'),
    features: Type.Array(Type.Enum(FEATURES), { description: 'What is switched on.' }),
    customerId: OrNull('For whom the number is, `cus_…`.'),
    contactId: OrNull('Who answers for it, `con_…`.'),
    paymentMethodId: OrNull('Who pays for it, `pay_…`.'),
    locationId: OrNull('Where it is used, `loc_…`.'),
    campaignId: OrNull('The messaging campaign that it belongs to.'),
    deletionLocked: Type.Boolean({ description: 'True: it is not released until the lock is taken off.' }),
    startedAt: Type.String({ format: 'date-time', description: 'When it was put in service, UTC.' }),
    endedAt: MomentOrNull('Ageing: when it was given back; otherwise null.'),
    endReason: OrNull('Ageing: why it was given back, as it was told then.'),
    availableAt: MomentOrNull(
      'Ageing: until when it can be restored, and from when others are offered it; otherwise null.',
    ),
  },
  { $id: 'Service', additionalProperties: false },
)
export type Service = Static<typeof ServiceSchema>
