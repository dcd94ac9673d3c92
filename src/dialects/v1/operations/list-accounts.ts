import { Type } from 'typebox'

import { AccountSchema } from '#domain/accounts/account.ts'
import { ListAccountsInput, listAccounts } from '#domain/accounts/list-accounts.ts'

import { asks } from '../access.ts'
import { sessionOf } from '../auth.ts'
import { cursorsOf } from '../cursor.ts'
import { PageOf } from '../pages.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'
import { Cursor } from '../wire.ts'

/** All accounts, in the order in which they were opened. Errors: `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/accounts',
    {
      config: asks(listAccounts, ['invalid_cursor']),
      schema: {
        operationId: 'listAccounts',
        tags: ['Operator'],
        summary: 'List accounts',
        description: 'In the order in which they were opened.',
        querystring: Type.Object(
          { limit: ListAccountsInput.properties.limit, cursor: Type.Optional(Cursor) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf('AccountPage', AccountSchema, 'Accounts of the exchange.') },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const cursors = cursorsOf(sessionOf(request), 'accounts', {})
      const { items, next } = await ask(request, listAccounts, {
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { after: cursors.read(cursor) }),
      })
      return { items, nextCursor: cursors.after(next) }
    },
  )
