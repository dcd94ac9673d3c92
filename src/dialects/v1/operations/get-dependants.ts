import { Type } from 'typebox'

import { DependantsSchema } from '#domain/services/dependants.ts'
import { getDependants } from '#domain/services/get-dependants.ts'

import { asks } from '../access.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'
import { NumberText, readNumber } from '../wire.ts'

/** What hangs on a number in service. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/numbers/:e164/dependants',
    {
      config: asks(getDependants, ['not_found']),
      schema: {
        operationId: 'getDependants',
        tags: ['Numbers in service'],
        summary: 'See what hangs on a number of yours',
        description:
          'Its connection and campaign, other numbers whose calls go on to it, orders that wait and name it, and ' +
          'whether it is locked: what to look at before it is given back.',
        params: Type.Object({ e164: NumberText }, { additionalProperties: false }),
        response: { 200: DependantsSchema },
      },
    },
    async (request) => ask(request, getDependants, { e164: readNumber(request.params.e164, '/e164') }),
  )
