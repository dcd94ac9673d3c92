import { getOwnAccount, OwnAccountSchema } from '#domain/reservations/get-own-account.ts'

import { asks } from '../access.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'

/** Who asks. Every key that is known may. */
export const route: Route = (server) =>
  server.get(
    '/account',
    {
      config: asks(getOwnAccount, []),
      schema: {
        operationId: 'getOwnAccount',
        tags: ['Account'],
        summary: 'Who am I?',
        description: 'The account of this key, what the key may do, and how many numbers the account holds.',
        response: { 200: OwnAccountSchema },
      },
    },
    (request) => ask(request, getOwnAccount, {}),
  )
