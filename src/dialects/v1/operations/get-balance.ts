import { AccountBalanceSchema, getBalance, GetBalanceInput } from '#domain/ledger/get-balance.ts'

import { asks } from '../access.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'

/** What the account has. Errors: `not_found` for another account. */
export const route: Route = (server) =>
  server.get(
    '/ledger/balance',
    {
      config: asks(getBalance, ['not_found']),
      schema: {
        operationId: 'getBalance',
        tags: ['Ledger'],
        summary: 'What your account has',
        description:
          'How the account pays, and in each currency its balance, what is set aside for orders that wait, and what it ' +
          'may spend.',
        querystring: GetBalanceInput,
        response: { 200: AccountBalanceSchema },
      },
    },
    (request) => ask(request, getBalance, request.query),
  )
