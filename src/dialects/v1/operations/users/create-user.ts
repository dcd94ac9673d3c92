import { CreateUserInput, createUser } from '#domain/accounts/users/create-user.ts'
import { UserSchema } from '#domain/accounts/users/user.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change, refuseIdempotencyKey } from '../../verbs.ts'

/** Makes a user. Errors: see `createUser`. */
export const route: Route = (server) =>
  server.post(
    '/users',
    {
      config: changes(createUser, ['not_found', 'limit_reached', 'name_taken'], { secret: true }),
      schema: {
        operationId: 'createUser',
        tags: ['Account'],
        summary: 'Let somebody sign in to the console',
        description:
          'The password is told to whoever it is for by you. An Idempotency-Key is refused: the login is unique, so that ' +
          'a request that is sent again does nothing twice.',
        body: CreateUserInput,
        response: { 201: UserSchema },
      },
    },
    async (request, reply) => {
      refuseIdempotencyKey(request)
      const user = await change(request, reply, createUser, request.body)
      void reply.code(201).header('Cache-Control', 'no-store')
      return user
    },
  )
