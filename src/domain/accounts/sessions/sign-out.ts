import { Type } from 'typebox'

import { DomainError } from '../../errors.ts'
import { mutation } from '../../mutation.ts'
import { exchangeOf } from '../../session.ts'
import { forgetActors } from '../remembered-actor.ts'

/** Of which sessions. */
export const SignOutInput = Type.Object(
  {
    everywhere: Type.Optional(
      Type.Boolean({ default: false, description: 'True: end all sessions of this user, or key, wherever they are.' }),
    ),
  },
  { additionalProperties: false },
)

/** Ends the session that asks, or all of its user or key. Errors: `invalid_input` for who sends a key and has no session. */
export const signOut = mutation({
  name: 'session.end',
  scope: null,
  input: SignOutInput,
  run: async (tx, session, { everywhere = false }) => {
    const exchange = exchangeOf(session)
    const { name, accountId, sessionHash } = session.actor
    if (sessionHash === undefined && !everywhere)
      throw new DomainError('invalid_input', 'a key was sent and no session: there is nothing to end but everywhere', {
        pointer: '/everywhere',
      })
    const all = tx.query.deleteFrom('user_session')
    const ended = await (
      everywhere
        ? all.where((column) => column.or([column('user_id', '=', name), column('credential_id', '=', name)]))
        : all.where('token_hash', '=', sessionHash ?? '')
    )
      .returning('token_hash')
      .execute()
    tx.onCommit(() => forgetActors(exchange))
    const answer = { ended: ended.length }
    if (ended.length === 0) return { answer, events: 'unchanged' }
    return {
      answer,
      events: [{ type: 'session.ended', subject: name, accountId, data: { ended: ended.length, everywhere } }],
    }
  },
})
