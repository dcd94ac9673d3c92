import { Type } from 'typebox'

import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { MAX_WEBHOOKS, showWebhook } from './webhook.ts'

/** The account's webhooks in the order of their making: all of them, for there are a hundred at the most. */
export const listWebhooks = query({
  scope: 'webhooks:read',
  input: Type.Object({}, { additionalProperties: false }),
  answer: async (session) => {
    const rows = await exchangeOf(session)
      .database.read.query.selectFrom('webhook')
      .selectAll()
      .where('account_id', '=', session.actor.accountId)
      .where('order_id', 'is', null)
      .where('state', '<>', 'ended')
      .orderBy('id')
      .limit(MAX_WEBHOOKS)
      .execute()
    return { items: rows.map(showWebhook) }
  },
})
