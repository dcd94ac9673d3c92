import type { LogKey } from '../events/log-key.ts'
import { eventId } from '../events/event-id.ts'
import { showEvent } from '../events/show-event.ts'
import { actingFor, exchangeOf, type Session } from '../session.ts'
import type { ClaimedDelivery } from './claim-deliveries.ts'

/** What is sent: the id by which a consumer knows a repetition, and the event as `GET /v1/events` shows it. */
export type Message = { readonly id: string; readonly body: string }

/** The message of a delivery that is bound to no order: the same at every try, and when it is asked for again. */
export function messageOf(
  key: LogKey,
  { accountId, seesAll, event }: Pick<ClaimedDelivery, 'accountId' | 'seesAll' | 'event'>,
): Message {
  const shown = showEvent(key, { accountId, seesAll }, event)
  return { id: shown.id, body: JSON.stringify(shown) }
}

/** The message of any delivery. That of an order's callback is in the words of the dialect of such orders. */
export async function messageToSend(key: LogKey, session: Session, delivery: ClaimedDelivery): Promise<Message> {
  const { orderId, event, accountId } = delivery
  const { orderMessage } = exchangeOf(session)
  if (orderId === null || orderMessage === undefined) return messageOf(key, delivery)
  const told = await orderMessage(actingFor(session, accountId), { orderId, event })
  return { id: eventId(key, event.seq), body: JSON.stringify(told) }
}
