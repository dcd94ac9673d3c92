import { orderAsTold, stateTold } from '#domain/orders/discrete/order-as-told.ts'
import type { OrderMessage } from '#domain/order-message.ts'

import { writeOrder } from './modelled/order.ts'

/** What the callbackUrl of an order is sent: the order as `GET /orders/{orderId}` shows it, in the status that it came to. */
export const callbackMessage: OrderMessage = async (session, { orderId, event }) => {
  const state = stateTold(event)
  if (state === null) throw new Error(`${event.type} tells no state of an order`)
  return writeOrder(await orderAsTold(session, { orderId, state, at: event.at }))
}
