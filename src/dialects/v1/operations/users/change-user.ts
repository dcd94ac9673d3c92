import { Type } from 'typebox'

import { ChangeUserInput, changeUser } from '#domain/accounts/users/change-user.ts'
import { UserSchema } from '#domain/accounts/users/user.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change, refuseIdempotencyKey } from '../../verbs.ts'

const { userId, ...fields } = ChangeUserInput.properties

/** Changes a user. Errors: see `changeUser`. */
export const route: Route = (server) =>
  server.patch(
    '/users/:userId',
    {
      config: changes(changeUser, ['not_found', 'in_use'], { secret: true }),
      schema: {
        operationId: 'changeUser',
        tags: ['Account'],
        summary: 'Change name, role or password of a user',
        description: 'With a new role or password all sessions of the user end. The last admin stays one.',
        params: Type.Object({ userId }, { additionalProperties: false }),
        body: Type.Object(fields, { $id: 'ChangeUser', additionalProperties: false }),
        response: { 200: UserSchema },
      },
    },
    async (request, reply) => {
      refuseIdempotencyKey(request)
      const user = await change(request, reply, changeUser, { ...request.params, ...request.body })
      void reply.header('Cache-Control', 'no-store')
      return user
    },
  )
