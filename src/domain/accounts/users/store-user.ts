import { sql } from 'kysely'
import { Type } from 'typebox'

import type { Transaction } from '#db/database.ts'
import { newId } from '#lib/ids.ts'

import { DomainError } from '../../errors.ts'
import { IdField } from '../../id-field.ts'
import { mutation } from '../../mutation.ts'
import { exchangeOf } from '../../session.ts'
import { NameSchema } from '../account.ts'
import { accountOfUsers } from './account-of-user.ts'
import { grantNoMore } from './grant-no-more.ts'
import { LoginSchema, MAX_USERS, RoleSchema, showUser } from './user.ts'

/** A user as it is kept. */
export const StoreUserInput = Type.Object(
  {
    accountId: Type.Optional(IdField('Whose user; left out: of the account that asks.')),
    login: LoginSchema,
    name: NameSchema,
    role: RoleSchema,
    passwordHash: Type.String({ description: 'Argon2id of the password.' }),
  },
  { additionalProperties: false },
)

/** Locks the account, so that two requests cannot both count its users without the other's. */
async function lockAccount(tx: Transaction, accountId: string): Promise<void> {
  const { rows } = await sql`select id from account where id = ${accountId} ${tx.text.lockRows}`.execute(tx.query)
  if (rows.length === 0)
    throw new DomainError('not_found', `there is no account ${accountId}`, { pointer: '/accountId' })
  const { count } = await tx.query
    .selectFrom('console_user')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  if (count >= MAX_USERS)
    throw new DomainError('limit_reached', `an account has ${MAX_USERS} users at the most: delete one`, {
      extra: { limit: MAX_USERS },
    })
}

/** Keeps a user whose password was hashed before. Errors: `forbidden`, `not_found`, `limit_reached`, `name_taken`. */
export const storeUser = mutation({
  name: 'users.create',
  scope: 'users:write',
  input: StoreUserInput,
  run: async (tx, session, input) => {
    const accountId = accountOfUsers(session, input.accountId)
    grantNoMore(session, input.role, '/role')
    await lockAccount(tx, accountId)
    const { clock } = exchangeOf(session)
    const [row] = await tx.query
      .insertInto('console_user')
      .values({
        id: newId('user', clock),
        account_id: accountId,
        login: input.login.toLowerCase(),
        name: input.name,
        role: input.role,
        password_hash: input.passwordHash,
        created_at: clock.now(),
      })
      .onConflict((conflict) => conflict.column('login').doNothing())
      .returning(['id', 'account_id', 'login', 'name', 'role', 'created_at'])
      .execute()
    if (row === undefined)
      throw new DomainError('name_taken', `the login ${input.login} is in use: choose another`, { pointer: '/login' })
    const user = showUser(row)
    return { answer: user, events: [{ type: 'user.created', subject: user.id, accountId, data: user }] }
  },
})
