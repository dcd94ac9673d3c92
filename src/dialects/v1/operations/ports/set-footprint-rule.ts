import { FootprintRuleInput, FootprintRuleSchema } from '#domain/porting/footprint-rule.ts'
import { setFootprintRule } from '#domain/porting/set-footprint-rule.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

/** Sets a rule of the footprint. Errors: see `setFootprintRule`. */
export const route: Route = (server) =>
  server.put(
    '/footprint',
    {
      config: changes(setFootprintRule, ['limit_reached']),
      schema: {
        operationId: 'setFootprintRule',
        tags: ['Operator'],
        summary: 'Say where ports come from',
        description:
          'A rule that matches the same is replaced. Of the rules that match a number the narrowest counts: central office ' +
          'code before area code before rate centre before LATA before region before country.',
        body: FootprintRuleInput,
        response: { 200: FootprintRuleSchema },
      },
    },
    (request, reply) => change(request, reply, setFootprintRule, request.body),
  )
