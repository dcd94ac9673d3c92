import { Type } from 'typebox'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { forgetActors } from './actor-of-bearer.ts'

/** Which key. */
export const RevokeKeyInput = Type.Object(
  { keyId: IdField('Id of the key, `key_…`.') },
  { additionalProperties: false },
)

/** Ends a key: here at once, in other processes within five seconds. Ending it twice is no error. Errors: `not_found`. */
export const revokeKey = mutation({
  name: 'keys.revoke',
  scope: 'accounts:write',
  input: RevokeKeyInput,
  run: async (tx, session, { keyId }) => {
    const exchange = exchangeOf(session)
    const revokedAt = exchange.clock.now()
    const [ended] = await tx.query
      .updateTable('credential')
      .set({ revoked_at: revokedAt })
      .where('id', '=', keyId)
      .where('revoked_at', 'is', null)
      .returning(['id', 'account_id'])
      .execute()
    if (ended !== undefined) {
      tx.onCommit(() => forgetActors(exchange))
      return {
        answer: { id: keyId },
        events: [{ type: 'key.revoked', subject: keyId, accountId: ended.account_id, data: { id: keyId } }],
      }
    }
    const known = await tx.query.selectFrom('credential').select('id').where('id', '=', keyId).executeTakeFirst()
    if (known === undefined) throw new DomainError('not_found', `there is no key ${keyId}`, { pointer: '/keyId' })
    return { answer: { id: keyId }, events: 'unchanged' }
  },
})
