import { Type } from 'typebox'

import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { ownWebhook, WebhookId } from './own-webhook.ts'
import { showWebhook } from './webhook.ts'

/** Which webhook. */
export const WebhookIdInput = Type.Object({ webhookId: WebhookId }, { additionalProperties: false })

/** One webhook of the account. Errors: `not_found`. */
export const getWebhook = query({
  scope: 'webhooks:read',
  input: WebhookIdInput,
  answer: async (session, { webhookId }) =>
    showWebhook(await ownWebhook(exchangeOf(session).database.read, session, webhookId)),
})
