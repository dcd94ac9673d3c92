import { Type, type Static } from 'typebox'

import { NeededDocumentSchema } from '../documents/needed-documents.ts'
import { DependantsSchema } from '../services/dependants.ts'
import { LINE_REASONS } from './line-reasons.ts'

/** What an order asks for. */
export const ORDER_KINDS = [
  'new',
  'change',
  'move',
  'disconnect',
  'restore',
  'port_in',
  'campaign_assign',
  'campaign_remove',
] as const
export type OrderKind = (typeof ORDER_KINDS)[number]
/** Where an order stands. */
export const ORDER_STATES = [
  'submitted',
  'documents_required',
  'in_review',
  'in_progress',
  'backordered',
  'completed',
  'partially_completed',
  'rejected',
  'cancelled',
] as const
export type OrderState = (typeof ORDER_STATES)[number]
/** Where one number of an order stands. */
export const LINE_STATES = ['backordered', 'ordered', 'completed', 'rejected', 'cancelled'] as const
export type LineState = (typeof LINE_STATES)[number]

const Maybe = (description: string) => Type.Union([Type.String(), Type.Null()], { description })
const Moment = (description: string) => Type.String({ format: 'date-time', description })
const MaybeMoment = (description: string) =>
  Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description })

/** One number of an order. */
export const OrderLineSchema = Type.Object(
  {
    e164: Maybe('E.164 with plus; null while none was found.'),
    state: Type.Enum(LINE_STATES, {
      description:
        '`backordered`: waits for a number. `ordered`: waits with its number, which is nobody else’s. `completed`: ' +
        'done. `rejected`: not done. `cancelled`: not done, because the order ended before.',
    }),
    serviceId: Maybe('Completed: the service, `svc_…`.'),
    reason: Type.Union([Type.Enum(LINE_REASONS), Type.Null()], { description: 'Rejected or cancelled: why.' }),
    restorableUntil: MaybeMoment('Disconnected: until when the number can be restored, UTC.'),
  },
  { $id: 'OrderLine', additionalProperties: false },
)
export type OrderLine = Static<typeof OrderLineSchema>

/** What an order costs in one currency. */
export const OrderPriceSchema = Type.Object(
  {
    setupMinor: Type.Integer({ description: 'Once, in minor units.' }),
    monthlyMinor: Type.Integer({ description: 'Each month, in minor units.' }),
    currency: Type.String({ description: 'ISO 4217 code.' }),
  },
  { $id: 'OrderPrice', additionalProperties: false, description: 'The sum over the numbers of an order.' },
)
export type OrderPrice = Static<typeof OrderPriceSchema>

/** What stands in the way of one number, or depends on it. */
export const OrderConflictSchema = Type.Object(
  {
    e164: Type.String({ description: 'E.164 with plus.' }),
    reason: Type.Union([Type.Enum(LINE_REASONS), Type.Null()], {
      description: 'Why it would be rejected; null: it would not, but something depends on it.',
    }),
    alternatives: Type.Immutable(Type.Array(Type.String(), { description: 'Free numbers near it.' })),
    dependants: Type.Union([DependantsSchema, Type.Null()], {
      description: 'What hangs on a number that goes out of service; null: nothing.',
    }),
  },
  { $id: 'OrderConflict', additionalProperties: false },
)
export type OrderConflict = Static<typeof OrderConflictSchema>

/** One move of an order. */
export const OrderStepSchema = Type.Object(
  {
    state: Type.Enum(ORDER_STATES, { description: 'The state that it came to.' }),
    reason: Maybe('Why, in words for people.'),
    at: Moment('When, UTC.'),
  },
  { $id: 'OrderStep', additionalProperties: false },
)

/** What somebody of the account wrote to an order. */
export const OrderNoteSchema = Type.Object(
  { text: Type.String({ description: 'The note.' }), at: Moment('When it was written, UTC.') },
  { $id: 'OrderNote', additionalProperties: false },
)
export type OrderNote = Static<typeof OrderNoteSchema>

const SUMMARY = {
  id: Maybe('Id, `ord_…`; null in the answer to a dry run.'),
  kind: Type.Enum(ORDER_KINDS, {
    description:
      '`new`: numbers into service. `change`, `move`: how numbers in service are set, or where they belong. ' +
      '`disconnect`: out of service. `restore`: back into it. `port_in`: numbers that came from another provider. ' +
      '`campaign_assign`, `campaign_remove`: numbers and messaging.',
  }),
  state: Type.Enum(ORDER_STATES, {
    description:
      '`documents_required`: something is missing. `in_review`: it is looked at. `in_progress`: it waits for its date. ' +
      '`backordered`: it waits for stock. `completed`: all that was asked for; `partially_completed`: less; ' +
      '`rejected`, `cancelled`: nothing.',
  }),
  reason: Maybe('Why it is where it is, in words for people.'),
  externalId: Maybe("The customer's own id of the order."),
  requestId: Maybe('Ties several orders together.'),
  reservationId: Maybe('The reservation that it used up.'),
  wanted: Type.Integer({ description: 'Numbers asked for.' }),
  completed: Type.Integer({ description: 'Numbers that it brought.' }),
  rejected: Type.Integer({ description: 'Numbers asked for that it did not and will not bring.' }),
  requestedDate: MaybeMoment('Not before this moment, UTC; null: at once.'),
  createdAt: Moment('When it was placed, UTC.'),
  endedAt: MaybeMoment('When it ended, UTC; null while it goes on.'),
}

/** An order without its lines, as lists show it. */
export const OrderSummarySchema = Type.Object(SUMMARY, { $id: 'OrderSummary', additionalProperties: false })
export type OrderSummary = Static<typeof OrderSummarySchema>

/** An order with its lines. */
export const OrderSchema = Type.Object(
  {
    ...SUMMARY,
    customerId: Maybe('For whom the numbers are, `cus_…`.'),
    contactId: Maybe('Who answers for them, `con_…`.'),
    paymentMethodId: Maybe('Who pays for them, `pay_…`.'),
    locationId: Maybe('Where they are used, `loc_…`.'),
    prices: Type.Array(OrderPriceSchema, {
      description: 'What its numbers cost, as it was when they were found, by currency; empty: nothing.',
    }),
    documents: Type.Immutable(
      Type.Array(NeededDocumentSchema, { description: 'What it needs before it goes on; empty: nothing more.' }),
    ),
    conflicts: Type.Array(OrderConflictSchema, {
      description:
        'Only in the answers to a dry run, what stands in the way, and to a disconnection, what hangs on its numbers; ' +
        'otherwise empty.',
    }),
    lines: Type.Array(OrderLineSchema, {
      description: 'One for each number, ascending by number, and one for each that is yet to be found.',
    }),
    history: Type.Array(OrderStepSchema, { description: 'Every state that it came to, the first one first.' }),
    notes: Type.Array(OrderNoteSchema, { description: 'What was written to it, the oldest first.' }),
  },
  { $id: 'Order', additionalProperties: false },
)
export type Order = Static<typeof OrderSchema>
