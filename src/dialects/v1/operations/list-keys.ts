import { KeySchema } from '#domain/accounts/key.ts'
import { ListKeysInput, listKeys } from '#domain/accounts/list-keys.ts'

import { asks } from '../access.ts'
import { PageOf } from '../pages.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'

/** All keys of one account. */
export const KeyPage = PageOf('KeyPage', KeySchema, 'Keys of an account.')

/** All keys of an account, without their secrets. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/accounts/:accountId/keys',
    {
      config: asks(listKeys, ['not_found']),
      schema: {
        operationId: 'listKeys',
        tags: ['Operator'],
        summary: 'List the keys of an account',
        description: 'The oldest first, also those that were revoked; all on one page, for there are at most 1,000.',
        params: ListKeysInput,
        response: { 200: KeyPage },
      },
    },
    async (request) => ({ items: (await ask(request, listKeys, request.params)).items, nextCursor: null }),
  )
