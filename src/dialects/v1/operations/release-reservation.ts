import { Type } from 'typebox'

import { ReleaseReservationInput, releaseReservation } from '#domain/reservations/release-reservation.ts'
import { ReservationSchema } from '#domain/reservations/reservation.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'
import { NumberTexts, readNumbers } from '../wire.ts'

const { reservationId } = ReleaseReservationInput.properties

const ReleasedReservation = Type.Object(
  {
    ...ReservationSchema.properties,
    released: Type.Array(Type.String(), { description: 'The numbers that were given back now, E.164 with plus.' }),
  },
  { $id: 'ReleasedReservation', additionalProperties: false, description: 'The reservation as it is afterwards.' },
)

/** Gives back what a reservation holds, or a part of it. Errors: see `releaseReservation`. */
export const route: Route = (server) =>
  server.post(
    '/reservations/:reservationId/release',
    {
      config: changes(releaseReservation, [
        'not_found',
        'reservation_expired',
        'reservation_closed',
        'number_not_held',
      ]),
      schema: {
        operationId: 'releaseReservation',
        tags: ['Reservations'],
        summary: 'Give numbers of a reservation back',
        description: 'All of them, or those that are listed; all or none of these. With the last one it ends.',
        params: Type.Object({ reservationId }, { additionalProperties: false }),
        body: Type.Object(
          { numbers: Type.Optional(NumberTexts('Only these; all when left out.')) },
          { $id: 'ReleaseReservation', additionalProperties: false },
        ),
        response: { 200: ReleasedReservation },
      },
    },
    async (request, reply) => {
      const { numbers } = request.body
      const { reservation, released } = await change(request, reply, releaseReservation, {
        ...request.params,
        ...(numbers === undefined ? {} : { numbers: readNumbers(numbers, '/numbers') }),
      })
      return { ...reservation, released }
    },
  )
