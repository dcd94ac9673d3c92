import { Type } from 'typebox'

import { DomainError } from '../errors.ts'
import type { NewEvent } from '../events/append-event.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { Line } from '../resources/field.ts'
import { endWaiting } from './end-waiting.ts'
import { OWN_KINDS } from './lock-order.ts'
import type { Order } from './order.ts'
import { getOrderRow, readOrder } from './read-orders.ts'

/** Which order, and why. */
export const CancelOrderInput = Type.Object(
  {
    orderId: IdField('Id of the order, `ord_…`.'),
    reason: Type.Optional(Line('Why, for the history: one line of 1 to 200 characters.')),
  },
  { additionalProperties: false },
)

/**
 * Ends an order that waits. Its numbers are anybody's again and nothing is paid for them; what it has brought before
 * stays, and then it is completed in part. Errors: `not_found`, `order_closed` when it has ended, perhaps a moment ago.
 */
export const cancelOrder = mutation({
  name: 'orders.cancel',
  scope: 'orders:write',
  input: CancelOrderInput,
  run: async (tx, session, { orderId, reason }): Promise<{ answer: Order; events: readonly [NewEvent] }> => {
    const row = await getOrderRow(tx, session.actor.accountId, orderId)
    if (!OWN_KINDS.some((kind) => kind === row.kind) && row.ended_at === null)
      throw new DomainError('order_closed', `order ${orderId} belongs to a ${row.kind}: cancel it there`, {
        pointer: '/orderId',
      })
    const event = await endWaiting(tx, session, orderId, 'cancelled', reason ?? 'cancelled by the customer')
    const order = await readOrder(tx, session, orderId)
    if (event === undefined)
      throw new DomainError(
        'order_closed',
        `order ${orderId} is ${order.state}: only one that waits can be cancelled`,
        {
          pointer: '/orderId',
        },
      )
    return { answer: order, events: [event] }
  },
})
