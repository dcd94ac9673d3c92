import { sql } from 'kysely'
import { Type } from 'typebox'

import { statement } from '#db/statement.ts'
import { freeNumbers } from '#inventory/free-numbers.ts'
import { formatE164 } from '#lib/e164.ts'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { MAX_CLAIM } from '../numbers/claim-numbers.ts'
import { E164Field } from '../e164-field.ts'
import { noNumberTwice } from '../numbers/no-number-twice.ts'
import { exchangeOf } from '../session.ts'
import { closeReservation, narrowReservation } from './close-reservation.ts'
import { heldNumbers, lockActive, showReservation } from './read-reservation.ts'

/** Which reservation, and which of its numbers. */
export const ReleaseReservationInput = Type.Object(
  {
    reservationId: IdField('Id of the reservation, `rsv_…`.'),
    numbers: Type.Optional(
      Type.Array(E164Field, { minItems: 1, maxItems: MAX_CLAIM, description: 'Only these; all when left out.' }),
    ),
  },
  { additionalProperties: false },
)

const dropHeld = statement<{ numbers: readonly number[]; id: string }, { e164: number }>(
  (_query, parameter, text) => sql`
    delete from number where e164 ${text.among(parameter('numbers'))}
      and state = 'reserved' and reservation_id = ${parameter('id')}
    returning e164`,
)

/**
 * Gives back what a reservation holds, or a part of it; with the last number the reservation ends.
 * Errors: `not_found`, `reservation_expired`, `reservation_closed`, `number_not_held`.
 */
export const releaseReservation = mutation({
  name: 'reservations.release',
  scope: 'reservations:write',
  input: ReleaseReservationInput,
  run: async (tx, session, { reservationId, numbers }) => {
    const exchange = exchangeOf(session)
    const { accountId } = session.actor
    const now = exchange.clock.now()
    const row = await lockActive(tx, session, reservationId)
    if (numbers !== undefined) noNumberTwice(numbers, '/numbers')
    const dropped = await dropHeld(tx, { numbers: numbers ?? row.numbers, id: reservationId })
    const freed = dropped.map(({ e164 }) => e164).toSorted((a, b) => a - b)
    if (numbers !== undefined && freed.length < numbers.length) {
      const index = numbers.findIndex((e164) => !freed.includes(e164))
      throw new DomainError(
        'number_not_held',
        `${formatE164(numbers[index] ?? 0)} is not held by reservation ${reservationId}: nothing was released`,
        { pointer: `/numbers/${index}` },
      )
    }
    const held = numbers === undefined ? [] : await heldNumbers(tx, row)
    const over = held.length === 0
    if (over) await closeReservation(tx, reservationId, 'released', now)
    else await narrowReservation(tx, row, held)
    tx.onCommit(() => freeNumbers(exchange.inventory, freed))
    const after = over ? { ...row, state: 'released' as const } : row
    return {
      answer: { reservation: showReservation(after, held, now), released: freed.map(formatE164) },
      events: [
        {
          type: 'reservation.released',
          subject: reservationId,
          accountId,
          data: { quantity: freed.length, ended: over },
          freed,
        },
      ],
    }
  },
})
