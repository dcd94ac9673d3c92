import { Type } from 'typebox'

import { getService } from '#domain/services/get-service.ts'
import { ServiceSchema } from '#domain/services/service.ts'

import { asks } from '../access.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'
import { NumberText, readNumber } from '../wire.ts'

/** One number that the account has in service or ageing. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/numbers/:e164',
    {
      config: asks(getService, ['not_found']),
      schema: {
        operationId: 'getNumber',
        tags: ['Numbers in service'],
        summary: 'Look at a number of yours',
        description: 'In service, or given back and ageing. A number of somebody else is not found, nor is a free one.',
        params: Type.Object({ e164: NumberText }, { additionalProperties: false }),
        response: { 200: ServiceSchema },
      },
    },
    async (request) => ask(request, getService, { e164: readNumber(request.params.e164, '/e164') }),
  )
