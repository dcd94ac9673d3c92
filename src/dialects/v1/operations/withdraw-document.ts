import { DocumentSchema } from '#domain/documents/document.ts'
import { GetDocumentInput } from '#domain/documents/get-document.ts'
import { withdrawDocument } from '#domain/documents/withdraw-document.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'

/** Takes a document back. Errors: `not_found`, `wrong_state`. */
export const route: Route = (server) =>
  server.delete(
    '/documents/:documentId',
    {
      config: changes(withdrawDocument, ['not_found', 'wrong_state']),
      schema: {
        operationId: 'withdrawDocument',
        tags: ['Documents'],
        summary: 'Withdraw a document',
        description:
          'It counts no more, and its file is removed. An account withdraws what waits for its review or was rejected; a ' +
          'key with the scope documents:review also what was accepted or has expired, of any account.',
        params: GetDocumentInput,
        response: { 200: DocumentSchema },
      },
    },
    (request, reply) => change(request, reply, withdrawDocument, request.params),
  )
