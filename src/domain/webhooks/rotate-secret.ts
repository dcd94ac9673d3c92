import { sql } from 'kysely'

import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { WebhookIdInput } from './get-webhook.ts'
import { ownWebhook } from './own-webhook.ts'
import { addSecret } from './secrets.ts'

/**
 * Gives a webhook a new secret, which is shown this once. For 24 hours messages are signed with the one before too, so
 * that the consumer can change over; a third one from an earlier rotation ends at once. Errors: `not_found`.
 */
export const rotateSecret = mutation({
  name: 'webhooks.rotate',
  scope: 'webhooks:write',
  input: WebhookIdInput,
  run: async (tx, session, { webhookId }) => {
    await sql`select id from webhook where id = ${webhookId} ${tx.text.lockRows}`.execute(tx.query)
    await ownWebhook(tx, session, webhookId)
    const secret = await addSecret(tx, webhookId, exchangeOf(session).clock.now())
    const { accountId } = session.actor
    return {
      answer: { id: webhookId, secret },
      events: [{ type: 'webhook.rotated', subject: webhookId, accountId, data: {} }],
    }
  },
})
