import { Type } from 'typebox'

import { ListPortOutsInput, listPortOuts } from '#domain/porting/list-port-outs.ts'
import { PortOutSummarySchema } from '#domain/porting/port-out.ts'

import { asks } from '../../access.ts'
import { sessionOf } from '../../auth.ts'
import { cursorsOf } from '../../cursor.ts'
import { PageOf } from '../../pages.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'
import { Cursor, NumberText, readNumber } from '../../wire.ts'

const { state, accountId, limit: Limit } = ListPortOutsInput.properties

/** Ports out, the newest first. Errors: `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/port-outs',
    {
      config: asks(listPortOuts, ['invalid_cursor']),
      schema: {
        operationId: 'listPortOuts',
        tags: ['Ports'],
        summary: 'List ports out',
        description: 'Those of your numbers, or of all accounts for a key with `ports:work`; the newest first.',
        querystring: Type.Object(
          { state, e164: Type.Optional(NumberText), accountId, limit: Limit, cursor: Type.Optional(Cursor) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf('PortOutPage', PortOutSummarySchema, 'Ports out.') },
      },
    },
    async (request) => {
      const { cursor, limit, e164, ...rest } = request.query
      const filters = { ...rest, ...(e164 === undefined ? {} : { e164: readNumber(e164, '/e164') }) }
      const cursors = cursorsOf(sessionOf(request), 'port-outs', filters)
      const { items, next } = await ask(request, listPortOuts, {
        ...filters,
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { before: cursors.read(cursor) }),
      })
      return { items, nextCursor: cursors.after(next) }
    },
  )
