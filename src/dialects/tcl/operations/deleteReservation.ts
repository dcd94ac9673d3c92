import { GetReservationInput } from '#domain/reservations/get-reservation.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'

import { ReservationSchema, writeReservation } from '../modelled/reservation.ts'
import { NOTHING, operation, success } from '../operation.ts'

/** Gives the numbers of a reservation back before its time. */
export const deleteReservation = operation({
  name: 'deleteReservation',
  method: 'DELETE',
  path: '/reservations/:reservationId',
  tag: 'Reservations',
  summary: 'Release a reservation',
  params: GetReservationInput,
  query: NOTHING,
  body: NOTHING,
  answers: { 200: ReservationSchema },
  answer: async (session, { params }) => {
    const { answer } = await releaseReservation(session, params)
    return success(writeReservation(answer.reservation))
  },
})
