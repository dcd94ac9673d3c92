import { Type } from 'typebox'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf, type Scope } from '../session.ts'
import { MAX_KEYS } from './create-key.ts'
import type { Key } from './key.ts'

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
    const rows = await read
      .selectFrom('credential')
      .selectAll()
      .where('account_id', '=', accountId)
      .orderBy('id')
      .limit(MAX_KEYS)
      .execute()
    const items = rows.map((row): Key => ({
      id: row.id,
      accountId: row.account_id,
      name: row.name,
      scopes: JSON.parse(row.scopes) as Scope[],
      createdAt: new Date(row.created_at).toISOString(),
      revokedAt: row.revoked_at === null ? null : new Date(row.revoked_at).toISOString(),
    }))
    return { items }
  },
})
