import { sql } from 'kysely'

import { DAY_MS } from '#lib/clock.ts'

import { exchangeOf, type Session } from '../session.ts'

/** How long deliveries that are over are kept. Their events stay in the log for ever. */
export const DELIVERIES_KEPT_DAYS = 30
/** Deliveries that one sweep forgets in one transaction. */
const FORGET_BATCH = 1_000

/** Forgets deliveries that were over thirty days ago, and webhooks that ended and have none left. Returns how many. */
export function forgetDeliveries(session: Session): Promise<number> {
  const { database, clock } = exchangeOf(session)
  const before = clock.now() - DELIVERIES_KEPT_DAYS * DAY_MS
  return database.transaction(async (tx) => {
    const { rows: old } = await sql<{ position: number }>`
      select position from webhook_delivery where ended_at is not null and ended_at <= ${before}
      order by ended_at limit ${FORGET_BATCH}`.execute(tx.query)
    const positions = old.map(({ position }) => position)
    if (positions.length > 0) {
      await tx.query.deleteFrom('webhook_attempt').where('delivery', 'in', positions).execute()
      await tx.query.deleteFrom('webhook_delivery').where('position', 'in', positions).execute()
    }
    const { rows: ended } = await sql<{ id: string }>`
      select id from webhook where state = 'ended' and changed_at <= ${before}
        and not exists (select 1 from webhook_delivery where webhook_delivery.webhook_id = webhook.id)
      order by id limit ${FORGET_BATCH}`.execute(tx.query)
    const ids = ended.map(({ id }) => id)
    if (ids.length > 0) {
      await tx.query.deleteFrom('webhook_secret').where('webhook_id', 'in', ids).execute()
      await tx.query.deleteFrom('webhook').where('id', 'in', ids).execute()
    }
    return positions.length + ids.length
  })
}
