import { Type } from 'typebox'

import { EvaluateRequirementsInput, evaluateRequirements } from '#domain/documents/evaluate-requirements.ts'
import { NeededDocumentSchema } from '#domain/documents/needed-documents.ts'

import { asks } from '../access.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'

const NeededDocuments = Type.Object(
  {
    items: Type.Array(NeededDocumentSchema, { description: 'What is needed; empty: nothing.' }),
  },
  { $id: 'NeededDocuments', additionalProperties: false, description: 'The documents that are needed.' },
)

/** What an order of such numbers would need. Errors: `not_found` for the customer. */
export const route: Route = (server) =>
  server.get(
    '/requirements/evaluate',
    {
      config: asks(evaluateRequirements, ['not_found']),
      schema: {
        operationId: 'evaluateRequirements',
        tags: ['Documents'],
        summary: 'See which documents are needed',
        description: 'Which documents an order of such numbers needs now, and how they stand, without ordering.',
        querystring: EvaluateRequirementsInput,
        response: { 200: NeededDocuments },
      },
    },
    async (request) => ({ items: await ask(request, evaluateRequirements, request.query) }),
  )
