import { Type } from 'typebox'

import { EventSchema } from '#domain/events/event.ts'
import { numberHistory, NumberHistoryInput } from '#domain/events/number-history.ts'

import { asks } from '../../access.ts'
import { sessionOf } from '../../auth.ts'
import { cursorsOf } from '../../cursor.ts'
import { PageOf } from '../../pages.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'
import { Cursor, NumberText, readNumber } from '../../wire.ts'

/** What has happened to a number. Errors: `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/numbers/:e164/history',
    {
      config: asks(numberHistory, ['invalid_cursor']),
      schema: {
        operationId: 'getNumberHistory',
        tags: ['Events'],
        summary: 'Read the history of a number',
        description:
          'The events about it, the newest first: yours, and everybody’s for an operator. A number that was never yours ' +
          'has no history for you. Other numbers of the same event are left out.',
        params: Type.Object({ e164: NumberText }, { additionalProperties: false }),
        querystring: Type.Object(
          { limit: NumberHistoryInput.properties.limit, cursor: Type.Optional(Cursor) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf('HistoryPage', EventSchema, 'Events about the number.') },
      },
    },
    async (request) => {
      const e164 = readNumber(request.params.e164, '/e164')
      const { cursor, limit } = request.query
      const cursors = cursorsOf(sessionOf(request), 'history', { e164 })
      const { items, next } = await ask(request, numberHistory, {
        e164,
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { before: cursors.read(cursor) }),
      })
      return { items, nextCursor: cursors.after(next) }
    },
  )
