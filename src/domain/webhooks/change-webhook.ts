import { Type } from 'typebox'

import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { checkTarget } from './allowed-target.ts'
import { noWebhook, ownWebhook, WebhookId } from './own-webhook.ts'
import { showWebhook, WEBHOOK_FIELDS } from './webhook.ts'

/** Which webhook, and what changes. */
export const ChangeWebhookInput = Type.Object(
  {
    webhookId: WebhookId,
    url: Type.Optional(WEBHOOK_FIELDS.url),
    types: Type.Optional(WEBHOOK_FIELDS.types),
    description: Type.Optional(WEBHOOK_FIELDS.description),
  },
  { additionalProperties: false },
)

/**
 * Changes where events are sent, or which. What waits is sent to the new address; which events were chosen before the
 * change stays. Errors: `not_found`, `invalid_input` for an address that is not of the internet.
 */
export const changeWebhook = mutation({
  name: 'webhooks.change',
  scope: 'webhooks:write',
  input: ChangeWebhookInput,
  run: async (tx, session, { webhookId, url, types, description }) => {
    const { clock, targets = 'internet' } = exchangeOf(session)
    const { accountId } = session.actor
    if (url !== undefined) checkTarget(url, targets, '/url')
    const before = await ownWebhook(tx, session, webhookId)
    const set = {
      ...(url === undefined ? {} : { url }),
      ...(types === undefined ? {} : { types: JSON.stringify(types) }),
      ...(description === undefined ? {} : { description }),
    }
    const fields = Object.keys(set)
    if (fields.length === 0) return { answer: showWebhook(before), events: 'unchanged' }
    const row = await tx.query
      .updateTable('webhook')
      .set({ ...set, changed_at: clock.now() })
      .where('id', '=', webhookId)
      .where('account_id', '=', accountId)
      .where('state', '<>', 'ended')
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) throw noWebhook(webhookId)
    return {
      answer: showWebhook(row),
      events: [{ type: 'webhook.changed', subject: webhookId, accountId, data: { fields } }],
    }
  },
})
