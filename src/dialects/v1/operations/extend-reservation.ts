import { Type } from 'typebox'

import { ExtendReservationInput, extendReservation } from '#domain/reservations/extend-reservation.ts'
import { ReservationSchema } from '#domain/reservations/reservation.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'

const { reservationId, holdMinutes } = ExtendReservationInput.properties

/** Lets a reservation end so many minutes from now. Errors: see `extendReservation`. */
export const route: Route = (server) =>
  server.post(
    '/reservations/:reservationId/extend',
    {
      config: changes(extendReservation, ['not_found', 'hold_too_long', 'reservation_expired', 'reservation_closed']),
      schema: {
        operationId: 'extendReservation',
        tags: ['Reservations'],
        summary: 'Let a reservation last longer',
        description:
          'It will end so many minutes from now, instead of when it would have ended; that may also be sooner. However ' +
          'often it is extended, it ends a day after it began.',
        params: Type.Object({ reservationId }, { additionalProperties: false }),
        body: Type.Object({ holdMinutes }, { $id: 'ExtendReservation', additionalProperties: false }),
        response: { 200: ReservationSchema },
      },
    },
    (request, reply) => change(request, reply, extendReservation, { ...request.params, ...request.body }),
  )
