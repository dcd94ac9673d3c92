import type { Transaction } from '#db/database.ts'

import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf, type Session } from '../session.ts'
import { WebhookIdInput } from './get-webhook.ts'
import { ownWebhook } from './own-webhook.ts'
import { showWebhook, type WebhookRow } from './webhook.ts'
import { WEBHOOK_MOVES } from './webhook-states.ts'

async function move(
  tx: Transaction,
  session: Session,
  webhookId: string,
  name: 'pause' | 'resume',
): Promise<WebhookRow> {
  const { from, to } = WEBHOOK_MOVES[name]
  const known = await ownWebhook(tx, session, webhookId)
  const row = await tx.query
    .updateTable('webhook')
    .set({ state: to, pause_reason: name === 'pause' ? 'asked' : null, changed_at: exchangeOf(session).clock.now() })
    .where('id', '=', webhookId)
    .where('account_id', '=', session.actor.accountId)
    .where('state', 'in', from)
    .returningAll()
    .executeTakeFirst()
  if (row !== undefined) return row
  throw new DomainError('wrong_state', `webhook ${webhookId} is ${known.state} already: leave it so`, {
    pointer: '/webhookId',
  })
}

/** Lets a webhook wait: nothing is sent, and the log goes on keeping everything. Errors: `not_found`, `wrong_state`. */
export const pauseWebhook = mutation({
  name: 'webhooks.pause',
  scope: 'webhooks:write',
  input: WebhookIdInput,
  run: async (tx, session, { webhookId }) => {
    const row = await move(tx, session, webhookId, 'pause')
    const { accountId } = session.actor
    return {
      answer: showWebhook(row),
      events: [{ type: 'webhook.paused', subject: webhookId, accountId, data: { reason: 'asked' } }],
    }
  },
})

/**
 * Lets a webhook go on where it stood: what waits is tried at once and has three days again, and then follows what has
 * happened meanwhile. Errors: `not_found`, `wrong_state`.
 */
export const resumeWebhook = mutation({
  name: 'webhooks.resume',
  scope: 'webhooks:write',
  input: WebhookIdInput,
  run: async (tx, session, { webhookId }) => {
    const row = await move(tx, session, webhookId, 'resume')
    const { accountId } = session.actor
    await tx.query
      .updateTable('webhook_delivery')
      .set({ due_at: exchangeOf(session).clock.now(), first_attempt_at: null })
      .where('webhook_id', '=', webhookId)
      .where('state', '=', 'pending')
      .execute()
    return {
      answer: showWebhook(row),
      events: [{ type: 'webhook.resumed', subject: webhookId, accountId, data: {} }],
    }
  },
})
