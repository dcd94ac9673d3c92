import { AccountSchema } from '#domain/accounts/account.ts'
import { CreateAccountInput, createAccount } from '#domain/accounts/create-account.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'

/** Opens an account. Errors: `name_taken`. */
export const route: Route = (server) =>
  server.post(
    '/accounts',
    {
      config: changes(createAccount, ['name_taken']),
      schema: {
        operationId: 'createAccount',
        tags: ['Operator'],
        summary: 'Open an account',
        description: 'It can do nothing until it has a key.',
        body: CreateAccountInput,
        response: { 201: AccountSchema },
      },
    },
    async (request, reply) => {
      const account = await change(request, reply, createAccount, request.body)
      void reply.code(201)
      return account
    },
  )
