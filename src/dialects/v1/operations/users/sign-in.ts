import { SignedInSchema } from '#domain/accounts/sessions/get-session.ts'
import { LONGEST_MS } from '#domain/accounts/sessions/session-times.ts'
import { signIn, SignInInput } from '#domain/accounts/sessions/sign-in.ts'
import { SECOND_MS } from '#lib/clock.ts'

import { addressOf } from '../../../rate-limit.ts'
import { changes } from '../../access.ts'
import { sessionOf } from '../../auth.ts'
import type { Route } from '../../route.ts'
import { setToken, tokenOf } from '../../session-cookie.ts'
import { refuseIdempotencyKey } from '../../verbs.ts'

/** Begins a session of the console. Errors: see `signIn`. */
export const route: Route = (server) =>
  server.post(
    '/session',
    {
      config: changes(signIn, [], { secret: true, open: true }),
      schema: {
        operationId: 'signIn',
        tags: ['Account'],
        summary: 'Sign in',
        description:
          'For the console, which is a program in a browser: the answer sets a cookie that the browser sends with each ' +
          'request, and that no script can read; a session that the browser has already ends. Other programs send a key instead. With the cookie whatever changes ' +
          'something needs the header `X-Strowger-Console: 1`. Attempts that fail are counted: ten with one name from one address ' +
          'within a quarter of an hour.',
        body: SignInInput,
        response: { 201: SignedInSchema },
      },
    },
    async (request, reply) => {
      refuseIdempotencyKey(request)
      const { answer, token } = await signIn(sessionOf(request), request.body, {
        address: addressOf(request),
        earlierToken: tokenOf(request),
      })
      setToken(request, reply, token, LONGEST_MS / SECOND_MS)
      void reply.code(201).header('Cache-Control', 'no-store')
      return answer
    },
  )
