import { getReservation as findReservation, GetReservationInput } from '#domain/reservations/get-reservation.ts'

import { ReservationSchema, writeReservation } from '../modelled/reservation.ts'
import { NOTHING, operation, success } from '../operation.ts'

/** One reservation. */
export const getReservation = operation({
  name: 'getReservation',
  method: 'GET',
  path: '/reservations/:reservationId',
  tag: 'Reservations',
  summary: 'One reservation',
  params: GetReservationInput,
  query: NOTHING,
  body: NOTHING,
  answers: { 200: ReservationSchema },
  answer: async (session, { params }) => success(writeReservation(await findReservation(session, params))),
})
