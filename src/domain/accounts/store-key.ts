import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { SCOPES } from '../session.ts'
import { NameSchema } from './account.ts'
import { CREDENTIAL_SORTS } from './credential-sort.ts'
import { insertKey } from './insert-key.ts'

const OrNone = (description: string) => Type.Union([Type.String(), Type.Null()], { description })

/** A credential as it is kept: nothing of this is secret enough to let anybody in. */
export const StoreKeyInput = Type.Object(
  {
    accountId: IdField('Whose key it will be.'),
    name: NameSchema,
    sort: Type.Enum(CREDENTIAL_SORTS),
    login: OrNone('Login, username or client id.'),
    secretHash: OrNone('SHA-256 of a secret that is shown alone.'),
    passwordHash: OrNone('Slow hash of what people choose.'),
    sealedSecret: OrNone('The secret, enciphered under the password.'),
    scopes: Type.Optional(Type.Array(Type.Enum(SCOPES), { minItems: 1, maxItems: SCOPES.length, uniqueItems: true })),
  },
  { additionalProperties: false },
)

/**
 * Keeps a credential whose secrets were hashed before, outside the transaction. Errors: `not_found`, `forbidden` for a
 * scope that the account's role cannot have, `name_taken` for a login or secret that is in use.
 */
export const storeKey = mutation({
  name: 'keys.create',
  scope: 'accounts:write',
  input: StoreKeyInput,
  run: async (tx, session, input) => {
    const key = await insertKey(tx, session, input)
    return { answer: key, events: [{ type: 'key.created', subject: key.id, accountId: key.accountId, data: key }] }
  },
})
