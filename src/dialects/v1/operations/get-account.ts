import { AccountSchema } from '#domain/accounts/account.ts'
import { getAccount, GetAccountInput } from '#domain/accounts/get-account.ts'

import { asks } from '../access.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'

/** One account, for the operator. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/accounts/:accountId',
    {
      config: asks(getAccount, ['not_found']),
      schema: {
        operationId: 'getAccount',
        tags: ['Operator'],
        summary: 'Look at an account',
        description: 'Its name, its role, and how many numbers it may hold at once.',
        params: GetAccountInput,
        response: { 200: AccountSchema },
      },
    },
    (request) => ask(request, getAccount, request.params),
  )
