import { Type, type Static } from 'typebox'

import { REFUSAL_REASONS } from '../numbers/explain-refusals.ts'

/** What an order asks for. */
export const ORDER_KINDS = ['new'] as const
/** How an order ended. A new order needs nothing but free numbers, so it has ended when it is answered. */
export const ORDER_STATES = ['completed', 'partially_completed'] as const
export type OrderState = (typeof ORDER_STATES)[number]
export const LINE_STATES = ['completed', 'rejected'] as const

/** One number of an order. */
export const OrderLineSchema = Type.Object(
  {
    e164: Type.String({ description: 'E.164 with plus.' }),
    state: Type.Enum(LINE_STATES, { description: '`completed`: in service on the account; `rejected`: not had.' }),
    serviceId: Type.Union([Type.String(), Type.Null()], { description: 'Completed: its service, `svc_…`.' }),
    reason: Type.Union([Type.Enum(REFUSAL_REASONS), Type.Null()], { description: 'Rejected: why.' }),
  },
  { $id: 'OrderLine', additionalProperties: false },
)
export type OrderLine = Static<typeof OrderLineSchema>

const SUMMARY = {
  id: Type.Union([Type.String(), Type.Null()], { description: 'Id, `ord_…`; null in the answer to a dry run.' }),
  kind: Type.Enum(ORDER_KINDS, { description: '`new`: numbers into service.' }),
  state: Type.Enum(ORDER_STATES, {
    description: '`completed`: all that was asked for; `partially_completed`: less, in mode `any`.',
  }),
  externalId: Type.Union([Type.String(), Type.Null()], { description: "The customer's own id of the order." }),
  requestId: Type.Union([Type.String(), Type.Null()], { description: 'Ties several orders together.' }),
  reservationId: Type.Union([Type.String(), Type.Null()], { description: 'The reservation that it used up.' }),
  completed: Type.Integer({ description: 'Numbers that it brought.' }),
  rejected: Type.Integer({ description: 'Numbers asked for that it did not bring.' }),
  createdAt: Type.String({ format: 'date-time', description: 'When it was placed, UTC.' }),
}

/** An order without its lines, as lists show it. */
export const OrderSummarySchema = Type.Object(SUMMARY, { $id: 'OrderSummary', additionalProperties: false })
export type OrderSummary = Static<typeof OrderSummarySchema>

/** An order with its lines. */
export const OrderSchema = Type.Object(
  { ...SUMMARY, lines: Type.Array(OrderLineSchema, { description: 'One for each number, ascending by number.' }) },
  { $id: 'Order', additionalProperties: false },
)
export type Order = Static<typeof OrderSchema>
