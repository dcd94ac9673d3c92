import { Type } from 'typebox'

import { ChangeRequirementInput, changeRequirement } from '#domain/documents/change-requirement.ts'
import { EndRequirementInput } from '#domain/documents/end-requirement.ts'
import { RequirementSchema } from '#domain/documents/requirement.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'

const { requirementId: _requirementId, ...Changed } = ChangeRequirementInput.properties

/** Makes a new version of a rule. Errors: `not_found`, `wrong_state`, `limit_reached`. */
export const route: Route = (server) =>
  server.patch(
    '/requirements/:requirementId',
    {
      config: changes(changeRequirement, ['not_found', 'wrong_state', 'limit_reached']),
      schema: {
        operationId: 'changeRequirement',
        tags: ['Operator'],
        summary: 'Change a rule',
        description:
          'Makes a new version, which holds now or from a moment to come; the one before ends then, and stays to be ' +
          'looked at. Only the fields that are given change.',
        params: EndRequirementInput,
        body: Type.Object(Changed, { $id: 'ChangeRequirement', additionalProperties: false }),
        response: { 200: RequirementSchema },
      },
    },
    (request, reply) => change(request, reply, changeRequirement, { ...request.body, ...request.params }),
  )
