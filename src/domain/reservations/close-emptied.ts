import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'

import { exchangeOf, type Session } from '../session.ts'
import { closeReservation } from './close-reservation.ts'
import { getReservationRow, heldNumbers } from './read-reservation.ts'

/** The account's reservations that hold any of these numbers. */
export async function reservationsHolding(
  tx: Transaction,
  session: Session,
  numbers: readonly number[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct number.reservation_id as id from ${tx.text.numberList(numbers)}
    join number on number.e164 = n.e164
    where number.state = 'reserved' and number.account_id = ${session.actor.accountId}`.execute(tx.query)
  return rows.map(({ id }) => id).toSorted()
}

/** Ends those of these reservations whose last number has just gone into an order. */
export async function closeEmptied(
  tx: Transaction,
  session: Session,
  reservationIds: readonly string[],
): Promise<void> {
  const now = exchangeOf(session).clock.now()
  for (const id of reservationIds) {
    const row = await getReservationRow(tx, session.actor.accountId, id)
    if ((await heldNumbers(tx, row)).length === 0) await closeReservation(tx, id, 'ordered', now)
  }
}
