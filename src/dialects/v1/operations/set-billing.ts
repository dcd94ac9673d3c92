import { Type } from 'typebox'

import { BillingSchema } from '#domain/ledger/billing.ts'
import { setBilling, SetBillingInput } from '#domain/ledger/set-billing.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'

const { accountId, ...rest } = SetBillingInput.properties

/** Sets how an account pays. Errors: `not_found` for the account. */
export const route: Route = (server) =>
  server.post(
    '/accounts/:accountId/billing',
    {
      config: changes(setBilling, ['not_found']),
      schema: {
        operationId: 'setBilling',
        tags: ['Operator'],
        summary: 'Set how an account pays',
        description:
          'A prepaid account spends what it has paid in. A postpaid one may owe as much as its credit limit says; without ' +
          'a limit, as much as it likes. It holds for orders from now on.',
        params: Type.Object({ accountId }, { additionalProperties: false }),
        body: Type.Object(rest, { $id: 'SetBilling', additionalProperties: false }),
        response: { 200: BillingSchema },
      },
    },
    (request, reply) => change(request, reply, setBilling, { ...request.body, ...request.params }),
  )
