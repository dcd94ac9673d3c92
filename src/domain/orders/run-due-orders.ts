import { exchangeOf, type Session } from '../session.ts'
import { advanceOrReject } from './advance-or-reject.ts'
import { OWN_KINDS } from './lock-order.ts'

/** Orders that one sweep carries out, each in a transaction of its own. */
export const DUE_BATCH = 100

/** Carries out orders whose date has come. Returns how many went on. */
export async function runDueOrders(session: Session): Promise<number> {
  const { database, clock } = exchangeOf(session)
  const due = await database.read.query
    .selectFrom('number_order')
    .select('id')
    .where('ended_at', 'is', null)
    .where('requested_at', 'is not', null)
    .where('requested_at', '<=', clock.now())
    .where('state', '=', 'in_progress')
    .where('kind', 'in', OWN_KINDS)
    .orderBy('requested_at')
    .limit(DUE_BATCH)
    .execute()
  let done = 0
  for (const { id } of due) if (await advanceOrReject(session, id)) done++
  return done
}
