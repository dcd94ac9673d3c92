import { ChangeOwnPasswordInput, changeOwnPassword } from '#domain/accounts/users/change-own-password.ts'
import { UserSchema } from '#domain/accounts/users/user.ts'

import { addressOf } from '../../../rate-limit.ts'
import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change, refuseIdempotencyKey } from '../../verbs.ts'

/** Another password for who is signed in. Errors: see `changeOwnPassword`. */
export const route: Route = (server) =>
  server.put(
    '/session/password',
    {
      config: changes(changeOwnPassword, ['forbidden', 'not_found', 'overloaded'], { secret: true }),
      schema: {
        operationId: 'changeOwnPassword',
        tags: ['Account'],
        summary: 'Change your own password',
        description:
          'For whoever is signed in as a user, whatever their role. Their other sessions end, this one stays. A wrong ' +
          'password counts as an attempt to sign in.',
        body: ChangeOwnPasswordInput,
        response: { 200: UserSchema },
      },
    },
    async (request, reply) => {
      refuseIdempotencyKey(request)
      const user = await change(request, reply, changeOwnPassword, { ...request.body, from: addressOf(request) })
      void reply.header('Cache-Control', 'no-store')
      return user
    },
  )
