import { FootprintRuleIdInput, deleteFootprintRule } from '#domain/porting/delete-footprint-rule.ts'
import { FootprintRuleSchema } from '#domain/porting/footprint-rule.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

/** Takes a rule out of the footprint. Errors: `not_found`. */
export const route: Route = (server) =>
  server.delete(
    '/footprint/:ruleId',
    {
      config: changes(deleteFootprintRule, ['not_found']),
      schema: {
        operationId: 'deleteFootprintRule',
        tags: ['Operator'],
        summary: 'Delete a rule of the footprint',
        description: 'Ports that were submitted go on.',
        params: FootprintRuleIdInput,
        response: { 200: FootprintRuleSchema },
      },
    },
    (request, reply) => change(request, reply, deleteFootprintRule, request.params),
  )
