import { Type } from 'typebox'

import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'

/** Nothing is asked. */
export const GetOwnLoginInput = Type.Object({}, { additionalProperties: false })

/** The login, username or client id of the credential that asks; null when it has none. */
export const getOwnLogin = query({
  scope: null,
  input: GetOwnLoginInput,
  answer: async (session): Promise<string | null> => {
    const row = await exchangeOf(session)
      .database.read.query.selectFrom('credential')
      .select('login')
      .where('id', '=', session.actor.name)
      .where('account_id', '=', session.actor.accountId)
      .executeTakeFirst()
    return row?.login ?? null
  },
})
