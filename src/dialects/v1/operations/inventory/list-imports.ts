import { Type } from 'typebox'

import { ImportJobSchema } from '#domain/blocks/imports/import-job.ts'
import { ListImportsInput, listImports } from '#domain/blocks/imports/list-imports.ts'

import { asks } from '../../access.ts'
import { sessionOf } from '../../auth.ts'
import { cursorsOf } from '../../cursor.ts'
import { PageOf } from '../../pages.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'
import { Cursor } from '../../wire.ts'

/** Imports, the newest first. Errors: `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/imports',
    {
      config: asks(listImports, ['invalid_cursor']),
      schema: {
        operationId: 'listImports',
        tags: ['Operator'],
        summary: 'List imports',
        description: 'Those that were asked for over the API, the newest first; the last 200 are remembered.',
        querystring: Type.Object(
          { limit: ListImportsInput.properties.limit, cursor: Type.Optional(Cursor) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf('ImportPage', ImportJobSchema, 'Imports.') },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const cursors = cursorsOf(sessionOf(request), 'imports', {})
      const { items, next } = await ask(request, listImports, {
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { before: cursors.read(cursor) }),
      })
      return { items, nextCursor: cursors.after(next) }
    },
  )
