import { getSession, SignedInSchema } from '#domain/accounts/sessions/get-session.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** Who is signed in. */
export const route: Route = (server) =>
  server.get(
    '/session',
    {
      config: asks(getSession, []),
      schema: {
        operationId: 'getSession',
        tags: ['Account'],
        summary: 'Who is signed in?',
        description: 'The account, the user or key, and what they may do.',
        response: { 200: SignedInSchema },
      },
    },
    (request) => ask(request, getSession, {}),
  )
