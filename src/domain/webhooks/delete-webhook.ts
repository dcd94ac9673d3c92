import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { WebhookIdInput } from './get-webhook.ts'
import { noWebhook } from './own-webhook.ts'
import { WEBHOOK_MOVES } from './webhook-states.ts'

/** Ends a webhook: nothing is sent any more, and its secrets are gone. Errors: `not_found`. */
export const deleteWebhook = mutation({
  name: 'webhooks.delete',
  scope: 'webhooks:write',
  input: WebhookIdInput,
  run: async (tx, session, { webhookId }) => {
    const now = exchangeOf(session).clock.now()
    const { accountId } = session.actor
    const ended = await tx.query
      .updateTable('webhook')
      .set({ state: WEBHOOK_MOVES.end.to, pause_reason: null, changed_at: now })
      .where('id', '=', webhookId)
      .where('account_id', '=', accountId)
      .where('order_id', 'is', null)
      .where('state', 'in', WEBHOOK_MOVES.end.from)
      .returning('id')
      .executeTakeFirst()
    if (ended === undefined) throw noWebhook(webhookId)
    await tx.query.deleteFrom('webhook_secret').where('webhook_id', '=', webhookId).execute()
    await tx.query
      .updateTable('webhook_delivery')
      .set({ state: 'failed', ended_at: now })
      .where('webhook_id', '=', webhookId)
      .where('state', '=', 'pending')
      .execute()
    return {
      answer: { id: webhookId },
      events: [{ type: 'webhook.deleted', subject: webhookId, accountId, data: { id: webhookId } }],
    }
  },
})
