import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import { formatE164 } from '#lib/e164.ts'

import type { NewEvent } from '../events/append-event.ts'
import { exchangeOf, type Session } from '../session.ts'
import { ageingMs } from './ageing-rule.ts'
import { lockOwnNumbers } from './lock-own-numbers.ts'
import { notInService, type ServiceRefusal } from './service-refusal.ts'

/** What became of each number that was to be released. */
export type EndedServices = {
  /** Ascending by number: those that rest now, and when each is offered to others, milliseconds since the epoch. */
  readonly aged: ReadonlyMap<number, number>
  /** The service that ended with each of them: the snapshot from which it can be restored. */
  readonly serviceIds: ReadonlyMap<number, string>
  readonly refused: ReadonlyMap<number, ServiceRefusal>
  /** For the caller to write into the log. */
  readonly events: readonly NewEvent[]
}

async function lockedAgainstDeletion(tx: Transaction, numbers: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ e164: number }>`
    select service.e164 from ${tx.text.numberList(numbers)}
    join service on service.e164 = n.e164 and service.ended_at is null and service.deletion_locked = 1`.execute(
    tx.query,
  )
  return rows.map(({ e164 }) => e164)
}

/**
 * Takes numbers, ascending, out of service, each by itself. They rest as long as `AGEING_RULE` says, nobody's to buy; the
 * ended service keeps everything that was set, so that `restoreServices` can bring it back. Numbers that are not in
 * service on the account, or that are locked against deletion, are told in `refused`; the caller decides whether that
 * undoes the rest.
 */
export async function endServices(
  tx: Transaction,
  session: Session,
  numbers: readonly number[],
  { reason }: { readonly reason: string | null },
): Promise<EndedServices> {
  const now = exchangeOf(session).clock.now()
  const refused = new Map<number, ServiceRefusal>()
  const own = await lockOwnNumbers(tx, session, numbers, ['in_service'])
  for (const e164 of numbers) if (!own.has(e164)) refused.set(e164, notInService(e164))
  for (const e164 of await lockedAgainstDeletion(tx, [...own]))
    refused.set(e164, {
      code: 'deletion_locked',
      message: `${formatE164(e164)} is locked against deletion, take the lock off first`,
    })
  const good = numbers.filter((e164) => !refused.has(e164))
  if (good.length === 0) return { aged: new Map(), serviceIds: new Map(), refused, events: [] }
  const kind = sql`(
    select customer.kind from service join customer on customer.id = service.customer_id
    where service.e164 = number.e164 and service.ended_at is null)`
  const aged = await sql<{ e164: number; available_at: number }>`
    update number set state = 'ageing', order_id = null, changed_at = ${now}, available_at = ${now} + ${ageingMs(kind)}
    where e164 ${tx.text.among(good)}
    returning e164, available_at`.execute(tx.query)
  const ended = await sql<{ e164: number; id: string }>`
    update service set ended_at = ${now}, end_reason = ${reason}
    where ended_at is null and e164 ${tx.text.among(good)}
    returning e164, id`.execute(tx.query)
  const times = new Map(aged.rows.toSorted((a, b) => a.e164 - b.e164).map((row) => [row.e164, row.available_at]))
  return {
    aged: times,
    serviceIds: new Map(ended.rows.map((row) => [row.e164, row.id])),
    refused,
    events: [
      {
        type: 'service.released',
        subject: formatE164(good[0] ?? 0),
        accountId: session.actor.accountId,
        data: { numbers: good, availableAt: Math.max(...times.values()) },
      },
    ],
  }
}

export { restoreServices } from './restore-services.ts'
