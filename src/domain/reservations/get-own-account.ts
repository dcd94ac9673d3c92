import { Type, type Static } from 'typebox'

import { AccountSchema } from '../accounts/account.ts'
import { query } from '../query.ts'
import { exchangeOf, SCOPES } from '../session.ts'
import { heldBy } from './count-holds.ts'
import { HoldsSchema } from './reservation.ts'

/** Nothing to say: the answer is about who asks. */
export const GetOwnAccountInput = Type.Object({}, { additionalProperties: false })

/** Who asks: the account, what these credentials may do, and how much the account holds. */
export const OwnAccountSchema = Type.Object(
  {
    account: AccountSchema,
    keyId: Type.String({ description: 'Id of the key that asks, `key_…`; not secret.' }),
    scopes: Type.Array(Type.Enum(SCOPES), { description: 'What this key may do.' }),
    holds: HoldsSchema,
  },
  { $id: 'OwnAccount', additionalProperties: false },
)
export type OwnAccount = Static<typeof OwnAccountSchema>

/** The account that asks, for anybody who is known. */
export const getOwnAccount = query({
  scope: null,
  input: GetOwnAccountInput,
  answer: async (session): Promise<OwnAccount> => {
    const { database, clock } = exchangeOf(session)
    const { accountId, name, scopes } = session.actor
    const row = await database.read.query
      .selectFrom('account')
      .selectAll()
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow()
    return {
      account: {
        id: row.id,
        name: row.name,
        role: row.role,
        holdLimit: row.hold_limit,
        createdAt: new Date(row.created_at).toISOString(),
      },
      keyId: name,
      scopes: SCOPES.filter((scope) => scopes.has(scope)),
      holds: { limit: row.hold_limit, used: await heldBy(database.read, accountId, clock.now()) },
    }
  },
})
