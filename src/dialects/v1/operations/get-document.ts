import { DocumentSchema } from '#domain/documents/document.ts'
import { GetDocumentInput, getDocument } from '#domain/documents/get-document.ts'

import { asks } from '../access.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'

/** One document without its content. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/documents/:documentId',
    {
      config: asks(getDocument, ['not_found']),
      schema: {
        operationId: 'getDocument',
        tags: ['Documents'],
        summary: 'Look at a document',
        description: 'What is known of it, without its content.',
        params: GetDocumentInput,
        response: { 200: DocumentSchema },
      },
    },
    (request) => ask(request, getDocument, request.params),
  )
