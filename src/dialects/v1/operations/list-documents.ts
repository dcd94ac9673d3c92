import { Type } from 'typebox'

import { DocumentSchema } from '#domain/documents/document.ts'
import { ListDocumentsInput, listDocuments } from '#domain/documents/list-documents.ts'

import { asks } from '../access.ts'
import { sessionOf } from '../auth.ts'
import { cursorsOf } from '../cursor.ts'
import { PageOf } from '../pages.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'
import { Cursor } from '../wire.ts'

const { before: _before, limit: Limit, ...Filters } = ListDocumentsInput.properties

/** Documents of the account, or of all for who reviews them, the newest first. Errors: `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/documents',
    {
      config: asks(listDocuments, ['invalid_cursor']),
      schema: {
        operationId: 'listDocuments',
        tags: ['Documents'],
        summary: 'List documents',
        description:
          'The newest first, without their content: your own; a key with the scope documents:review sees those of all ' +
          'accounts.',
        querystring: Type.Object(
          { ...Filters, limit: Limit, cursor: Type.Optional(Cursor) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf('DocumentPage', DocumentSchema, 'Documents.') },
      },
    },
    async (request) => {
      const { cursor, limit, ...filters } = request.query
      const cursors = cursorsOf(sessionOf(request), 'documents', filters)
      const { items, next } = await ask(request, listDocuments, {
        ...filters,
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { before: cursors.read(cursor) }),
      })
      return { items, nextCursor: cursors.after(next) }
    },
  )
