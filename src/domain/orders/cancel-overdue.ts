import { DAY_MS } from '#lib/clock.ts'

import { appendEvents } from '../events/append-event.ts'
import { exchangeOf, type Session } from '../session.ts'
import { endWaiting } from './end-waiting.ts'

/** Days that a number waits for the documents of its order, kept from everybody else; then the order is cancelled. */
export const MAX_PENDING_DAYS = 30
/** Orders that one sweep cancels, each in a transaction of its own. */
export const OVERDUE_BATCH = 100

const FOR_DOCUMENTS = ['documents_required', 'in_review'] as const

/** Orders whose numbers have waited too long, and those to move numbers that have, which work meanwhile. */
async function overdue(session: Session): Promise<string[]> {
  const { database, clock } = exchangeOf(session)
  const { query } = database.read
  const since = clock.now() - MAX_PENDING_DAYS * DAY_MS
  const kept = await query
    .selectFrom('number')
    .innerJoin('number_order', 'number_order.id', 'number.order_id')
    .select('number_order.id')
    .distinct()
    .where('number.state', '=', 'ordered')
    .where('number.changed_at', '<=', since)
    .where('number_order.state', 'in', FOR_DOCUMENTS)
    .limit(OVERDUE_BATCH)
    .execute()
  const moves = await query
    .selectFrom('number_order')
    .select('id')
    .where('ended_at', 'is', null)
    .where('state', 'in', FOR_DOCUMENTS)
    .where('kind', '=', 'move')
    .where('created_at', '<=', since)
    .limit(OVERDUE_BATCH)
    .execute()
  return [...kept, ...moves].map(({ id }) => id)
}

/** Cancels orders whose documents were not complete in time. Returns how many there were. */
export async function cancelOverdue(session: Session): Promise<number> {
  const { database } = exchangeOf(session)
  const reason = `the documents were not complete within ${MAX_PENDING_DAYS} days`
  let ended = 0
  for (const id of await overdue(session)) {
    const isEnded = await database.transaction(async (tx) => {
      // Unless they were accepted a moment ago.
      const event = await endWaiting(tx, session, id, 'cancelled', reason, FOR_DOCUMENTS)
      if (event !== undefined) await appendEvents(tx, session, [event])
      return event !== undefined
    })
    if (isEnded) ended++
  }
  return ended
}
