import { Type } from 'typebox'

import { CreateKeyInput, createKey } from '#domain/accounts/create-key.ts'
import { KeySchema } from '#domain/accounts/key.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change, refuseIdempotencyKey } from '../verbs.ts'

const { accountId, ...rest } = CreateKeyInput.properties

const CreatedKey = Type.Object(
  {
    key: KeySchema,
    secret: Type.String({ description: 'What to send as the bearer. It is shown this once and kept nowhere.' }),
  },
  { $id: 'CreatedKey', additionalProperties: false, description: 'A new key and its secret.' },
)

/** Makes a bearer key and tells its secret, once. Errors: see `createKey`. */
export const route: Route = (server) =>
  server.post(
    '/accounts/:accountId/keys',
    {
      config: changes(createKey, ['not_found', 'name_taken'], { secret: true }),
      schema: {
        operationId: 'createKey',
        tags: ['Operator'],
        summary: 'Make a key',
        description:
          'The secret is answered this once. An Idempotency-Key is refused, for what is answered under one is kept.',
        params: Type.Object({ accountId }, { additionalProperties: false }),
        body: Type.Object(rest, { $id: 'CreateKey', additionalProperties: false }),
        response: { 201: CreatedKey },
      },
    },
    async (request, reply) => {
      refuseIdempotencyKey(request)
      const created = await change(request, reply, createKey, { ...request.params, ...request.body })
      void reply.code(201).header('Cache-Control', 'no-store')
      return created
    },
  )
