import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { getReservationRow, heldNumbers, showReservation } from './read-reservation.ts'

/** Which reservation. */
export const GetReservationInput = Type.Object(
  { reservationId: IdField('Id of the reservation, `rsv_…`.') },
  { additionalProperties: false },
)

/** One reservation of the account. Errors: `not_found`. */
export const getReservation = query({
  scope: 'reservations:read',
  input: GetReservationInput,
  answer: async (session, { reservationId }) => {
    const { database, clock } = exchangeOf(session)
    const row = await getReservationRow(database.read, session.actor.accountId, reservationId)
    return showReservation(row, await heldNumbers(database.read, row), clock.now())
  },
})
