import { sql } from 'kysely'

import { freeNumbers } from '#inventory/free-numbers.ts'

import { appendEvents } from '../events/append-event.ts'
import { exchangeOf, type Session } from '../session.ts'
import { changeHolds, listLength } from './count-holds.ts'

/** Reservations that one sweep ends in one transaction. */
export const EXPIRY_BATCH = 200

/**
 * Tidies after reservations whose time has come: their rows go, the log says so, the index offers the numbers again.
 * Correctness never waits for it, since a claim takes over an expired row by itself. Returns how many it ended.
 */
export async function expireReservations(session: Session): Promise<number> {
  const exchange = exchangeOf(session)
  const { database, clock } = exchange
  const now = clock.now()
  const due = await database.read.query
    .selectFrom('reservation')
    .select('id')
    .where('state', '=', 'active')
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(EXPIRY_BATCH)
    .execute()
  if (due.length === 0) return 0
  return database.transaction(async (tx) => {
    // The condition again: another process may have been here since. It waits for this row and then finds it changed.
    const ended = await tx.query
      .updateTable('reservation')
      .set({ state: 'expired', closed_at: now })
      .where(
        'id',
        'in',
        due.map(({ id }) => id),
      )
      .where('state', '=', 'active')
      .where('expires_at', '<=', now)
      .returning(['id', 'account_id', 'numbers'])
      .execute()
    for (const { id, account_id: accountId, numbers } of ended) {
      const { rows } = await sql<{ e164: number }>`
        delete from number where e164 ${tx.text.among(JSON.parse(numbers) as number[])}
          and reservation_id = ${id} and state = 'reserved' and expires_at <= ${now}
        returning e164`.execute(tx.query)
      const freed = rows.map(({ e164 }) => e164).toSorted((a, b) => a - b)
      tx.onCommit(() => freeNumbers(exchange.inventory, freed))
      await appendEvents(tx, session, [
        { type: 'reservation.expired', subject: id, accountId, data: { quantity: freed.length }, freed },
      ])
    }
    const held = new Map<string, number>()
    for (const { account_id: accountId, numbers } of ended)
      held.set(accountId, (held.get(accountId) ?? 0) + listLength(numbers))
    // In one order, so that two sweeps never wait for each other in a circle.
    for (const accountId of [...held.keys()].toSorted()) await changeHolds(tx, accountId, -(held.get(accountId) ?? 0))
    return ended.length
  })
}
