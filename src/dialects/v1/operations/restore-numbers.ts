import { Type } from 'typebox'

import { RestoredNumbersSchema, RestoreNumbersInput, restoreNumbers } from '#domain/services/restore-numbers.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'
import { NumberTexts, readNumbers } from '../wire.ts'

const { mode } = RestoreNumbersInput.properties

/** Puts numbers that rest into service again. Errors: `number_not_restorable`. */
export const route: Route = (server) =>
  server.post(
    '/numbers/restore',
    {
      config: changes(restoreNumbers, ['number_not_restorable']),
      schema: {
        operationId: 'restoreNumbers',
        tags: ['Numbers in service'],
        summary: 'Take back numbers that you gave back',
        description:
          'While they rest, and with everything that was set. A number whose connection was deleted meanwhile comes ' +
          'back routed nowhere. In mode `all` every number or none.',
        body: Type.Object(
          { numbers: NumberTexts('Numbers that you gave back and that still rest.'), mode },
          { $id: 'RestoreNumbers', additionalProperties: false },
        ),
        response: { 200: RestoredNumbersSchema },
      },
    },
    async (request, reply) =>
      change(request, reply, restoreNumbers, {
        ...request.body,
        numbers: readNumbers(request.body.numbers, '/numbers'),
      }),
  )
