import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'

import { exchangeOf, type Session } from '../session.ts'
import { closeReservation, narrowReservation } from './close-reservation.ts'
import { heldNumbers } from './read-reservation.ts'

export type HoldingReservation = { readonly id: string; readonly numbers: readonly number[] }

/**
 * The account's active reservations that hold any of these numbers, locked. One that is past its time holds nothing:
 * it has expired, whoever takes its numbers now.
 */
export async function reservationsHolding(
  tx: Transaction,
  session: Session,
  numbers: readonly number[],
): Promise<HoldingReservation[]> {
  // CROSS JOIN has SQLite begin with the list and not with all numbers of the account: https://sqlite.org/optoverview.html
  const { rows } = await sql<{ id: string; numbers: string }>`
    select id, numbers from reservation
    where state = 'active' and expires_at > ${exchangeOf(session).clock.now()} and id in (
      select number.reservation_id from ${tx.text.numberList(numbers)} cross join number
      where number.e164 = n.e164 and number.state = 'reserved' and number.account_id = ${session.actor.accountId})
    order by id ${tx.text.lockRows}`.execute(tx.query)
  return rows.map((row) => ({ id: row.id, numbers: JSON.parse(row.numbers) as number[] }))
}

/** After numbers have gone into an order: ends those of these reservations that hold none any more. */
export async function closeEmptied(
  tx: Transaction,
  session: Session,
  reservations: readonly HoldingReservation[],
): Promise<void> {
  const now = exchangeOf(session).clock.now()
  for (const reservation of reservations) {
    const held = await heldNumbers(tx, reservation)
    if (held.length === 0) await closeReservation(tx, reservation.id, 'ordered', now)
    else await narrowReservation(tx, reservation, held)
  }
}
