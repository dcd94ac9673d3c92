import { Type } from 'typebox'

import { lookUpNumber, NumberRecordSchema } from '#domain/numbers/look-up-number.ts'

import { asks } from '../access.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'
import { NumberText, readNumber } from '../wire.ts'

/** Everything about one number, whoever has it. For operators. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/inventory/numbers/:e164',
    {
      config: asks(lookUpNumber, ['not_found']),
      schema: {
        operationId: 'lookUpNumber',
        tags: ['Operator'],
        summary: 'Look up any number',
        description: 'Its state, who has it, and as what it is reported to the regulator, 47 CFR 52.15(f).',
        params: Type.Object({ e164: NumberText }, { additionalProperties: false }),
        response: { 200: NumberRecordSchema },
      },
    },
    async (request) => ask(request, lookUpNumber, { e164: readNumber(request.params.e164, '/e164') }),
  )
