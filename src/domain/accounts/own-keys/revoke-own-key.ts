import { mutation } from '../../mutation.ts'
import { endKey } from '../end-key.ts'
import { RevokeKeyInput } from '../revoke-key.ts'

/**
 * Ends a key of the account that asks: here at once, in other processes within five seconds. Ending it twice is no error.
 * Errors: `not_found`, also for another account's.
 */
export const revokeOwnKey = mutation({
  name: 'keys.revoke_own',
  scope: 'users:write',
  input: RevokeKeyInput,
  run: (tx, session, { keyId }) => endKey(tx, session, keyId, session.actor.accountId),
})
