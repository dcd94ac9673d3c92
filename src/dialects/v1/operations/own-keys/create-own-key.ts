import { CreateOwnKeyInput, createOwnKey } from '#domain/accounts/own-keys/create-own-key.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change, refuseIdempotencyKey } from '../../verbs.ts'
import { CreatedKey } from '../create-key.ts'

/** Makes a key for the account that asks and tells its secret, once. Errors: see `createOwnKey`. */
export const route: Route = (server) =>
  server.post(
    '/account/keys',
    {
      config: changes(createOwnKey, [], { secret: true }),
      schema: {
        operationId: 'createOwnKey',
        tags: ['Account'],
        summary: 'Make a key of your own',
        description:
          'A bearer key for a program. It can do no more than you. Its secret is answered this once. An ' +
          'Idempotency-Key is refused, for what is answered under one is kept.',
        body: CreateOwnKeyInput,
        response: { 201: CreatedKey },
      },
    },
    async (request, reply) => {
      refuseIdempotencyKey(request)
      const created = await change(request, reply, createOwnKey, request.body)
      void reply.code(201).header('Cache-Control', 'no-store')
      return created
    },
  )
