import { sql } from 'kysely'

import type { Reader, Transaction } from '#db/database.ts'
import { statement } from '#db/statement.ts'
import { formatE164 } from '#lib/e164.ts'

import { DomainError } from '../errors.ts'
import { exchangeOf, type Session } from '../session.ts'
import type { Reservation, ReservationState } from './reservation.ts'

export type ReservationRow = {
  readonly id: string
  readonly state: ReservationState
  /** The numbers that it holds; when it has ended, those that it held at the last. */
  readonly numbers: readonly number[]
  readonly created_at: number
  readonly expires_at: number
}

type StoredRow = Omit<ReservationRow, 'numbers'> & { readonly numbers: string }

const findRow = statement<{ id: string; account_id: string }, StoredRow>((query, parameter) =>
  query
    .selectFrom('reservation')
    .select(['id', 'state', 'numbers', 'created_at', 'expires_at'])
    .where('id', '=', parameter('id'))
    .where('account_id', '=', parameter('account_id')),
)

const lockRow = statement<{ id: string; account_id: string }, StoredRow>(
  (_query, parameter, text) => sql`
    select id, state, numbers, created_at, expires_at from reservation
    where id = ${parameter('id')} and account_id = ${parameter('account_id')} ${text.lockRows}`,
)

const findHeld = statement<{ id: string; numbers: readonly number[] }, { e164: number }>(
  (_query, parameter, text) => sql`
    select number.e164 from ${text.numberList(parameter('numbers'))}
    join number on number.e164 = n.e164
    where number.reservation_id = ${parameter('id')} and number.state = 'reserved'
    order by number.e164`,
)

function parsed(id: string, row: StoredRow | undefined): ReservationRow {
  if (row === undefined)
    throw new DomainError('not_found', `there is no reservation ${id}`, { pointer: '/reservationId' })
  return { ...row, numbers: JSON.parse(row.numbers) as number[] }
}

/** The account's reservation. Errors: `not_found`, also for another account's. */
export async function getReservationRow(reader: Reader, accountId: string, id: string): Promise<ReservationRow> {
  const [row] = await findRow(reader, { id, account_id: accountId })
  return parsed(id, row)
}

/**
 * The account's reservation, which must be active, for a change of it. Whoever changes a reservation locks it first, so
 * that of two changes at once the second waits and then finds what the first has left.
 * Errors: `not_found`, `reservation_expired`, `reservation_closed`.
 */
export async function lockActive(tx: Transaction, session: Session, id: string): Promise<ReservationRow> {
  const [row] = await lockRow(tx, { id, account_id: session.actor.accountId })
  const reservation = parsed(id, row)
  needActive(reservation, exchangeOf(session).clock.now())
  return reservation
}

/** The numbers that the reservation still holds, ascending. */
export async function heldNumbers(reader: Reader, row: Pick<ReservationRow, 'id' | 'numbers'>): Promise<number[]> {
  const rows = await findHeld(reader, { id: row.id, numbers: row.numbers })
  return rows.map(({ e164 }) => e164)
}

/** What the reservation is at this moment: past its time it is expired, whether or not the sweep has come by. */
export function stateAt(row: ReservationRow, now: number): ReservationState {
  return row.state === 'active' && row.expires_at <= now ? 'expired' : row.state
}

function needActive(row: ReservationRow, now: number): void {
  const state = stateAt(row, now)
  if (state === 'active') return
  if (state === 'expired')
    throw new DomainError(
      'reservation_expired',
      `reservation ${row.id} expired at ${new Date(row.expires_at).toISOString()}: reserve again`,
      { pointer: '/reservationId' },
    )
  throw new DomainError('reservation_closed', `reservation ${row.id} was ${state}: reserve again`, {
    pointer: '/reservationId',
  })
}

/** The reservation as it is shown. */
export function showReservation(row: ReservationRow, held: readonly number[], now: number): Reservation {
  const state = stateAt(row, now)
  return {
    id: row.id,
    state,
    numbers: (state === 'active' ? held : row.numbers).map(formatE164),
    createdAt: new Date(row.created_at).toISOString(),
    expiresAt: new Date(row.expires_at).toISOString(),
  }
}
