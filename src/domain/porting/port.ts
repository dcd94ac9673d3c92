import { Type, type Static } from 'typebox'

import { NeededDocumentSchema } from '../documents/needed-documents.ts'
import { ServiceSettingsSchema } from '../services/service-settings.ts'
import { EndUserSchema } from './port-fields.ts'
import { EXCEPTION_CODES, PORT_STATES } from './port-states.ts'

const Time = (description: string) => Type.String({ format: 'date-time', description })
const TimeOrNull = (description: string) => Type.Union([Time(''), Type.Null()], { description })
const TextOrNull = (description: string) => Type.Union([Type.String(), Type.Null()], { description })

const SUMMARY = {
  id: Type.String({ description: 'Id of the port, `prt_…`.' }),
  accountId: Type.String({ description: 'The account that ports its numbers in, `acc_…`.' }),
  state: Type.Enum(PORT_STATES, { description: 'Where the port stands.' }),
  quantity: Type.Integer({ minimum: 1, description: 'How many numbers it has.' }),
  currentCarrier: TextOrNull('Name of the current provider.'),
  requestedFocDate: TextOrNull('The day that was asked for, YYYY-MM-DD.'),
  focDate: TextOrNull('The day that both providers agreed, YYYY-MM-DD.'),
  exception: Type.Union(
    [
      Type.Object(
        {
          code: Type.Enum(EXCEPTION_CODES, { description: 'What is wrong.' }),
          text: TextOrNull("In the operator's words."),
        },
        { additionalProperties: false },
      ),
      Type.Null(),
    ],
    { description: '`exception`: why the current provider did not accept it.' },
  ),
  reason: TextOrNull('`cancelled`: why.'),
  orderId: TextOrNull('`ported`: the order that put the numbers into service, `ord_…`.'),
  createdAt: Time('When it was made, UTC.'),
  changedAt: Time('When it was last changed, UTC.'),
  submittedAt: TimeOrNull('When it was submitted first, UTC.'),
  endedAt: TimeOrNull('When it was ported or cancelled, UTC.'),
}

/** A port as lists show it. */
export const PortSummarySchema = Type.Object(SUMMARY, { $id: 'PortSummary', additionalProperties: false })
export type PortSummary = Static<typeof PortSummarySchema>

/** A port with everything that is known of it, the PIN masked. */
export const PortSchema = Type.Object(
  {
    ...SUMMARY,
    numbers: Type.Array(Type.String(), { description: 'E.164 with plus, ascending.' }),
    endUser: Type.Union([EndUserSchema, Type.Null()], { description: 'Who uses the numbers.' }),
    billingNumber: TextOrNull('The number to which the current provider bills, E.164 with plus.'),
    carrierAccount: TextOrNull("The end user's account number with the current provider."),
    pin: Type.Union([Type.Literal('****'), Type.Null()], {
      description: '`****` when there is one; it is forgotten when the port ends.',
    }),
    loaDocumentId: TextOrNull('The signed letter of authorisation, `doc_…`.'),
    billDocumentId: TextOrNull('A recent bill of the current provider, `doc_…`.'),
    settings: ServiceSettingsSchema,
    missing: Type.Array(Type.String(), { description: 'Fields without which it cannot be submitted.' }),
    documents: Type.Array(NeededDocumentSchema, {
      description: 'What the rules of the exchange want before a day is agreed; empty when there is nothing.',
    }),
    history: Type.Array(
      Type.Object(
        {
          state: Type.Enum(PORT_STATES, { description: 'The state that it came to.' }),
          reason: TextOrNull('Why.'),
          actor: Type.Enum(['customer', 'operator'], { description: 'Who did it.' }),
          at: Time('When, UTC.'),
        },
        { additionalProperties: false },
      ),
      { description: 'Every move, the oldest first; the latest 1,000.' },
    ),
  },
  { $id: 'Port', additionalProperties: false },
)
export type Port = Static<typeof PortSchema>
