import { Type, type Static } from 'typebox'

import { hashUserPassword } from '#lib/password-hash.ts'

import { DomainError } from '../../errors.ts'
import { IdField } from '../../id-field.ts'
import { checkInput } from '../../input.ts'
import { type Mutation, mutation, type MutationOptions } from '../../mutation.ts'
import { exchangeOf, permit, type Session } from '../../session.ts'
import { NameSchema } from '../account.ts'
import { forgetActors } from '../remembered-actor.ts'
import { managesAll } from './account-of-user.ts'
import { grantNoMore } from './grant-no-more.ts'
import { keepAnAdmin } from './keep-an-admin.ts'
import { PasswordSchema, RoleSchema, showUser, type User } from './user.ts'

const userId = IdField('Id of the user, `usr_…`.')
const CHANGES = { name: Type.Optional(NameSchema), role: Type.Optional(RoleSchema) }

/** Who, and what of them changes. */
export const ChangeUserInput = Type.Object(
  { userId, ...CHANGES, password: Type.Optional(PasswordSchema) },
  { additionalProperties: false },
)
export type ChangeUser = Static<typeof ChangeUserInput>

const StoreChangeInput = Type.Object(
  { userId, ...CHANGES, passwordHash: Type.Optional(Type.String()) },
  { additionalProperties: false },
)

const storeChange = mutation({
  name: 'users.change',
  scope: 'users:write',
  input: StoreChangeInput,
  run: async (tx, session, input) => {
    const exchange = exchangeOf(session)
    const { actor } = session
    const change = tx.query
      .updateTable('console_user')
      .set((column) => ({
        name: input.name ?? column.ref('name'),
        role: input.role ?? column.ref('role'),
        password_hash: input.passwordHash ?? column.ref('password_hash'),
      }))
      .where('id', '=', input.userId)
      .returning(['id', 'account_id', 'login', 'name', 'role', 'created_at'])
    const [row] = await (managesAll(actor) ? change : change.where('account_id', '=', actor.accountId)).execute()
    if (row === undefined)
      throw new DomainError('not_found', `there is no user ${input.userId}`, { pointer: '/userId' })
    if (input.role !== undefined) grantNoMore(session, row.role, '/role')
    if (input.passwordHash !== undefined) grantNoMore(session, row.role, '/password')
    await keepAnAdmin(tx, row.account_id, input.role !== undefined && input.role !== 'admin')
    if (input.role !== undefined || input.passwordHash !== undefined)
      await tx.query.deleteFrom('user_session').where('user_id', '=', row.id).execute()
    tx.onCommit(() => forgetActors(exchange))
    const user = showUser(row)
    const data = { ...user, newPassword: input.passwordHash !== undefined }
    return { answer: user, events: [{ type: 'user.changed', subject: user.id, accountId: row.account_id, data }] }
  },
})

/**
 * Changes name, role or password of a user. With a new role or password all their sessions end. Errors: `not_found`, also
 * for users of others; `in_use` when the account would be left with users of whom none is an admin; `forbidden` for a role,
 * or the password of one, that may do more than who asks.
 */
export const changeUser: Mutation<ChangeUser, User> = Object.assign(
  async (session: Session, input: ChangeUser, options?: MutationOptions) => {
    permit(session, storeChange.scope)
    const { password, ...changes } = checkInput(ChangeUserInput, input)
    const passwordHash = password === undefined ? undefined : await hashUserPassword(password)
    return storeChange(session, { ...changes, ...(passwordHash === undefined ? {} : { passwordHash }) }, options)
  },
  { input: ChangeUserInput, scope: storeChange.scope },
)
