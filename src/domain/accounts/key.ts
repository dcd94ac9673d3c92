import { Type, type Static } from 'typebox'

import { SCOPES } from '../session.ts'
import { NameSchema } from './account.ts'

/** A bearer key without its secret, which is shown once, when it is made. */
export const KeySchema = Type.Object(
  {
    id: Type.String({ description: 'Id of the key, `key_…`; not secret.' }),
    accountId: Type.String({ description: 'Whose key it is.' }),
    name: NameSchema,
    scopes: Type.Array(Type.Enum(SCOPES), { description: 'What it may do.' }),
    createdAt: Type.String({ format: 'date-time', description: 'When it was made, UTC.' }),
    revokedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
      description: 'Since when it is no longer accepted; null while it is.',
    }),
  },
  { $id: 'Key', additionalProperties: false },
)
export type Key = Static<typeof KeySchema>
