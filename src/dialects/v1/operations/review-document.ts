import { Type } from 'typebox'

import { DocumentSchema } from '#domain/documents/document.ts'
import { ReviewDocumentInput, reviewDocument } from '#domain/orders/review-document.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'

const { documentId, decision, reason } = ReviewDocumentInput.properties

/** Accepts or rejects a document. Errors: `not_found`, `wrong_state`. */
export const route: Route = (server) =>
  server.post(
    '/documents/:documentId/review',
    {
      config: changes(reviewDocument, ['not_found', 'wrong_state']),
      schema: {
        operationId: 'reviewDocument',
        tags: ['Operator'],
        summary: 'Accept or reject a document',
        description: 'Orders of the account that wait for it go on by themselves, or tell why they cannot.',
        params: Type.Object({ documentId }, { additionalProperties: false }),
        body: Type.Object({ decision, reason }, { $id: 'ReviewDocument', additionalProperties: false }),
        response: { 200: DocumentSchema },
      },
    },
    (request, reply) => change(request, reply, reviewDocument, { ...request.body, ...request.params }),
  )
