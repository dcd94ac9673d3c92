import { Webhook } from 'standardwebhooks'

import { SECOND_MS } from '#lib/clock.ts'

import type { Message } from '#domain/webhooks/message-of.ts'

/**
 * The headers of Standard Webhooks, https://www.standardwebhooks.com: one signature for each secret that signs now, so
 * that a consumer that knows any one of them can tell that the message is ours.
 */
export function signMessage({ id, body }: Message, secrets: readonly string[], at: number): Record<string, string> {
  const moment = new Date(at)
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at / SECOND_MS)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, moment, body)).join(' '),
  }
}
