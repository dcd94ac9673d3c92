import { sql } from 'kysely'

import { MINUTE_MS } from '#lib/clock.ts'
import { newId } from '#lib/ids.ts'

import { type LogEvent, selectEvents } from '../events/read-log.ts'
import { exchangeOf, type Session } from '../session.ts'
import { signingSecrets } from './secrets.ts'

/** How long whoever has claimed a delivery has it for himself: several times what one try may last. */
export const LEASE_MS = MINUTE_MS
/** Deliveries of one webhook that are under way at once, so that a slow one does not keep the others waiting. */
export const UNDER_WAY_EACH = 4

/** A delivery that its claimer alone may send now, with all that it needs. */
export type ClaimedDelivery = {
  readonly position: number
  readonly lease: string
  readonly webhookId: string
  readonly accountId: string
  readonly seesAll: boolean
  /** Bound to this order; null: to none. */
  readonly orderId: string | null
  readonly url: string
  readonly secrets: readonly string[]
  readonly event: LogEvent
  /** Tries that were made before. */
  readonly attempts: number
  readonly firstAttemptAt: number | null
}

type Leased = {
  position: number
  webhook_id: string
  event_seq: number
  attempts: number
  first_attempt_at: number | null
}

/**
 * Claims deliveries that are due, at most `limit`: of each subject only the earliest that waits, so that a subject's
 * events go out one after another. One statement whose condition is looked at again under the lock of the row: of two
 * processes one gets it. What is not noted before its lease is over, because its claimer was killed, is claimed again.
 */
async function lease(session: Session, limit: number, token: string): Promise<Leased[]> {
  const { database, clock } = exchangeOf(session)
  const now = clock.now()
  return database.transaction(async (tx) => {
    const { rows } = await sql<Leased>`
      update webhook_delivery set lease = ${token}, leased_until = ${now + LEASE_MS}
      where position in (
        select due.position from (
          select d.position, coalesce(busy.count, 0) as busy,
            row_number() over (partition by d.webhook_id order by d.due_at, d.position) as place
          from webhook_delivery as d
          join webhook on webhook.id = d.webhook_id and webhook.state in ('active', 'ended')
          left join (
            select webhook_id, count(*) as count from webhook_delivery
            where state = 'pending' and leased_until > ${now} group by webhook_id
          ) as busy on busy.webhook_id = d.webhook_id
          where d.state = 'pending' and d.due_at <= ${now} and d.leased_until <= ${now}
            and not exists (
              select 1 from webhook_delivery as earlier
              where earlier.state = 'pending' and earlier.webhook_id = d.webhook_id and earlier.subject = d.subject
                and earlier.position < d.position)
        ) as due where due.busy + due.place <= ${UNDER_WAY_EACH}
        order by due.position limit ${limit})
        and state = 'pending' and leased_until <= ${now}
      returning position, webhook_id, event_seq, attempts, first_attempt_at`.execute(tx.query)
    return rows.toSorted((a, b) => a.position - b.position)
  })
}

/** The deliveries that this claimer has now. */
export async function claimDeliveries(session: Session, limit: number): Promise<ClaimedDelivery[]> {
  const { database, clock } = exchangeOf(session)
  const token = newId('request', clock)
  const rows = await lease(session, limit, token)
  const claimed: ClaimedDelivery[] = []
  for (const row of rows) {
    const webhook = await database.read.query
      .selectFrom('webhook')
      .select(['account_id', 'sees_all', 'order_id', 'url'])
      .where('id', '=', row.webhook_id)
      .executeTakeFirst()
    const { rows: events } = await sql<LogEvent>`${selectEvents} where event.seq = ${row.event_seq}`.execute(
      database.read.query,
    )
    const [event] = events
    if (webhook === undefined || event === undefined) continue
    claimed.push({
      position: row.position,
      lease: token,
      webhookId: row.webhook_id,
      accountId: webhook.account_id,
      seesAll: webhook.sees_all === 1,
      orderId: webhook.order_id,
      url: webhook.url,
      secrets: await signingSecrets(database.read, row.webhook_id, clock.now()),
      event,
      attempts: row.attempts,
      firstAttemptAt: row.first_attempt_at,
    })
  }
  return claimed
}
