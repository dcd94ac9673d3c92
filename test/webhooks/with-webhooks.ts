import { setTimeout as sleep } from 'node:timers/promises'

import { openSession, SCOPES, type Session } from '#domain/session.ts'
import type { Exchange } from '#domain/exchange.ts'
import { claimDeliveries } from '#domain/webhooks/claim-deliveries.ts'
import { makeDeliveries } from '#domain/webhooks/make-deliveries.ts'

import { sendDelivery } from '../../src/jobs/webhooks/send-deliveries.ts'
import { type Engine, type TestExchange, withExchange } from '../support/exchange.ts'
import { assertSound } from '../domain/sound.ts'
import { type Consumer, startConsumer } from './consumer.ts'

/** On PostgreSQL the log is read below the oldest open transaction, which may be another test's. */
const TRIES = 200
const WAIT_MS = 10

export type WebhookTest = TestExchange & {
  readonly consumer: Consumer
  /** The session of the job. */
  readonly job: Session
  /** Writes the deliveries of what has happened until there are as many as this in all. */
  made(count: number): Promise<void>
  /** Sends all that is due, one batch after another, until nothing is. Returns how many tries there were. */
  sent(): Promise<number>
}

/** The exchange may speak to this host; everything else is as it is. */
export function withPrivate(exchange: Exchange): Exchange {
  return Object.create(exchange, { targets: { value: 'private' } }) as Exchange
}

/** How long a consumer has in tests: far more than an answer takes on a busy machine. */
export const TEST_TIMEOUT_MS = 3_000

export function jobSession(exchange: Exchange): Session {
  return openSession(
    exchange,
    { accountId: '', role: 'operator', name: 'job:webhooks', scopes: new Set(SCOPES) },
    'req_job',
  )
}

/** An exchange with a consumer, and the job in the test's own hands. Proves the store at the end. */
export function withWebhooks(engine: Engine, test: (given: WebhookTest) => Promise<void>): Promise<void> {
  return withExchange(engine, async (given) => {
    const exchange = withPrivate(given.exchange)
    const as = ({ actor, requestId }: Session) => openSession(exchange, actor, requestId)
    const job = jobSession(exchange)
    const consumer = await startConsumer()
    const { read } = exchange.database
    async function made(count: number): Promise<void> {
      for (let tries = 0; tries < TRIES; tries++) {
        await makeDeliveries(job)
        const rows = await read.query.selectFrom('webhook_delivery').select('position').execute()
        if (rows.length > count) throw new Error(`${rows.length} deliveries were made, not ${count}`)
        if (rows.length === count) return
        await sleep(WAIT_MS)
      }
      throw new Error(`${count} deliveries were not made`)
    }
    async function sent(): Promise<number> {
      for (let count = 0; ;) {
        const claimed = await claimDeliveries(job, 10)
        if (claimed.length === 0) return count
        await Promise.all(claimed.map((one) => sendDelivery(exchange, job, one, { timeoutMs: TEST_TIMEOUT_MS })))
        count += claimed.length
      }
    }
    try {
      await test({
        ...given,
        exchange,
        customer: as(given.customer),
        other: as(given.other),
        operator: as(given.operator),
        consumer,
        job,
        made,
        sent,
      })
      await assertSound(given.open)
    } finally {
      await consumer.close()
    }
  })
}
