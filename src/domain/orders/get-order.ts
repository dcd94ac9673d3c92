import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { readOrder } from './read-orders.ts'

/** Which order. */
export const GetOrderInput = Type.Object(
  { orderId: IdField('Id of the order, `ord_…`.') },
  { additionalProperties: false },
)

/** One order of the account with its lines, history and notes. Errors: `not_found`. */
export const getOrder = query({
  scope: 'orders:read',
  input: GetOrderInput,
  answer: (session, { orderId }) => readOrder(exchangeOf(session).database.read, session, orderId),
})
