import { Type } from 'typebox'

import { holdNumbers } from '#domain/numbers/hold-numbers.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'
import { NumberTexts, readNumbers } from '../wire.ts'

const Answered = Type.Object(
  { numbers: Type.Array(Type.String(), { description: 'E.164 with plus, ascending.' }) },
  { additionalProperties: false },
)

/** Keeps single numbers from sale. Errors: `not_found`, `numbers_unavailable`. */
export const route: Route = (server) =>
  server.post(
    '/inventory/hold',
    {
      config: changes(holdNumbers, ['not_found', 'numbers_unavailable']),
      schema: {
        operationId: 'holdNumbers',
        tags: ['Operator'],
        summary: 'Keep numbers from sale',
        description:
          'Numbers that the operator needs for tests or routing. All of the list or none; a number that is held already stays so.',
        body: Type.Object(
          { numbers: NumberTexts('Free numbers of blocks on sale.') },
          { $id: 'HoldNumbers', additionalProperties: false },
        ),
        response: { 200: Answered },
      },
    },
    async (request, reply) =>
      change(request, reply, holdNumbers, { numbers: readNumbers(request.body.numbers, '/numbers') }),
  )
