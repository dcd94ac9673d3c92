import { Type } from 'typebox'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import type { Account } from './account.ts'

/** Which account. */
export const GetAccountInput = Type.Object(
  { accountId: IdField('Id of the account, `acc_…`.') },
  { additionalProperties: false },
)

/** One account, for the operator. Errors: `not_found`. */
export const getAccount = query({
  scope: 'exchange:read',
  input: GetAccountInput,
  answer: async (session, { accountId }): Promise<Account> => {
    const row = await exchangeOf(session)
      .database.read.query.selectFrom('account')
      .selectAll()
      .where('id', '=', accountId)
      .executeTakeFirst()
    if (row === undefined)
      throw new DomainError('not_found', `there is no account ${accountId}`, { pointer: '/accountId' })
    return {
      id: row.id,
      name: row.name,
      role: row.role,
      holdLimit: row.hold_limit,
      createdAt: new Date(row.created_at).toISOString(),
    }
  },
})
