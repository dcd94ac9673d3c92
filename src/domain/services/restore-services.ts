import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import type { ServiceTable } from '#db/tables/orders.ts'
import { formatE164 } from '#lib/e164.ts'

import type { NewEvent } from '../events/append-event.ts'
import { exchangeOf, type Session } from '../session.ts'
import { campaignsStillActive } from './campaigns-still-active.ts'
import type { ServiceRefusal } from './service-refusal.ts'

/** A number that is in service again. */
export type RestoredService = {
  readonly serviceId: string
  /** True when its connection was deleted meanwhile: it is routed nowhere, until it is routed anew. */
  readonly isUnrouted: boolean
}

/** What became of each number that was to be restored. */
export type RestoredServices = {
  /** Ascending by number. */
  readonly restored: ReadonlyMap<number, RestoredService>
  readonly refused: ReadonlyMap<number, ServiceRefusal>
  /** For the caller to write into the log. */
  readonly events: readonly NewEvent[]
}

/** Services of one UPDATE. */
const REVIVED_EACH = 1_000

type Snapshot = Pick<
  ServiceTable,
  'e164' | 'id' | 'connection_type' | 'connection_id' | 'failover_connection_id' | 'campaign_id'
>

/** The last service of each of these numbers that rests after this account, its number locked. Ascending. */
async function lockSnapshots(tx: Transaction, session: Session, numbers: readonly number[]): Promise<Snapshot[]> {
  const { accountId } = session.actor
  const now = exchangeOf(session).clock.now()
  const { rows: resting } = await sql<{ e164: number }>`
    select number.e164 from ${tx.text.numberList(numbers)} cross join number
    where number.e164 = n.e164 and number.account_id = ${accountId} and number.state = 'ageing'
      and number.available_at > ${now}
    order by number.e164 ${tx.text.lockNumbers}`.execute(tx.query)
  // What began the rest is what ends it: a number that was ported away and came home rests too, and is nobody's to restore.
  const { rows } = await sql<Snapshot>`
    select service.e164, service.id, service.connection_type, service.connection_id,
      service.failover_connection_id, service.campaign_id
    from ${tx.text.numberList(resting.map(({ e164 }) => e164))}
    join service on service.e164 = n.e164 and service.account_id = ${accountId}
    join number on number.e164 = service.e164 and number.changed_at = service.ended_at
    order by service.e164, service.id`.execute(tx.query)
  return [...new Map(rows.map((row) => [row.e164, row])).values()]
}

/** Keeps these connections, or those of them that are still there, until this transaction ends. */
async function keepConnections(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const id of new Set(ids.toSorted()))
    await sql`select id from connection where id = ${id} ${tx.text.keepRows}`.execute(tx.query)
}

/** Takes back the end of these services. A connection that was deleted meanwhile they have forgotten, and so their way. */
async function revive(
  tx: Transaction,
  snapshots: readonly Snapshot[],
  lapsed: readonly string[],
  now: number,
): Promise<Map<number, RestoredService>> {
  const unlessLost = (column: string) => sql`
    ${sql.ref(column)} = case when connection_type = 'direct' and connection_id is null then null else ${sql.ref(column)} end`
  const columns = ['connection_type', 'outpulse_type', 'outpulse_digits', 'failover_connection_id', 'failover_digits']
  const campaign =
    lapsed.length === 0
      ? sql`campaign_id`
      : sql`case when campaign_id in (${sql.join(lapsed)}) then null else campaign_id end`
  const revived: Snapshot[] = []
  for (let start = 0; start < snapshots.length; start += REVIVED_EACH) {
    const ids = snapshots.slice(start, start + REVIVED_EACH).map(({ id }) => id)
    const { rows } = await sql<Snapshot>`
      update service set ended_at = null, end_reason = null, campaign_id = ${campaign},
        billed_until = case when billed_until < ${now} then ${now} else billed_until end,
        ${sql.join(columns.map(unlessLost))}
      where id in (${sql.join(ids)})
      returning e164, id, connection_type`.execute(tx.query)
    revived.push(...rows)
  }
  const was = new Map(snapshots.map((service) => [service.e164, service.connection_type]))
  return new Map(
    revived
      .toSorted((a, b) => a.e164 - b.e164)
      .map((row) => [
        row.e164,
        { serviceId: row.id, isUnrouted: was.get(row.e164) === 'direct' && row.connection_type === null },
      ]),
  )
}

/**
 * Puts numbers, ascending, that rest after this account back into service, each by itself, with everything that was set
 * when they were released: routing, CNAM, features, campaign, whom they are for. A connection that was deleted meanwhile is
 * gone: the number is back and routed nowhere, and says so. A campaign that numbers may no longer be assigned to is left
 * out. The time of the rest is not charged. Numbers that cannot be restored are told in `refused`; the caller decides
 * whether that undoes the rest.
 */
export async function restoreServices(
  tx: Transaction,
  session: Session,
  numbers: readonly number[],
): Promise<RestoredServices> {
  const { accountId } = session.actor
  const now = exchangeOf(session).clock.now()
  const snapshots = await lockSnapshots(tx, session, numbers)
  const found = new Set(snapshots.map(({ e164 }) => e164))
  const refused = new Map<number, ServiceRefusal>()
  for (const e164 of numbers)
    if (!found.has(e164))
      refused.set(e164, {
        code: 'number_not_restorable',
        message: `${formatE164(e164)} does not rest after this account, or its time is over`,
      })
  if (snapshots.length === 0) return { restored: new Map(), refused, events: [] }
  const present = (ids: readonly (string | null)[]) => ids.filter((id) => id !== null)
  await keepConnections(
    tx,
    present(snapshots.flatMap((service) => [service.connection_id, service.failover_connection_id])),
  )
  const campaigns = await campaignsStillActive(tx, accountId, present(snapshots.map((row) => row.campaign_id)), now)
  const lapsed = present(snapshots.map((row) => row.campaign_id)).filter((id) => !campaigns.has(id))
  const restored = await revive(tx, snapshots, [...new Set(lapsed)], now)
  const good = [...restored.keys()]
  await sql`
    update number set state = 'in_service', available_at = null, changed_at = ${now},
      order_id = (select service.order_id from service where service.e164 = number.e164 and service.ended_at is null)
    where e164 ${tx.text.among(good)}`.execute(tx.query)
  const unrouted = good.filter((e164) => restored.get(e164)?.isUnrouted === true)
  return {
    restored,
    refused,
    events: [
      {
        type: 'service.restored',
        subject: formatE164(good[0] ?? 0),
        accountId,
        data: { numbers: good, unrouted },
      },
    ],
  }
}
