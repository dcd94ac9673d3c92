import { Type } from 'typebox'

import { ListPortsInput, listPorts } from '#domain/porting/list-ports.ts'
import { PortSummarySchema } from '#domain/porting/port.ts'

import { asks } from '../../access.ts'
import { sessionOf } from '../../auth.ts'
import { cursorsOf } from '../../cursor.ts'
import { PageOf } from '../../pages.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'
import { Cursor, NumberText, readNumber } from '../../wire.ts'

const { state, accountId, limit: Limit } = ListPortsInput.properties

/** Ports without their numbers, the newest first. Errors: `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/ports',
    {
      config: asks(listPorts, ['invalid_cursor']),
      schema: {
        operationId: 'listPorts',
        tags: ['Ports'],
        summary: 'List ports',
        description: 'Your own, or those of all accounts for a key with `ports:work`; the newest first.',
        querystring: Type.Object(
          { state, e164: Type.Optional(NumberText), accountId, limit: Limit, cursor: Type.Optional(Cursor) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf('PortPage', PortSummarySchema, 'Ports.') },
      },
    },
    async (request) => {
      const { cursor, limit, e164, ...rest } = request.query
      const filters = { ...rest, ...(e164 === undefined ? {} : { e164: readNumber(e164, '/e164') }) }
      const cursors = cursorsOf(sessionOf(request), 'ports', filters)
      const { items, next } = await ask(request, listPorts, {
        ...filters,
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { before: cursors.read(cursor) }),
      })
      return { items, nextCursor: cursors.after(next) }
    },
  )
