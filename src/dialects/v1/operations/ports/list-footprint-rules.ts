import { Type } from 'typebox'

import { FootprintRuleSchema } from '#domain/porting/footprint-rule.ts'
import { ListFootprintRulesInput, listFootprintRules } from '#domain/porting/list-footprint-rules.ts'

import { asks } from '../../access.ts'
import { sessionOf } from '../../auth.ts'
import { cursorsOf } from '../../cursor.ts'
import { PageOf } from '../../pages.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'
import { Cursor } from '../../wire.ts'

const { country, region, npa, limit: Limit } = ListFootprintRulesInput.properties

/** Rules of the footprint. Errors: `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/footprint',
    {
      config: asks(listFootprintRules, ['invalid_cursor']),
      schema: {
        operationId: 'listFootprintRules',
        tags: ['Operator'],
        summary: 'List where ports come from',
        description: 'The rules that say which numbers can be ported in, in the order in which they were made.',
        querystring: Type.Object(
          { country, region, npa, limit: Limit, cursor: Type.Optional(Cursor) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf('FootprintRulePage', FootprintRuleSchema, 'Rules of the footprint.') },
      },
    },
    async (request) => {
      const { cursor, limit, ...filters } = request.query
      const cursors = cursorsOf(sessionOf(request), 'footprint', filters)
      const { items, next } = await ask(request, listFootprintRules, {
        ...filters,
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { after: cursors.read(cursor) }),
      })
      return { items, nextCursor: cursors.after(next) }
    },
  )
