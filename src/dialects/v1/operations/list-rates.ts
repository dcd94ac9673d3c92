import { listRates } from '#domain/ledger/list-rates.ts'
import { RateSchema } from '#domain/ledger/rate.ts'

import { asks } from '../access.ts'
import { PageOf } from '../pages.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'

/** All rates, the oldest first. */
export const route: Route = (server) =>
  server.get(
    '/rates',
    {
      config: asks(listRates, []),
      schema: {
        operationId: 'listRates',
        tags: ['Operator'],
        summary: 'List rates',
        description: 'What numbers cost, for whom; the oldest first, all on one page, for there are at most 10,000.',
        response: { 200: PageOf('RatePage', RateSchema, 'Rates of the exchange.') },
      },
    },
    async (request) => ({ items: (await ask(request, listRates, {})).items, nextCursor: null }),
  )
