import { listOwnKeys } from '#domain/accounts/own-keys/list-own-keys.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'
import { KeyPage } from '../list-keys.ts'

/** All keys of the account that asks, without their secrets. */
export const route: Route = (server) =>
  server.get(
    '/account/keys',
    {
      config: asks(listOwnKeys, []),
      schema: {
        operationId: 'listOwnKeys',
        tags: ['Account'],
        summary: 'List your keys',
        description: 'The oldest first, also those that were revoked; all on one page, for there are at most 1,000.',
        response: { 200: KeyPage },
      },
    },
    async (request) => ({ items: (await ask(request, listOwnKeys, {})).items, nextCursor: null }),
  )
