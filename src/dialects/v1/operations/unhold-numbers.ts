import { Type } from 'typebox'

import { unholdNumbers } from '#domain/numbers/hold-numbers.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'
import { NumberTexts, readNumbers } from '../wire.ts'

const Answered = Type.Object(
  { numbers: Type.Array(Type.String(), { description: 'E.164 with plus, ascending.' }) },
  { additionalProperties: false },
)

/** Puts held numbers back on sale. Errors: `not_found`. */
export const route: Route = (server) =>
  server.post(
    '/inventory/unhold',
    {
      config: changes(unholdNumbers, ['not_found']),
      schema: {
        operationId: 'unholdNumbers',
        tags: ['Operator'],
        summary: 'Put held numbers back on sale',
        description: 'Numbers that were kept from sale are free again. All of the list or none.',
        body: Type.Object(
          { numbers: NumberTexts('Numbers that are held.') },
          { $id: 'UnholdNumbers', additionalProperties: false },
        ),
        response: { 200: Answered },
      },
    },
    async (request, reply) =>
      change(request, reply, unholdNumbers, { numbers: readNumbers(request.body.numbers, '/numbers') }),
  )
