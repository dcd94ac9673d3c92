import { Type } from 'typebox'

import { LockNumbersInput, lockNumbers } from '#domain/services/lock-numbers.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'
import { NumberTexts, readNumbers } from '../wire.ts'

const { locked } = LockNumbersInput.properties

const LockedNumbers = Type.Object(
  { numbers: Type.Array(Type.String(), { description: 'E.164 with plus, ascending.' }), locked },
  { $id: 'LockedNumbers', additionalProperties: false, description: 'Numbers, and whether they are locked now.' },
)

/** Locks numbers against deletion, or takes the lock off. Errors: `number_not_in_service`. */
export const route: Route = (server) =>
  server.post(
    '/numbers/deletion-lock',
    {
      config: changes(lockNumbers, ['number_not_in_service']),
      schema: {
        operationId: 'lockNumbers',
        tags: ['Numbers in service'],
        summary: 'Lock numbers against deletion',
        description: 'A locked number is not given back until somebody takes the lock off; all of the list, or none.',
        body: Type.Object(
          { numbers: NumberTexts('Numbers of yours that are in service.'), locked },
          { $id: 'LockNumbers', additionalProperties: false },
        ),
        response: { 200: LockedNumbers },
      },
    },
    async (request, reply) =>
      change(request, reply, lockNumbers, {
        numbers: readNumbers(request.body.numbers, '/numbers'),
        locked: request.body.locked,
      }),
  )
