import { Type } from 'typebox'

import { IdField } from '../../id-field.ts'
import { query } from '../../query.ts'
import { exchangeOf } from '../../session.ts'
import { accountOfUsers } from './account-of-user.ts'
import { MAX_USERS, showUser } from './user.ts'

/** Whose users. */
export const ListUsersInput = Type.Object(
  { accountId: Type.Optional(IdField('Whose users; left out: of the account that asks.')) },
  { additionalProperties: false },
)

/** All users of an account, the oldest first. Errors: `forbidden` for another's account. */
export const listUsers = query({
  scope: 'users:write',
  input: ListUsersInput,
  answer: async (session, input) => {
    const rows = await exchangeOf(session)
      .database.read.query.selectFrom('console_user')
      .select(['id', 'account_id', 'login', 'name', 'role', 'created_at'])
      .where('account_id', '=', accountOfUsers(session, input.accountId))
      .orderBy('id')
      .limit(MAX_USERS)
      .execute()
    return { items: rows.map(showUser) }
  },
})
