import { Type } from 'typebox'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { keysOfAccount } from './keys-of-account.ts'

/** Whose keys. */
export const ListKeysInput = Type.Object({ accountId: IdField('Whose keys.') }, { additionalProperties: false })

/** All keys of an account, the oldest first, without their secrets. Errors: `not_found` for the account. */
export const listKeys = query({
  scope: 'accounts:write',
  input: ListKeysInput,
  answer: async (session, { accountId }) => {
    const { query: read } = exchangeOf(session).database.read
    const account = await read.selectFrom('account').select('id').where('id', '=', accountId).executeTakeFirst()
    if (account === undefined)
      throw new DomainError('not_found', `there is no account ${accountId}`, { pointer: '/accountId' })
    return { items: await keysOfAccount(exchangeOf(session).database.read, accountId) }
  },
})
