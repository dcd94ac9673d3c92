import { type RawBuilder, sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import { newId } from '#lib/ids.ts'

import { type LogEvent, type LogPage, readLog } from '../events/read-log.ts'
import { exchangeOf, type Session } from '../session.ts'
import type { WebhookRow } from './webhook.ts'

/** Events that one webhook is given at once. */
const EVENTS_EACH = 200
/** Webhooks that are looked at in one page. */
const WEBHOOKS_PAGE = 500
/** Deliveries of one webhook that wait at the most; the others wait in the log. */
export const MAX_WAITING = 10_000
/** So far the log may go on without an event for a webhook before its place is written down: events, or transactions. */
export const UNWRITTEN = 1_000

/** Order states after which nothing more happens to an order. */
const ENDED = new Set(['completed', 'partially_completed', 'rejected', 'cancelled'])

const filterOf = (row: WebhookRow) => ({
  accountId: row.sees_all === 1 ? null : row.account_id,
  types: JSON.parse(row.types) as string[],
  subject: row.order_id ?? undefined,
})

/** Webhooks behind whose place the log has an event that may be for them. */
async function behind(session: Session, after: string): Promise<WebhookRow[]> {
  const { database } = exchangeOf(session)
  // Where the log is numbered in the order of its commits the number says it alone.
  const isBehind: RawBuilder<boolean> =
    database.engine === 'sqlite'
      ? sql`event.seq > webhook.seq`
      : sql`event.xid >= webhook.from_xid and (event.xid >= webhook.to_xid or event.seq > webhook.seq)`
  const { rows } = await sql<WebhookRow>`
    select * from webhook where state = 'active' and id > ${after}
      and (exists (select 1 from event where ${isBehind} and event.account_id = webhook.account_id
          and (webhook.order_id is null or event.subject = webhook.order_id))
        or (webhook.sees_all = 1 and exists (select 1 from event where ${isBehind})))
      and (select count(*) from webhook_delivery
        where webhook_delivery.webhook_id = webhook.id and webhook_delivery.state = 'pending') < ${MAX_WAITING}
    order by id limit ${WEBHOOKS_PAGE}`.execute(database.read.query)
  return rows
}

/** Whether an event is the last of its order. */
function endsOrder({ type, data }: LogEvent): boolean {
  return type === 'order.moved' && ENDED.has(String((JSON.parse(data) as Record<string, unknown>)['to']))
}

async function write(tx: Transaction, session: Session, row: WebhookRow, { events, place }: LogPage): Promise<number> {
  const { clock } = exchangeOf(session)
  const now = clock.now()
  const isOver = row.order_id !== null && events.some(endsOrder)
  // Nobody else has moved it on meanwhile: of two processes one writes the deliveries, and the other one nothing.
  const moved = await tx.query
    .updateTable('webhook')
    .set({
      from_xid: place.fromXid,
      to_xid: place.toXid,
      seq: place.seq,
      ...(isOver ? { state: 'ended' as const } : {}),
    })
    .where('id', '=', row.id)
    .where('state', '=', 'active')
    .where('from_xid', '=', row.from_xid)
    .where('to_xid', '=', row.to_xid)
    .where('seq', '=', row.seq)
    .returning('id')
    .execute()
  if (moved.length === 0 || events.length === 0) return 0
  await tx.insertMany(
    'webhook_delivery',
    [
      { name: 'id', type: 'text', values: events.map(() => newId('delivery', clock)) },
      { name: 'webhook_id', type: 'text', values: events.map(() => row.id) },
      { name: 'event_seq', type: 'bigint', values: events.map(({ seq }) => seq) },
      { name: 'subject', type: 'text', values: events.map(({ subject }) => subject) },
      { name: 'again', type: 'bigint', values: events.map(() => 0) },
      { name: 'state', type: 'text', values: events.map(() => 'pending') },
      { name: 'due_at', type: 'bigint', values: events.map(() => now) },
      { name: 'created_at', type: 'bigint', values: events.map(() => now) },
    ],
    'on conflict do nothing',
  )
  return events.length
}

/**
 * Follows the log for every webhook and writes down what it is to be told: nothing is written for webhooks when
 * something happens, so that it costs whoever does it nothing. The place of a webhook moves on in the transaction that
 * writes its deliveries, so that none is lost or made twice wherever this is killed. Returns how many it wrote.
 */
export async function makeDeliveries(session: Session): Promise<number> {
  const { database } = exchangeOf(session)
  let written = 0
  for (let after = ''; ;) {
    const rows = await behind(session, after)
    for (const row of rows) {
      const place = { fromXid: row.from_xid, toXid: row.to_xid, seq: row.seq }
      const page = await readLog(database, filterOf(row), place, EVENTS_EACH)
      // On SQLite there is one window for ever, on PostgreSQL its end counts transactions.
      const isFar = page.place.seq - row.seq > UNWRITTEN || page.place.toXid - row.from_xid > UNWRITTEN
      if (page.events.length > 0 || isFar) written += await database.transaction((tx) => write(tx, session, row, page))
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < WEBHOOKS_PAGE) return written
    after = last.id
  }
}
