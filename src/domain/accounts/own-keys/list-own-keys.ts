import { Type } from 'typebox'

import { query } from '../../query.ts'
import { exchangeOf } from '../../session.ts'
import { keysOfAccount } from '../keys-of-account.ts'

/** Nothing is asked: the keys are those of the account that asks. */
export const ListOwnKeysInput = Type.Object({}, { additionalProperties: false })

/** All keys of the account that asks, the oldest first, without their secrets. */
export const listOwnKeys = query({
  scope: 'users:write',
  input: ListOwnKeysInput,
  answer: async (session) => ({
    items: await keysOfAccount(exchangeOf(session).database.read, session.actor.accountId),
  }),
})
