import { Type } from 'typebox'

import { IdField } from '../../id-field.ts'
import { mutation } from '../../mutation.ts'
import { exchangeOf, type Session } from '../../session.ts'
import type { Transaction } from '#db/database.ts'
import { forgetActors } from '../remembered-actor.ts'
import { IDLE_MS, LONGEST_MS, MAX_SESSIONS } from './session-times.ts'

/** Sessions that have ended and go with each that begins. */
const TIDIED_AT_ONCE = 20

/** The hash of a token that was made before, and by what somebody proved who they are. */
const StartSessionInput = Type.Object(
  {
    tokenHash: Type.String({ description: 'SHA-256 of the token.' }),
    earlierHash: Type.Optional(Type.String({ description: 'SHA-256 of the token that the new one replaces.' })),
    userId: Type.Optional(IdField('Who signs in.')),
  },
  { additionalProperties: false },
)

/** Takes out what has ended, and of this user's or key's all but the newest. */
async function tidy(tx: Transaction, by: 'user_id' | 'credential_id', id: string, now: number): Promise<void> {
  const ended = tx.query
    .selectFrom('user_session')
    .select('token_hash')
    .where((column) =>
      column.or([column('seen_at', '<=', now - IDLE_MS), column('created_at', '<=', now - LONGEST_MS)]),
    )
    .limit(TIDIED_AT_ONCE)
  const newest = tx.query
    .selectFrom('user_session')
    .select('token_hash')
    .where(by, '=', id)
    .orderBy('created_at', 'desc')
    .orderBy('token_hash')
    .limit(MAX_SESSIONS)
  await tx.query.deleteFrom('user_session').where('token_hash', 'in', ended).execute()
  await tx.query.deleteFrom('user_session').where(by, '=', id).where('token_hash', 'not in', newest).execute()
}

/** Begins a session of the actor, who was proven before. Whoever is known may. */
export const startSession = mutation({
  name: 'session.start',
  scope: null,
  input: StartSessionInput,
  run: async (tx, session: Session, { tokenHash, earlierHash, userId }) => {
    const exchange = exchangeOf(session)
    const now = exchange.clock.now()
    const { accountId, name } = session.actor
    await tx.query
      .insertInto('user_session')
      .values({
        token_hash: tokenHash,
        account_id: accountId,
        user_id: userId ?? null,
        credential_id: userId === undefined ? name : null,
        created_at: now,
        seen_at: now,
      })
      .execute()
    if (earlierHash !== undefined) {
      await tx.query.deleteFrom('user_session').where('token_hash', '=', earlierHash).execute()
      tx.onCommit(() => forgetActors(exchange))
    }
    await tidy(tx, userId === undefined ? 'credential_id' : 'user_id', name, now)
    return {
      answer: { id: name },
      events: [
        { type: 'session.started', subject: name, accountId, data: { by: userId === undefined ? 'key' : 'user' } },
      ],
    }
  },
})
