import type { Transaction } from '#db/database.ts'

import { appendEvents } from '../events/append-event.ts'
import { exchangeOf, type Session } from '../session.ts'
import { backOffMs, RETRY_MS } from './back-off.ts'
import type { ClaimedDelivery } from './claim-deliveries.ts'
import type { PauseReason } from './webhook-states.ts'
import { WEBHOOK_MOVES } from './webhook-states.ts'

/** How a try went. */
export type Attempt = {
  readonly at: number
  readonly tookMs: number
  /** Null: there was no whole answer. */
  readonly status: number | null
  /** Why there was none, in words; null when there was one. */
  readonly error: string | null
  /** The beginning of the answer. */
  readonly answer: string | null
  /** What the consumer asked for; 0: nothing. */
  readonly retryAfterMs: number
}

/** 410 Gone says that nobody will ever take a message there again: RFC 9110, 15.5.11. */
const GONE = 410

const isTaken = ({ status }: Attempt) => status !== null && status >= 200 && status < 300

async function pause(
  tx: Transaction,
  session: Session,
  { webhookId, accountId }: ClaimedDelivery,
  reason: PauseReason,
) {
  const paused = await tx.query
    .updateTable('webhook')
    .set({ state: 'paused', pause_reason: reason, changed_at: exchangeOf(session).clock.now() })
    .where('id', '=', webhookId)
    .where('state', 'in', WEBHOOK_MOVES.pause.from)
    .returning('id')
    .execute()
  if (paused.length > 0)
    await appendEvents(tx, session, [{ type: 'webhook.paused', subject: webhookId, accountId, data: { reason } }])
}

/** When it is tried again, or that it is given up; pauses a webhook that has taken nothing since the first try. */
async function fail(tx: Transaction, session: Session, delivery: ClaimedDelivery, attempt: Attempt, firstAt: number) {
  const { clock, random } = exchangeOf(session)
  const now = clock.now()
  const dueAt = now + backOffMs(delivery.attempts + 1, random, attempt.retryAfterMs)
  if (attempt.status === GONE) await pause(tx, session, delivery, 'gone')
  if (dueAt - firstAt <= RETRY_MS) return { due_at: dueAt }
  const webhook = await tx.query
    .selectFrom('webhook')
    .select(['succeeded_at', 'state'])
    .where('id', '=', delivery.webhookId)
    .executeTakeFirst()
  // Others were taken meanwhile, or nothing will come after it: this one alone is given up, and can be asked for again.
  if (webhook?.state === 'ended' || (webhook?.succeeded_at ?? -1) >= firstAt)
    return { due_at: now, state: 'failed' as const, ended_at: now }
  await pause(tx, session, delivery, 'failing')
  return { due_at: now }
}

/**
 * Notes how a try went, for the claimer alone: false when its lease was over and somebody else has the delivery now,
 * which then has the say. What was taken is done; anything else is tried again for three days, and then the webhook is
 * paused with all that waits, unless it took other events meanwhile.
 */
export async function noteAttempt(session: Session, delivery: ClaimedDelivery, attempt: Attempt): Promise<boolean> {
  const { database, clock } = exchangeOf(session)
  return database.transaction(async (tx) => {
    const number = delivery.attempts + 1
    const firstAt = delivery.firstAttemptAt ?? attempt.at
    const now = clock.now()
    const own = await tx.query
      .updateTable('webhook_delivery')
      .set({ attempts: number, first_attempt_at: firstAt, leased_until: 0 })
      .where('position', '=', delivery.position)
      .where('lease', '=', delivery.lease)
      .where('attempts', '=', delivery.attempts)
      .where('state', '=', 'pending')
      .returning('position')
      .execute()
    if (own.length === 0) return false
    const { at, tookMs, status, error, answer } = attempt
    await tx.query
      .insertInto('webhook_attempt')
      .values({
        delivery: delivery.position,
        attempt: number,
        at,
        took_ms: tookMs,
        url: delivery.url,
        status,
        error,
        answer,
      })
      .execute()
    const taken = isTaken(attempt)
    if (taken)
      await tx.query.updateTable('webhook').set({ succeeded_at: now }).where('id', '=', delivery.webhookId).execute()
    const outcome = taken
      ? { state: 'delivered' as const, ended_at: now }
      : await fail(tx, session, delivery, attempt, firstAt)
    await tx.query.updateTable('webhook_delivery').set(outcome).where('position', '=', delivery.position).execute()
    return true
  })
}
