import { RateSchema } from '#domain/ledger/rate.ts'
import { SetRateInput, setRate } from '#domain/ledger/set-rate.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'

/** Sets the price under some terms. Errors: `not_found` for the account. */
export const route: Route = (server) =>
  server.put(
    '/rates',
    {
      config: changes(setRate, ['not_found']),
      schema: {
        operationId: 'setRate',
        tags: ['Operator'],
        summary: 'Set a rate',
        description:
          'A rate with the same terms is replaced. Of the rates that match a number the narrowest counts: account ' +
          'before tier before country before kind.',
        body: SetRateInput,
        response: { 200: RateSchema },
      },
    },
    (request, reply) => change(request, reply, setRate, request.body),
  )
