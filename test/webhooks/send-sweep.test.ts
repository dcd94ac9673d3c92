import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { test } from 'node:test'

import { silentLog } from '#domain/log.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { UNDER_WAY_EACH } from '#domain/webhooks/claim-deliveries.ts'
import { createWebhook } from '#domain/webhooks/create-webhook.ts'
import { HOUR_MS } from '#lib/clock.ts'

import { runSweeps } from '../../src/jobs/runner.ts'
import { MESSAGES_UNDER_WAY, sendDeliveries } from '../../src/jobs/webhooks/send-deliveries.ts'
import { onEveryEngine, stock } from '../support/exchange.ts'
import { type Consumer, startConsumer } from './consumer.ts'
import { type WebhookTest, withWebhooks } from './with-webhooks.ts'

const FIRST = 12_015_550_000
/** How often and how long it is looked whether something has come. */
const LOOKS = 1_000
const LOOK_MS = 10

async function until(what: string, isSo: () => boolean): Promise<void> {
  for (let looks = 0; looks < LOOKS; looks++) {
    if (isSo()) return
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  assert.fail(`it did not come to ${what}`)
}

const hold = async ({ customer }: WebhookTest, line: number) =>
  (await reserveNumbers(customer, { numbers: [FIRST + line], holdMinutes: 60 })).answer.reservation.id

const statesOf = async ({ exchange }: WebhookTest) => {
  const rows = await exchange.database.read.query.selectFrom('webhook_delivery').select(['state', 'attempts']).execute()
  return rows.map(({ state, attempts }) => `${state} ${attempts}`)
}

/** Runs the sweep as a server does while `look` looks on. */
async function sweeping(given: WebhookTest, look: () => Promise<void>): Promise<void> {
  const { exchange, job } = given
  const sweeps = runSweeps([sendDeliveries(exchange, () => job)], silentLog)
  try {
    await look()
  } finally {
    await sweeps.stop()
  }
}

/** Consumers that keep every message waiting until they are let go. */
async function withSlow(count: number, use: (slow: readonly Consumer[], waiting: ServerResponse[]) => Promise<void>) {
  const slow: Consumer[] = []
  const waiting: ServerResponse[] = []
  try {
    for (let index = 0; index < count; index++) {
      const consumer = await startConsumer()
      consumer.answer((response) => void waiting.push(response))
      slow.push(consumer)
    }
    await use(slow, waiting)
  } finally {
    for (const consumer of slow) await consumer.close()
  }
}

onEveryEngine((engine) => {
  test('the sweep sends what happens by itself, and a consumer that is slow holds up no other', () =>
    withWebhooks(engine, async (given) => {
      const { customer, operator, consumer } = given
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      const types = ['reservation.created'] as const
      await withSlow(1, async ([slow], waiting) => {
        await createWebhook(customer, { url: slow?.url ?? '', types: [...types] })
        await createWebhook(customer, { url: consumer.url, types: [...types] })
        await sweeping(given, async () => {
          for (let line = 0; line < 10; line++) await hold(given, line)
          await until('ten events for the quick one', () => consumer.received.length === 10)
          assert.equal(slow?.received.length, UNDER_WAY_EACH, 'so many are under way to one webhook')
          slow.answer((response) => response.writeHead(204).end())
          for (const response of waiting) response.writeHead(204).end()
          await until('ten events for the slow one', () => slow.received.length === 10)
        })
      })
      assert.deepEqual([...new Set(await statesOf(given))], ['delivered 1'])
    }))

  test('a process has only so many messages under way, and waits for them when it is told to stop', () =>
    withWebhooks(engine, async (given) => {
      const { operator, customer } = given
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      const webhooks = MESSAGES_UNDER_WAY / UNDER_WAY_EACH + 1
      await withSlow(webhooks, async (slow, waiting) => {
        for (const { url } of slow) await createWebhook(customer, { url, types: ['reservation.created'] })
        for (let line = 0; line < UNDER_WAY_EACH + 1; line++) await hold(given, line)
        await given.made(webhooks * (UNDER_WAY_EACH + 1))
        const { exchange, job } = given
        const sweeps = runSweeps([sendDeliveries(exchange, () => job)], silentLog)
        await until('its limit', () => waiting.length === MESSAGES_UNDER_WAY)
        let stopped = false
        async function stop(): Promise<void> {
          await sweeps.stop()
          stopped = true
        }
        const stopping = stop()
        await new Promise((resolve) => setTimeout(resolve, 300))
        assert.deepEqual([waiting.length, stopped], [MESSAGES_UNDER_WAY, false])
        for (const response of waiting) response.writeHead(204).end()
        await stopping
        const states = await statesOf(given)
        assert.equal(states.filter((state) => state === 'delivered 1').length, MESSAGES_UNDER_WAY, 'each was noted')
        assert.equal(states.filter((state) => state === 'pending 0').length, states.length - MESSAGES_UNDER_WAY)
      })
    }))

  test('a consumer that is down is tried again, and is told everything in order when it is back', () =>
    withWebhooks(engine, async (given) => {
      const { customer, operator, clock } = given
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      const down = await startConsumer()
      const { url } = down
      await createWebhook(customer, { url, types: ['reservation.created', 'reservation.released'] })
      await down.close()
      const reservationId = await hold(given, 0)
      await releaseReservation(customer, { reservationId })
      await given.made(2)
      for (let tries = 0; tries < 5; tries++) {
        assert.equal(await given.sent(), 1, 'the second event waits for the first')
        clock.advance(6 * HOUR_MS)
      }
      const { read } = given.exchange.database
      const tries = await read.query.selectFrom('webhook_attempt').select(['status', 'error']).execute()
      assert.deepEqual(
        tries.map(({ status, error }) => [status, error]),
        Array.from({ length: 5 }, () => [null, 'the connection was refused']),
      )
      const back = await startConsumer(Number(new URL(url).port))
      try {
        await sweeping(given, () => until('two events', () => back.received.length === 2))
        assert.deepEqual(
          back.received.map(({ event }) => event.type),
          ['reservation.created', 'reservation.released'],
        )
      } finally {
        await back.close()
      }
    }))
})
