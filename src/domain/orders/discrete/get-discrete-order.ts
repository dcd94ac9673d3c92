import { query } from '../../query.ts'
import { exchangeOf } from '../../session.ts'
import { GetOrderInput } from '../get-order.ts'
import { readDiscrete } from './read-discrete-order.ts'

/** One order of the account, of any kind, with its terms. Errors: `not_found`. */
export const getDiscreteOrder = query({
  scope: 'orders:read',
  input: GetOrderInput,
  answer: (session, { orderId }) => readDiscrete(exchangeOf(session).database.read, session, orderId),
})
