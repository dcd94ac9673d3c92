import { Type } from 'typebox'

import { ListReservationsInput, listReservations } from '#domain/reservations/list-reservations.ts'
import { ReservationSchema } from '#domain/reservations/reservation.ts'

import { asks } from '../access.ts'
import { sessionOf } from '../auth.ts'
import { cursorsOf } from '../cursor.ts'
import { PageOf } from '../pages.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'
import { Cursor } from '../wire.ts'

const { state: State, limit: Limit } = ListReservationsInput.properties

/** The account's reservations, the newest first. Errors: `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/reservations',
    {
      config: asks(listReservations, ['invalid_cursor']),
      schema: {
        operationId: 'listReservations',
        tags: ['Reservations'],
        summary: 'List your reservations',
        description: 'The newest first; also those that have ended.',
        querystring: Type.Object(
          { state: State, limit: Limit, cursor: Type.Optional(Cursor) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf('ReservationPage', ReservationSchema, 'Reservations of the account.') },
      },
    },
    async (request) => {
      const { cursor, limit, ...filters } = request.query
      const cursors = cursorsOf(sessionOf(request), 'reservations', filters)
      const { items, next } = await ask(request, listReservations, {
        ...filters,
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { before: cursors.read(cursor) }),
      })
      return { items, nextCursor: cursors.after(next) }
    },
  )
