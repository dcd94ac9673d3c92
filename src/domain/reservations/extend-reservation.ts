import { sql } from 'kysely'
import { Type } from 'typebox'

import { MINUTE_MS } from '#lib/clock.ts'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { heldNumbers, lockActive, showReservation } from './read-reservation.ts'
import { HoldMinutes, MAX_HOLD_TOTAL_MINUTES } from './reservation.ts'

/** Which reservation, and until when. */
export const ExtendReservationInput = Type.Object(
  {
    reservationId: IdField('Id of the reservation, `rsv_…`.'),
    holdMinutes: HoldMinutes,
  },
  { additionalProperties: false },
)

/**
 * Lets a reservation end so many minutes from now, instead of when it would have ended (which may also be sooner).
 * Errors: `not_found`, `reservation_expired`, `reservation_closed`, `hold_too_long`.
 */
export const extendReservation = mutation({
  name: 'reservations.extend',
  scope: 'reservations:write',
  input: ExtendReservationInput,
  run: async (tx, session, { reservationId, holdMinutes }) => {
    const { accountId } = session.actor
    const now = exchangeOf(session).clock.now()
    const row = await lockActive(tx, session, reservationId)
    const expiresAt = now + holdMinutes * MINUTE_MS
    const latest = row.created_at + MAX_HOLD_TOTAL_MINUTES * MINUTE_MS
    if (expiresAt > latest)
      throw new DomainError(
        'hold_too_long',
        `a reservation lasts ${MAX_HOLD_TOTAL_MINUTES} minutes in all, this one until ${new Date(latest).toISOString()}: ` +
          'order its numbers or reserve again later',
        { pointer: '/holdMinutes' },
      )
    await tx.query.updateTable('reservation').set({ expires_at: expiresAt }).where('id', '=', reservationId).execute()
    const held = await heldNumbers(tx, row)
    const kept = await sql<{ e164: number }>`
      update number set expires_at = ${expiresAt}, changed_at = ${now}
      where e164 ${tx.text.among(held)}
        and reservation_id = ${reservationId} and state = 'reserved' and expires_at > ${now}
      returning e164`.execute(tx.query)
    // Another process, whose clock is ahead, may have taken over a number whose time has not come by this one's.
    if (kept.rows.length < held.length)
      throw new DomainError('reservation_closed', `reservation ${reservationId} has just ended: reserve again`, {
        pointer: '/reservationId',
      })
    return {
      answer: showReservation({ ...row, expires_at: expiresAt }, held, now),
      events: [{ type: 'reservation.extended', subject: reservationId, accountId, data: { expiresAt } }],
    }
  },
})
