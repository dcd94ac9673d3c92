import { Type } from 'typebox'

import { ListServicesInput, listServices } from '#domain/services/list-services.ts'
import { ServiceSchema } from '#domain/services/service.ts'

import { asks } from '../access.ts'
import { sessionOf } from '../auth.ts'
import { cursorsOf } from '../cursor.ts'
import { PageOf } from '../pages.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'
import { Cursor } from '../wire.ts'

const { state, orderId, connectionId, campaignId, limit: Limit } = ListServicesInput.properties

/** The account's numbers that are in service or ageing, ascending. Errors: `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/numbers',
    {
      config: asks(listServices, ['invalid_cursor']),
      schema: {
        operationId: 'listNumbers',
        tags: ['Numbers in service'],
        summary: 'List your numbers',
        description: 'In service, or given back and ageing; ascending.',
        querystring: Type.Object(
          { state, orderId, connectionId, campaignId, limit: Limit, cursor: Type.Optional(Cursor) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf('NumberPage', ServiceSchema, 'Numbers of the account.') },
      },
    },
    async (request) => {
      const { cursor, limit, ...filters } = request.query
      const cursors = cursorsOf(sessionOf(request), 'numbers', filters)
      const { items, next } = await ask(request, listServices, {
        ...filters,
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { after: cursors.readNumber(cursor) }),
      })
      return { items, nextCursor: cursors.after(next) }
    },
  )
