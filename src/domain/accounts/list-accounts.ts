import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import type { Account } from './account.ts'

/** Accounts on one page at the most. */
export const MAX_ACCOUNTS_PAGE = 1_000

/** Which page of accounts. */
export const ListAccountsInput = Type.Object(
  {
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: MAX_ACCOUNTS_PAGE,
        default: 100,
        description: 'Items on a page at the most.',
      }),
    ),
    after: Type.Optional(IdField('Id of the last account of the page before.')),
  },
  { additionalProperties: false },
)

/** Accounts in the order in which they were opened. */
export const listAccounts = query({
  scope: 'accounts:write',
  input: ListAccountsInput,
  answer: async (session, { limit = 100, after = '' }) => {
    const rows = await exchangeOf(session)
      .database.read.query.selectFrom('account')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit + 1)
      .execute()
    const items = rows.slice(0, limit).map((row): Account => ({
      id: row.id,
      name: row.name,
      role: row.role,
      holdLimit: row.hold_limit,
      createdAt: new Date(row.created_at).toISOString(),
    }))
    return { items, next: rows.length > limit ? items.at(-1)?.id : undefined }
  },
})
