import { Type, type Static } from 'typebox'

import { hashUserPassword } from '#lib/password-hash.ts'

import { DomainError } from '../../errors.ts'
import { checkInput } from '../../input.ts'
import { mutation, type Mutation, type MutationOptions } from '../../mutation.ts'
import { exchangeOf, type Session } from '../../session.ts'
import { forgetActors } from '../remembered-actor.ts'
import { countAttempt, forgetAttempts } from '../sessions/count-attempt.ts'
import { findActorOfUser } from './find-actor-of-user.ts'
import { MAX_PASSWORD, PasswordSchema, showUser, type User } from './user.ts'

/** The password that somebody has, and the one that they want. */
export const ChangeOwnPasswordInput = Type.Object(
  {
    password: Type.String({ minLength: 1, maxLength: MAX_PASSWORD, description: 'The password until now.' }),
    newPassword: PasswordSchema,
  },
  { $id: 'ChangeOwnPassword', additionalProperties: false },
)
export type ChangeOwnPassword = Static<typeof ChangeOwnPasswordInput>

const storeOwnPassword = mutation({
  name: 'users.change_own_password',
  scope: null,
  input: Type.Object({ passwordHash: Type.String() }, { additionalProperties: false }),
  run: async (tx, session, { passwordHash }) => {
    const { name, sessionHash = '' } = session.actor
    const [row] = await tx.query
      .updateTable('console_user')
      .set({ password_hash: passwordHash })
      .where('id', '=', name)
      .returning(['id', 'account_id', 'login', 'name', 'role', 'created_at'])
      .execute()
    if (row === undefined) throw new DomainError('not_found', 'the user was deleted meanwhile')
    await tx.query
      .deleteFrom('user_session')
      .where('user_id', '=', row.id)
      .where('token_hash', '!=', sessionHash)
      .execute()
    tx.onCommit(() => forgetActors(exchangeOf(session)))
    const user = showUser(row)
    const data = { ...user, newPassword: true }
    return { answer: user, events: [{ type: 'user.changed', subject: user.id, accountId: row.account_id, data }] }
  },
})

/**
 * Gives whoever is signed in another password, when they prove the one that they have; whatever their role. All their
 * other sessions end. Proofs that fail are counted as attempts to sign in are; `from`: the address that asks. Errors:
 * `forbidden` for a wrong password and for who shows a key, `rate_limited`, `overloaded`.
 */
export const changeOwnPassword: Mutation<ChangeOwnPassword & { readonly from: string }, User, null> = Object.assign(
  async (session: Session, asked: ChangeOwnPassword & { readonly from: string }, options?: MutationOptions) => {
    const { from, ...rawInput } = asked
    const { password, newPassword } = checkInput(ChangeOwnPasswordInput, rawInput)
    const exchange = exchangeOf(session)
    const user = await exchange.database.read.query
      .selectFrom('console_user')
      .select('login')
      .where('id', '=', session.actor.name)
      .executeTakeFirst()
    if (user === undefined) throw new DomainError('forbidden', 'a key has no password: sign in as a user')
    const attempt = { name: user.login, from }
    await countAttempt(exchange, attempt)
    if ((await findActorOfUser(exchange, user.login, password)) === undefined)
      throw new DomainError('forbidden', 'this is not the password until now', { pointer: '/password' })
    await forgetAttempts(exchange, attempt)
    return storeOwnPassword(session, { passwordHash: await hashUserPassword(newPassword) }, options)
  },
  { input: ChangeOwnPasswordInput, scope: null },
)
