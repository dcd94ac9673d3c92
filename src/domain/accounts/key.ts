import { Type, type Static } from 'typebox'

import { SCOPES } from '../session.ts'
import { NameSchema } from './account.ts'
import { CREDENTIAL_SORTS } from './credential-sort.ts'

/** A credential without its secrets, which are shown once, when it is made. */
export const KeySchema = Type.Object(
  {
    id: Type.String({ description: 'Id of the key, `key_…`; not secret.' }),
    accountId: Type.String({ description: 'Whose key it is.' }),
    sort: Type.Enum(CREDENTIAL_SORTS, {
      description:
        '`bearer`: a key for this API. `login`: a login and secret, for VoIP Innovations. `apikey`: for iNumbering. ' +
        '`client`: a token, for TCL.',
    }),
    name: NameSchema,
    login: Type.Union([Type.String(), Type.Null()], {
      description: 'The login, username or client id; null for a bearer key.',
    }),
    scopes: Type.Array(Type.Enum(SCOPES), { description: 'What it may do.' }),
    createdAt: Type.String({ format: 'date-time', description: 'When it was made, UTC.' }),
    revokedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
      description: 'Since when it is no longer accepted; null while it is.',
    }),
  },
  { $id: 'Key', additionalProperties: false },
)
export type Key = Static<typeof KeySchema>
