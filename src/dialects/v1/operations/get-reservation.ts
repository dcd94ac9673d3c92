import { GetReservationInput, getReservation } from '#domain/reservations/get-reservation.ts'
import { ReservationSchema } from '#domain/reservations/reservation.ts'

import { asks } from '../access.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'

/** One reservation of the account. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/reservations/:reservationId',
    {
      config: asks(getReservation, ['not_found']),
      schema: {
        operationId: 'getReservation',
        tags: ['Reservations'],
        summary: 'Look at a reservation',
        description: 'Past its time it is `expired` at once, and its numbers may be somebody else’s.',
        params: GetReservationInput,
        response: { 200: ReservationSchema },
      },
    },
    (request) => ask(request, getReservation, request.params),
  )
