import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sql } from 'kysely'

import { createAccount } from '#domain/accounts/create-account.ts'
import { appendEvents } from '#domain/events/append-event.ts'
import { readLog } from '#domain/events/read-log.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { createWebhook } from '#domain/webhooks/create-webhook.ts'
import { makeDeliveries, MAX_WAITING, UNWRITTEN } from '#domain/webhooks/make-deliveries.ts'
import { MAX_REDELIVERY, redeliver } from '#domain/webhooks/redeliver.ts'
import { DAY_MS } from '#lib/clock.ts'

import { refused } from '../domain/refused.ts'
import { onEveryEngine, stock, TEST_START_MS } from '../support/exchange.ts'
import { type WebhookTest, withWebhooks } from './with-webhooks.ts'

const FIRST = 12_015_550_000
const DAY = { fromMs: TEST_START_MS - DAY_MS, untilMs: TEST_START_MS + DAY_MS }

async function subscribed({ customer, operator, consumer }: WebhookTest) {
  await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
  return (await createWebhook(customer, { url: consumer.url, types: ['reservation.created'] })).answer.webhook.id
}

const hold = ({ customer }: WebhookTest, line: number) =>
  reserveNumbers(customer, { numbers: [FIRST + line], holdMinutes: 60 })

/** Has so many more deliveries of the first event wait, as redelivery makes them. */
async function queue({ exchange }: WebhookTest, webhookId: string, count: number): Promise<void> {
  const { read } = exchange.database
  const { event_seq: seq } = await read.query
    .selectFrom('webhook_delivery')
    .select('event_seq')
    .executeTakeFirstOrThrow()
  const all = <T extends string | number>(value: T) => Array.from({ length: count }, () => value)
  await exchange.database.transaction((tx) =>
    tx.insertMany(
      'webhook_delivery',
      [
        { name: 'id', type: 'text', values: all('').map((_, index) => `dlv_queued${index}`) },
        { name: 'webhook_id', type: 'text', values: all(webhookId) },
        { name: 'event_seq', type: 'bigint', values: all(seq) },
        { name: 'subject', type: 'text', values: all('queued') },
        { name: 'again', type: 'bigint', values: all(1) },
        { name: 'state', type: 'text', values: all('pending') },
        { name: 'due_at', type: 'bigint', values: all(0) },
        { name: 'created_at', type: 'bigint', values: all(0) },
      ],
      '',
    ),
  )
}

onEveryEngine((engine) => {
  test('of a webhook for which ten thousand events wait the others wait in the log, and come when some were taken', () =>
    withWebhooks(engine, async (given) => {
      const webhookId = await subscribed(given)
      await hold(given, 0)
      await given.made(1)
      await queue(given, webhookId, MAX_WAITING - 1)
      await hold(given, 1)
      for (let tries = 0; tries < 5; tries++) assert.equal(await makeDeliveries(given.job), 0)
      await refused(redeliver(given.customer, { webhookId, ...DAY }), 'limit_reached', '/webhookId')
      await given.exchange.database.transaction((tx) =>
        tx.query.deleteFrom('webhook_delivery').where('subject', '=', 'queued').execute(),
      )
      await given.made(2)
    }))

  test('a range of more than a thousand events is not sent again at once', () =>
    withWebhooks(engine, async (given) => {
      const webhookId = await subscribed(given)
      const { accountId } = given.customer.actor
      const happen = (count: number) =>
        given.exchange.database.transaction((tx) =>
          appendEvents(
            tx,
            given.customer,
            Array.from({ length: count }, (_, index) => ({
              type: 'reservation.created' as const,
              subject: `rsv_${index}`,
              accountId,
              data: { expiresAt: TEST_START_MS, quantity: 1 },
            })),
          ),
        )
      await happen(MAX_REDELIVERY)
      assert.deepEqual((await redeliver(given.customer, { webhookId, ...DAY })).answer, { deliveries: MAX_REDELIVERY })
      await happen(1)
      await refused(redeliver(given.customer, { webhookId, ...DAY }), 'limit_reached', '/until')
    }))

  test('the place of a webhook that nothing is for moves on, so that the log is not read again and again', () =>
    withWebhooks(engine, async (given) => {
      const webhookId = await subscribed(given)
      const { database } = given.exchange
      const place = () =>
        database.read.query
          .selectFrom('webhook')
          .select(['from_xid', 'to_xid', 'seq'])
          .where('id', '=', webhookId)
          .executeTakeFirstOrThrow()
      const before = await place()
      for (let count = 0; count <= UNWRITTEN; count++)
        await createAccount(given.operator, { name: `Account ${count}`, role: 'customer' })
      // Of its own account, but of no type that it is told of.
      const { accountId } = given.customer.actor
      await database.transaction((tx) =>
        appendEvents(tx, given.customer, [
          { type: 'customer.deleted', subject: 'cus_1', accountId, data: { id: 'cus_1' } },
        ]),
      )
      for (let tries = 0; tries < 200; tries++) {
        await makeDeliveries(given.job)
        if (JSON.stringify(await place()) !== JSON.stringify(before)) break
        await sql`select 1`.execute(database.read.query)
      }
      const { from_xid: fromXid, to_xid: toXid, seq } = await place()
      const left = await readLog(database, { accountId: null, types: [] }, { fromXid, toXid, seq }, 1_000)
      assert.ok(left.events.length < 10, `${left.events.length} events are still to be read`)
      await hold(given, 0)
      await given.made(1)
    }))
})
