import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'

import { DomainError } from '../errors.ts'
import { exchangeOf, type Session } from '../session.ts'
import { closeReservation } from './close-reservation.ts'
import { lockActive } from './read-reservation.ts'

/**
 * Turns all that an active reservation holds into numbers of an order, and ends the reservation. The time is part of
 * the condition, so that expiry and order cannot both have a number. Gives the numbers, ascending.
 */
export async function takeReservation(
  tx: Transaction,
  session: Session,
  reservationId: string,
  orderId: string,
  state: 'in_service' | 'ordered' = 'in_service',
): Promise<number[]> {
  const now = exchangeOf(session).clock.now()
  const row = await lockActive(tx, session, reservationId)
  const { rows } = await sql<{ e164: number }>`
    update number set state = ${state}, reservation_id = null, order_id = ${orderId}, expires_at = null,
      changed_at = ${now}
    where e164 in (
      select number.e164 from ${tx.text.numberList(row.numbers)} join number on number.e164 = n.e164
      where number.reservation_id = ${reservationId} and number.state = 'reserved' and number.expires_at > ${now}
      order by number.e164 ${tx.text.lockNumbers})
    returning e164`.execute(tx.query)
  if (rows.length === 0 || !(await closeReservation(tx, reservationId, 'ordered', now)))
    throw new DomainError('reservation_closed', `reservation ${reservationId} has just ended: reserve again`, {
      pointer: '/reservationId',
    })
  return rows.map(({ e164 }) => e164).toSorted((a, b) => a - b)
}
