import { Type } from 'typebox'

import { ReleaseReservationInput, releaseReservation } from '#domain/reservations/release-reservation.ts'
import { ReservationSchema } from '#domain/reservations/reservation.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'

const { reservationId } = ReleaseReservationInput.properties

/** Gives back all that a reservation holds, and so ends it. Errors: see `releaseReservation`. */
export const route: Route = (server) =>
  server.delete(
    '/reservations/:reservationId',
    {
      config: changes(releaseReservation, ['not_found', 'reservation_expired', 'reservation_closed']),
      schema: {
        operationId: 'deleteReservation',
        tags: ['Reservations'],
        summary: 'Give a reservation back',
        description: 'The same as to release it without naming numbers. It can still be looked at.',
        params: Type.Object({ reservationId }, { additionalProperties: false }),
        response: { 200: ReservationSchema },
      },
    },
    async (request, reply) => (await change(request, reply, releaseReservation, request.params)).reservation,
  )
