import type { Exchange } from '#domain/exchange.ts'
import { logKey } from '#domain/events/log-key.ts'
import type { Session } from '#domain/session.ts'
import { claimDeliveries, type ClaimedDelivery } from '#domain/webhooks/claim-deliveries.ts'
import { makeDeliveries } from '#domain/webhooks/make-deliveries.ts'
import { messageToSend } from '#domain/webhooks/message-of.ts'
import { noteAttempt } from '#domain/webhooks/note-attempt.ts'

import type { Sweep } from '../runner.ts'
import { postMessage } from './post-message.ts'
import { signMessage } from './sign-message.ts'

/** Messages of one process that are under way at once. */
export const MESSAGES_UNDER_WAY = 32
const EVERY_MS = 250

export type SendTerms = {
  /** How long a consumer has for one message. */
  readonly timeoutMs?: number
}

/** Sends one message and notes how it went. */
export async function sendDelivery(
  exchange: Exchange,
  session: Session,
  delivery: ClaimedDelivery,
  terms: SendTerms = {},
): Promise<boolean> {
  const message = await messageToSend(await logKey(exchange), session, delivery)
  const at = exchange.clock.now()
  // Consumers refuse what was signed long ago or ahead of their time, and theirs is the real one also when we are a sandbox.
  const signedAt = exchange.sandbox?.clock.base.now() ?? at
  const started = performance.now()
  const { status, error, answer, retryAfterMs } = await postMessage({
    url: delivery.url,
    headers: signMessage(message, delivery.secrets, signedAt),
    body: message.body,
    targets: exchange.targets ?? 'internet',
    ...terms,
  })
  const tookMs = Math.round(performance.now() - started)
  return noteAttempt(session, delivery, { at, tookMs, status, error, answer, retryAfterMs })
}

/**
 * Follows the log and sends what is due, a limited number at once; a slow consumer holds up no other. A message that is
 * under way when the process is told to stop is waited for; one that is cut off is sent again when its lease is over.
 */
export function sendDeliveries(exchange: Exchange, sessionOf: () => Session, terms: SendTerms = {}): Sweep {
  const underWay = new Set<Promise<void>>()

  async function send(session: Session, delivery: ClaimedDelivery): Promise<void> {
    try {
      await sendDelivery(exchange, session, delivery, terms)
    } catch (error) {
      exchange.log.error({ error, webhook: delivery.webhookId }, 'a try could not be noted')
    }
  }

  function start(session: Session, delivery: ClaimedDelivery): void {
    const sending = send(session, delivery).finally(() => underWay.delete(sending))
    underWay.add(sending)
  }

  return {
    name: 'webhooks',
    everyMs: EVERY_MS,
    run: async () => {
      const session = sessionOf()
      const made = await makeDeliveries(session)
      const free = MESSAGES_UNDER_WAY - underWay.size
      const claimed = free <= 0 ? [] : await claimDeliveries(session, free)
      for (const delivery of claimed) start(session, delivery)
      // A place that has become free may be for what waits behind it.
      if (made + claimed.length === 0 && underWay.size > 0)
        await Promise.race([...underWay, new Promise((resolve) => setTimeout(resolve, EVERY_MS).unref())])
      return made + claimed.length
    },
    finish: async () => {
      await Promise.all(underWay)
    },
  }
}
