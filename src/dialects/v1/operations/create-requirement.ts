import { CreateRequirementInput, createRequirement } from '#domain/documents/create-requirement.ts'
import { RequirementSchema } from '#domain/documents/requirement.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'

/** Makes a rule. Errors: `limit_reached`. */
export const route: Route = (server) =>
  server.post(
    '/requirements',
    {
      config: changes(createRequirement, ['limit_reached']),
      schema: {
        operationId: 'createRequirement',
        tags: ['Operator'],
        summary: 'Make a rule',
        description: 'From then on orders of such numbers wait until the document is there and was accepted.',
        body: CreateRequirementInput,
        response: { 201: RequirementSchema },
      },
    },
    async (request, reply) => {
      const requirement = await change(request, reply, createRequirement, request.body)
      void reply.code(201)
      return requirement
    },
  )
