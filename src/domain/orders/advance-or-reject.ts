import { DomainError } from '../errors.ts'
import { appendEvents } from '../events/append-event.ts'
import { exchangeOf, type Session } from '../session.ts'
import { advanceOrder } from './advance-order.ts'
import { endWaiting } from './end-waiting.ts'

/**
 * Lets one order that waits go on, in a transaction of its own; what cannot go on because of what it asks, such as a
 * connection that was deleted meanwhile, is rejected with the reason. True when something was done.
 */
export async function advanceOrReject(session: Session, orderId: string): Promise<boolean> {
  const { database } = exchangeOf(session)
  try {
    return (await database.transaction((tx) => advanceOrder(tx, session, orderId))).length > 0
  } catch (error) {
    if (!(error instanceof DomainError) || error.retryable) throw error
    const { message } = error
    return database.transaction(async (tx) => {
      const event = await endWaiting(tx, session, orderId, 'rejected', message)
      if (event !== undefined) await appendEvents(tx, session, [event])
      return event !== undefined
    })
  }
}
