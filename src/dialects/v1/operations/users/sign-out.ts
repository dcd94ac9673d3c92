import { Type } from 'typebox'

import { signOut, SignOutInput } from '#domain/accounts/sessions/sign-out.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { setToken } from '../../session-cookie.ts'
import { change } from '../../verbs.ts'

const Ended = Type.Object(
  { ended: Type.Integer({ minimum: 0, description: 'How many sessions ended.' }) },
  { $id: 'EndedSessions', additionalProperties: false },
)

/** Ends a session, or all of a user. Errors: `invalid_input`. */
export const route: Route = (server) =>
  server.delete(
    '/session',
    {
      config: changes(signOut, []),
      schema: {
        operationId: 'signOut',
        tags: ['Account'],
        summary: 'Sign out',
        description:
          'Ends the session of the cookie, or with `everywhere=true` all of the same user or key. In this process at ' +
          'once, in others of the same exchange within five seconds.',
        querystring: SignOutInput,
        response: { 200: Ended },
      },
    },
    async (request, reply) => {
      const ended = await change(request, reply, signOut, request.query)
      setToken(request, reply, '', 0)
      return ended
    },
  )
