import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Webhook } from 'standardwebhooks'

import { sandboxSession } from '#domain/simulator/enter-sandbox.ts'
import { createWebhook } from '#domain/webhooks/create-webhook.ts'
import { makeDeliveries } from '#domain/webhooks/make-deliveries.ts'
import { DAY_MS, SECOND_MS } from '#lib/clock.ts'

import { arriveAt } from '../../src/jobs/arrive-at.ts'
import { onEveryEngine, TEST_START_MS } from '../support/exchange.ts'
import { startConsumer } from '../webhooks/consumer.ts'
import { withPrivate } from '../webhooks/with-webhooks.ts'
import { withSandbox } from './with-sandbox.ts'

/** How long the consumer takes for each message. */
const SLOW_MS = 600

onEveryEngine((engine) => {
  test('a move of the clock ends when slow consumers were told, and they believe a signature of a time to come', () =>
    withSandbox(engine, async ({ exchange: plain, customer }) => {
      const exchange = withPrivate(plain)
      const consumer = await startConsumer()
      try {
        let answered = 0
        consumer.answer((response) => {
          setTimeout(() => {
            answered++
            response.writeHead(204).end()
          }, SLOW_MS)
        })
        const { answer } = await createWebhook(sandboxSession(exchange), {
          url: consumer.url,
          types: ['reservation.expired'],
        })
        await customer.post('/v1/reservations', { numbers: ['+12012030001'], holdMinutes: 30 })
        await makeDeliveries(sandboxSession(exchange))
        // On PostgreSQL somebody else's open transaction may keep the last event from being read for a moment.
        for (let moves = 0; moves < 100 && consumer.received.length === 0; moves++)
          await arriveAt(exchange, TEST_START_MS + 10 * DAY_MS + moves)
        assert.equal(answered, 1)
        const [message] = consumer.received
        assert.equal(message?.headers['webhook-timestamp'], String(TEST_START_MS / SECOND_MS))
        const signed = new Webhook(answer.secret).sign(
          message?.event.id ?? '',
          new Date(TEST_START_MS),
          message?.body ?? '',
        )
        assert.equal(message?.headers['webhook-signature'], signed)
        assert.match(message?.body ?? '', /"at":"2026-03-12T/)
      } finally {
        await consumer.close()
      }
    }))
})
