import { ListUsersInput, listUsers } from '#domain/accounts/users/list-users.ts'
import { UserSchema } from '#domain/accounts/users/user.ts'

import { asks } from '../../access.ts'
import { PageOf } from '../../pages.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** Who may sign in. Errors: `forbidden`. */
export const route: Route = (server) =>
  server.get(
    '/users',
    {
      config: asks(listUsers, []),
      schema: {
        operationId: 'listUsers',
        tags: ['Account'],
        summary: 'List who may sign in to the console',
        description:
          'The oldest first; all on one page, for there are at most 1,000. The operator may name any account.',
        querystring: ListUsersInput,
        response: { 200: PageOf('UserPage', UserSchema, 'Users of an account.') },
      },
    },
    async (request) => ({ items: (await ask(request, listUsers, request.query)).items, nextCursor: null }),
  )
