import { Type } from 'typebox'

import { CreateKeyInput, createKey } from '#domain/accounts/create-key.ts'
import { KeySchema } from '#domain/accounts/key.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change, refuseIdempotencyKey } from '../verbs.ts'

const { accountId, ...rest } = CreateKeyInput.properties

/** A new key with its secrets. */
export const CreatedKey = Type.Object(
  {
    key: KeySchema,
    secret: Type.String({
      description: 'What to send with each request: of a bearer key as the bearer. It is shown this once.',
    }),
    password: Type.Union([Type.String(), Type.Null()], {
      description: 'Of an `apikey` or a `client` what stands beside the secret; otherwise null. It is shown this once.',
    }),
  },
  { $id: 'CreatedKey', additionalProperties: false, description: 'A new key and its secret.' },
)

/** Makes a credential of any sort and tells its secrets, once. Errors: see `createKey`. */
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
          'A bearer key, or the credential of a program that speaks a carrier’s format. The secrets are answered this ' +
          'once. An Idempotency-Key is refused, for what is answered under one is kept.',
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
