import { Type, type Static } from 'typebox'

import { query } from '../../query.ts'
import { exchangeOf, type Session, SCOPES } from '../../session.ts'
import { AccountSchema } from '../account.ts'
import { showUser, UserSchema } from '../users/user.ts'
import { LONGEST_MS } from './session-times.ts'

/** Who is signed in, and what they may do. */
export const SignedInSchema = Type.Object(
  {
    account: AccountSchema,
    user: Type.Union([UserSchema, Type.Null()], { description: 'Who signed in by password; null: a key asks.' }),
    keyId: Type.Union([Type.String(), Type.Null()], { description: 'Id of the key, `key_…`; null: a user asks.' }),
    scopes: Type.Array(Type.Enum(SCOPES), { description: 'What they may do.' }),
    expiresAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
      description: 'When the session ends in any case, UTC; null: a key was sent with the request, and there is none.',
    }),
  },
  { $id: 'Session', additionalProperties: false },
)
export type SignedIn = Static<typeof SignedInSchema>

/** What is told of who asks. `sessionHash`: of the session's token, when there is one. */
export async function describeSession(session: Session, sessionHash: string | undefined): Promise<SignedIn> {
  const { accountId, name, scopes } = session.actor
  const { query: read } = exchangeOf(session).database.read
  const account = await read.selectFrom('account').selectAll().where('id', '=', accountId).executeTakeFirstOrThrow()
  const user = await read
    .selectFrom('console_user')
    .select(['id', 'account_id', 'login', 'name', 'role', 'created_at'])
    .where('id', '=', name)
    .executeTakeFirst()
  const started =
    sessionHash === undefined
      ? undefined
      : await read
          .selectFrom('user_session')
          .select('created_at')
          .where('token_hash', '=', sessionHash)
          .executeTakeFirst()
  return {
    account: {
      id: account.id,
      name: account.name,
      role: account.role,
      holdLimit: account.hold_limit,
      createdAt: new Date(account.created_at).toISOString(),
    },
    user: user === undefined ? null : showUser(user),
    keyId: user === undefined ? name : null,
    scopes: SCOPES.filter((scope) => scopes.has(scope)),
    expiresAt: started === undefined ? null : new Date(started.created_at + LONGEST_MS).toISOString(),
  }
}

/** Who asks, for anybody who is known. */
export const getSession = query({
  scope: null,
  input: Type.Object({}, { additionalProperties: false }),
  answer: (session): Promise<SignedIn> => describeSession(session, session.actor.sessionHash),
})
