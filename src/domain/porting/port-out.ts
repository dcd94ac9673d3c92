import { Type, type Static } from 'typebox'

import { PORT_OUT_STATES, REFUSAL_CODES } from './port-out-states.ts'

const Time = (description: string) => Type.String({ format: 'date-time', description })
const TimeOrNull = (description: string) =>
  Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description })
const TextOrNull = (description: string) => Type.Union([Type.String(), Type.Null()], { description })

const SUMMARY = {
  id: Type.String({ description: 'Id of the port out, `pto_…`.' }),
  accountId: Type.String({ description: 'The account whose number it is, `acc_…`.' }),
  e164: Type.String({ description: 'The number, E.164 with plus.' }),
  state: Type.Enum(PORT_OUT_STATES, { description: 'Where it stands.' }),
  gainingCarrier: Type.String({ description: 'The provider that wants the number.' }),
  requestedFocDate: TextOrNull('The day on which it wants it, YYYY-MM-DD.'),
  refusal: Type.Union([Type.Enum(REFUSAL_CODES), Type.Null()], { description: '`refused`: why.' }),
  reason: TextOrNull('Refused or cancelled: more about it.'),
  dueAt: Time('When a request has to be answered, UTC.'),
  escalatedAt: TimeOrNull('When the operator was told that it was not, UTC.'),
  createdAt: Time('When it was asked for, UTC.'),
  changedAt: Time('When its state last changed, UTC.'),
  endedAt: TimeOrNull('When it ended, UTC.'),
}

/** A port out as lists show it. */
export const PortOutSummarySchema = Type.Object(SUMMARY, { $id: 'PortOutSummary', additionalProperties: false })
export type PortOutSummary = Static<typeof PortOutSummarySchema>

/** A port out with its history. */
export const PortOutSchema = Type.Object(
  {
    ...SUMMARY,
    history: Type.Array(
      Type.Object(
        {
          state: Type.Enum(PORT_OUT_STATES, { description: 'The state that it came to.' }),
          reason: TextOrNull('Why.'),
          actor: Type.Enum(['customer', 'operator'], { description: 'Who did it.' }),
          at: Time('When, UTC.'),
        },
        { additionalProperties: false },
      ),
      { description: 'Every move, the oldest first.' },
    ),
  },
  { $id: 'PortOut', additionalProperties: false },
)
export type PortOut = Static<typeof PortOutSchema>
