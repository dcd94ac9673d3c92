import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { endKey } from './end-key.ts'

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
  run: (tx, session, { keyId }) => endKey(tx, session, keyId),
})
