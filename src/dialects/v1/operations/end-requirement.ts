import { EndRequirementInput, endRequirement } from '#domain/documents/end-requirement.ts'
import { RequirementSchema } from '#domain/documents/requirement.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'

/** Ends a rule. Errors: `not_found`, `wrong_state`. */
export const route: Route = (server) =>
  server.delete(
    '/requirements/:requirementId',
    {
      config: changes(endRequirement, ['not_found', 'wrong_state']),
      schema: {
        operationId: 'endRequirement',
        tags: ['Operator'],
        summary: 'End a rule',
        description: 'Now, with what was to hold later. Its versions stay to be looked at.',
        params: EndRequirementInput,
        response: { 200: RequirementSchema },
      },
    },
    (request, reply) => change(request, reply, endRequirement, request.params),
  )
