import { sql } from 'kysely'
import { Type } from 'typebox'

import { DomainError } from '../errors.ts'
import { endPosition, logEnd } from '../events/log-position.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { checkTarget } from './allowed-target.ts'
import { insertWebhook } from './insert-webhook.ts'
import { MAX_WEBHOOKS, showWebhook, WEBHOOK_FIELDS } from './webhook.ts'

/** Where events are to be sent, and which. */
export const CreateWebhookInput = Type.Object(
  {
    url: WEBHOOK_FIELDS.url,
    types: Type.Optional(WEBHOOK_FIELDS.types),
    description: Type.Optional(WEBHOOK_FIELDS.description),
  },
  { $id: 'CreateWebhook', additionalProperties: false },
)

/**
 * Makes a webhook: from now on every event of the account, or of all accounts for an operator, is sent there. Gives the
 * secret, which is shown this once. Errors: `invalid_input` for an address that is not of the internet, `limit_reached`.
 */
export const createWebhook = mutation({
  name: 'webhooks.create',
  scope: 'webhooks:write',
  input: CreateWebhookInput,
  run: async (tx, session, { url, types = [], description = null }) => {
    const { database, targets = 'internet' } = exchangeOf(session)
    const { accountId } = session.actor
    checkTarget(url, targets, '/url')
    // The account is locked, so that of two requests the second counts the webhook of the first.
    await sql`select id from account where id = ${accountId} ${tx.text.lockRows}`.execute(tx.query)
    const { count } = await tx.query
      .selectFrom('webhook')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('account_id', '=', accountId)
      .where('order_id', 'is', null)
      .where('state', '<>', 'ended')
      .executeTakeFirstOrThrow()
    if (count >= MAX_WEBHOOKS)
      throw new DomainError('limit_reached', `an account has ${MAX_WEBHOOKS} webhooks at the most: delete one`, {
        extra: { limit: MAX_WEBHOOKS },
      })
    const place = endPosition(database.engine, await logEnd(tx))
    const { row, secret } = await insertWebhook(tx, session, { url, types, description, orderId: null, place })
    return {
      answer: { webhook: showWebhook(row), secret },
      events: [{ type: 'webhook.created', subject: row.id, accountId, data: { types, orderId: null } }],
    }
  },
})
