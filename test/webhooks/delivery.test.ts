import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Webhook } from 'standardwebhooks'

import { placeOrder } from '#domain/orders/place-order.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { RETRY_MS } from '#domain/webhooks/back-off.ts'
import { claimDeliveries, LEASE_MS, UNDER_WAY_EACH } from '#domain/webhooks/claim-deliveries.ts'
import { createWebhook } from '#domain/webhooks/create-webhook.ts'
import { getDelivery } from '#domain/webhooks/get-delivery.ts'
import { getWebhook } from '#domain/webhooks/get-webhook.ts'
import { listDeliveries } from '#domain/webhooks/list-deliveries.ts'
import { makeDeliveries } from '#domain/webhooks/make-deliveries.ts'
import { noteAttempt } from '#domain/webhooks/note-attempt.ts'
import { pauseWebhook, resumeWebhook } from '#domain/webhooks/pause-webhook.ts'
import { redeliver } from '#domain/webhooks/redeliver.ts'
import { rotateSecret } from '#domain/webhooks/rotate-secret.ts'
import { subscribeOrder } from '#domain/webhooks/subscribe-order.ts'
import { changeWebhook } from '#domain/webhooks/change-webhook.ts'
import { deleteWebhook } from '#domain/webhooks/delete-webhook.ts'
import { forgetDeliveries } from '#domain/webhooks/forget-deliveries.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#lib/clock.ts'

import { sendDelivery } from '../../src/jobs/webhooks/send-deliveries.ts'
import { refused } from '../domain/refused.ts'
import { onEveryEngine, stock, TEST_START_MS } from '../support/exchange.ts'
import { jobSession, TEST_TIMEOUT_MS, type WebhookTest, withWebhooks } from './with-webhooks.ts'

const FIRST = 12_015_550_000
const TYPES = ['reservation.created', 'reservation.released'] as const

async function subscribed(given: WebhookTest, types: readonly (typeof TYPES)[number][] = TYPES) {
  const { customer, operator, consumer } = given
  await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
  const { answer } = await createWebhook(customer, { url: consumer.url, types: [...types] })
  return { webhookId: answer.webhook.id, secret: answer.secret }
}

const hold = async ({ customer }: WebhookTest, line: number) =>
  (await reserveNumbers(customer, { numbers: [FIRST + line], holdMinutes: 60 })).answer.reservation.id

onEveryEngine((engine) => {
  test('an account is told of its own events alone, signed, in the form of the list of events', () =>
    withWebhooks(engine, async (given) => {
      const { secret } = await subscribed(given)
      const id = await hold(given, 0)
      await reserveNumbers(given.other, { numbers: [FIRST + 1], holdMinutes: 60 })
      await given.made(1)
      assert.equal(await given.sent(), 1)
      const [one] = given.consumer.received
      assert.deepEqual([one?.event.type, one?.event.subject], ['reservation.created', id])
      assert.deepEqual(one?.event.numbers, ['+12015550000'])
      assert.equal(one?.headers['webhook-id'], one?.event.id)
      assert.equal(one?.headers['webhook-timestamp'], String(TEST_START_MS / SECOND_MS))
      const expected = new Webhook(secret).sign(one?.event.id ?? '', new Date(TEST_START_MS), one?.body ?? '')
      assert.equal(one?.headers['webhook-signature'], expected)
      assert.equal(await given.sent(), 0)
    }))

  test('an operator is told of the events of all accounts', () =>
    withWebhooks(engine, async (given) => {
      const { operator, consumer, customer, other } = given
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await createWebhook(operator, { url: consumer.url, types: ['reservation.created'] })
      await reserveNumbers(customer, { numbers: [FIRST], holdMinutes: 60 })
      await reserveNumbers(other, { numbers: [FIRST + 1], holdMinutes: 60 })
      await given.made(2)
      await given.sent()
      assert.deepEqual(consumer.received.map(({ event }) => event.numbers.join()).toSorted(), [
        '+12015550000',
        '+12015550001',
      ])
    }))

  test('after a rotation both secrets sign for a day, and then the new one alone', () =>
    withWebhooks(engine, async (given) => {
      const { webhookId, secret } = await subscribed(given)
      const { answer } = await rotateSecret(given.customer, { webhookId })
      assert.notEqual(answer.secret, secret)
      const signatures = async (line: number, count: number) => {
        await hold(given, line)
        await given.made(count)
        await given.sent()
        return given.consumer.received.at(-1)?.headers['webhook-signature']
      }
      const signed = (by: string) => {
        const one = given.consumer.received.at(-1)
        return new Webhook(by).sign(one?.event.id ?? '', new Date(given.clock.now()), one?.body ?? '')
      }
      assert.equal(await signatures(0, 1), `${signed(answer.secret)} ${signed(secret)}`)
      const third = (await rotateSecret(given.customer, { webhookId })).answer.secret
      assert.equal(await signatures(1, 2), `${signed(third)} ${signed(answer.secret)}`)
      given.clock.advance(DAY_MS)
      assert.equal(await signatures(2, 3), signed(third))
      await refused(rotateSecret(given.other, { webhookId }), 'not_found', '/webhookId')
    }))

  test('events of one subject go out one after another, also when the first is refused for a while', () =>
    withWebhooks(engine, async (given) => {
      const { webhookId } = await subscribed(given)
      const id = await hold(given, 0)
      const second = await hold(given, 1)
      await releaseReservation(given.customer, { reservationId: id })
      await given.made(3)
      given.consumer.answer((response, { event }) => response.writeHead(event.subject === id ? 503 : 200).end('busy'))
      assert.equal(await given.sent(), 2)
      assert.deepEqual(given.consumer.received.map(({ event }) => event.subject).toSorted(), [id, second].toSorted())
      given.consumer.answer((response) => response.writeHead(200).end())
      assert.equal(await given.sent(), 0)
      given.clock.advance(5 * SECOND_MS)
      assert.equal(await given.sent(), 2)
      assert.deepEqual(
        given.consumer.received.filter(({ event }) => event.subject === id).map(({ event }) => event.type),
        ['reservation.created', 'reservation.created', 'reservation.released'],
      )
      const { items } = await listDeliveries(given.customer, { webhookId })
      assert.deepEqual(
        items.map(({ type, state, attempts }) => [type, state, attempts]),
        [
          ['reservation.released', 'delivered', 1],
          ['reservation.created', 'delivered', 1],
          ['reservation.created', 'delivered', 2],
        ],
      )
      const detail = await getDelivery(given.customer, { webhookId, deliveryId: items[2]?.id ?? '' })
      assert.deepEqual(
        detail.tries.map(({ status, answer, url }) => [status, answer, url]),
        [
          [503, 'busy', given.consumer.url],
          [200, '', given.consumer.url],
        ],
      )
      assert.equal(detail.request, given.consumer.received.find(({ event }) => event.subject === id)?.body)
      await refused(getDelivery(given.other, { webhookId, deliveryId: items[2]?.id ?? '' }), 'not_found', '/webhookId')
      await refused(getDelivery(given.customer, { webhookId, deliveryId: 'dlv_x' }), 'not_found', '/deliveryId')
    }))

  test('a consumer that is slow, redirects, breaks off or speaks no HTTP has taken nothing', () =>
    withWebhooks(engine, async (given) => {
      const { webhookId } = await subscribed(given)
      await hold(given, 0)
      await given.made(1)
      const bad = [
        { how: () => {}, status: null, error: `there was no whole answer within ${TEST_TIMEOUT_MS / 1_000} s` },
        { how: (r) => r.writeHead(302, { location: given.consumer.url }).end(), status: 302, error: null },
        { how: (r) => r.socket?.destroy(), status: null, error: 'the connection was cut off' },
        {
          how: (r) => {
            r.writeHead(200, { 'content-length': '100' }).write('half')
            setTimeout(() => r.socket?.destroy(), 20)
          },
          status: null,
          error: 'the connection was cut off',
        },
        { how: (r) => r.socket?.end('lies\r\n\r\n'), status: null, error: 'the answer is not HTTP' },
        { how: (r) => r.writeHead(500).end('x'.repeat(100_000)), status: 500, error: null },
      ] satisfies {
        how: Parameters<WebhookTest['consumer']['answer']>[0]
        status: number | null
        error: string | null
      }[]
      for (const { how } of bad) {
        given.consumer.answer(how)
        assert.equal(await given.sent(), 1)
        given.clock.advance(6 * HOUR_MS)
      }
      assert.equal(given.consumer.received.length, bad.length, 'a redirect is not followed')
      given.consumer.answer((response) => response.writeHead(201).end())
      await given.sent()
      const [item] = (await listDeliveries(given.customer, { webhookId })).items
      const { tries, state } = await getDelivery(given.customer, { webhookId, deliveryId: item?.id ?? '' })
      assert.equal(state, 'delivered')
      assert.deepEqual(
        tries.slice(0, -1).map(({ status, error }) => [status, error]),
        bad.map(({ status, error }) => [status, error]),
      )
      assert.equal(tries.at(-2)?.answer?.length, 1_000)
      assert.equal(new Set(given.consumer.received.map(({ headers }) => headers['webhook-id'])).size, 1)
    }))

  test('what fails for three days pauses the webhook, and a resume loses nothing', () =>
    withWebhooks(engine, async (given) => {
      const { webhookId } = await subscribed(given)
      await hold(given, 0)
      await given.made(1)
      given.consumer.answer((response) => response.writeHead(500).end())
      const began = given.clock.now()
      let tries = 0
      for (let hours = 0; hours < 200; hours++) {
        tries += await given.sent()
        const { state } = await getWebhook(given.customer, { webhookId })
        if (state === 'paused') break
        given.clock.advance(HOUR_MS)
      }
      const paused = await getWebhook(given.customer, { webhookId })
      assert.deepEqual([paused.state, paused.pauseReason], ['paused', 'failing'])
      assert.ok(given.clock.now() - began <= RETRY_MS && given.clock.now() - began > RETRY_MS - 12 * HOUR_MS)
      assert.ok(tries > 10 && tries < 40, String(tries))
      await hold(given, 1)
      given.consumer.answer((response) => response.writeHead(200).end())
      await makeDeliveries(given.job)
      assert.equal(await given.sent(), 0)
      await resumeWebhook(given.customer, { webhookId })
      await refused(resumeWebhook(given.customer, { webhookId }), 'wrong_state', '/webhookId')
      await given.made(2)
      assert.equal(await given.sent(), 2)
      assert.deepEqual(
        given.consumer.received
          .slice(-2)
          .map(({ event }) => event.numbers.join())
          .toSorted(),
        ['+12015550000', '+12015550001'],
      )
    }))

  test('what alone is refused for three days is given up, and can be asked for again', () =>
    withWebhooks(engine, async (given) => {
      const { webhookId } = await subscribed(given)
      const bad = await hold(given, 0)
      await given.made(1)
      given.consumer.answer((response, { event }) => response.writeHead(event.subject === bad ? 422 : 200).end())
      await given.sent()
      await hold(given, 1)
      await given.made(2)
      for (let tries = 0; tries < 20; tries++) {
        given.clock.advance(6 * HOUR_MS)
        await given.sent()
      }
      assert.equal((await getWebhook(given.customer, { webhookId })).state, 'active')
      const [failed, ...none] = (await listDeliveries(given.customer, { webhookId, state: 'failed' })).items
      assert.deepEqual([failed?.subject, none], [bad, []])
      given.consumer.answer((response) => response.writeHead(200).end())
      const again = await redeliver(given.customer, { webhookId, eventId: failed?.eventId ?? '' })
      assert.deepEqual(again.answer, { deliveries: 1 })
      assert.equal(await given.sent(), 1)
      assert.equal(given.consumer.received.at(-1)?.headers['webhook-id'], failed?.eventId)
      const range = await redeliver(given.customer, {
        webhookId,
        fromMs: TEST_START_MS,
        untilMs: TEST_START_MS + MINUTE_MS,
      })
      assert.deepEqual(range.answer, { deliveries: 2 })
      assert.equal(await given.sent(), 2)
      await refused(redeliver(given.customer, { webhookId, eventId: `evt_${'0'.repeat(32)}` }), 'not_found', '/eventId')
      await refused(redeliver(given.customer, { webhookId }), 'invalid_input', '/eventId')
    }))

  test('an answer of 410 pauses at once, and Retry-After is kept', () =>
    withWebhooks(engine, async (given) => {
      const { webhookId } = await subscribed(given)
      await hold(given, 0)
      await given.made(1)
      given.consumer.answer((response) => response.writeHead(429, { 'retry-after': '600' }).end())
      await given.sent()
      given.clock.advance(600 * SECOND_MS - 1)
      assert.equal(await given.sent(), 0)
      given.clock.advance(1)
      given.consumer.answer((response) => response.writeHead(410).end())
      assert.equal(await given.sent(), 1)
      const paused = await getWebhook(given.customer, { webhookId })
      assert.deepEqual([paused.state, paused.pauseReason], ['paused', 'gone'])
    }))

  test('two processes never have one delivery at the same time, and what a killed one had is sent by another', () =>
    withWebhooks(engine, async (given) => {
      await subscribed(given)
      const { operator, consumer } = given
      await createWebhook(operator, { url: consumer.url, types: ['reservation.created'] })
      for (let line = 0; line < 8; line++) await hold(given, line)
      await given.made(16)
      const elsewhere = jobSession((await given.again()).exchange)
      const claims = await Promise.all(
        [given.job, elsewhere, given.job, elsewhere].map((job) => claimDeliveries(job, 3)),
      )
      const positions = claims.flat().map(({ position }) => position)
      assert.equal(new Set(positions).size, positions.length)
      for (const webhook of new Set(claims.flat().map(({ webhookId }) => webhookId)))
        assert.ok(claims.flat().filter(({ webhookId }) => webhookId === webhook).length <= UNDER_WAY_EACH * 2)
      given.clock.advance(LEASE_MS)
      const [late] = claims.flat()
      assert.ok(late !== undefined)
      assert.equal(await given.sent(), 16)
      const noted = await noteAttempt(given.job, late, {
        at: 0,
        tookMs: 1,
        status: 500,
        error: null,
        answer: null,
        retryAfterMs: 0,
      })
      assert.equal(noted, false, 'whose lease was over has no say')
      assert.equal(consumer.received.length, 16)
    }))

  test('two processes that follow the log at once write each delivery once', () =>
    withWebhooks(engine, async (given) => {
      await subscribed(given)
      for (let line = 0; line < 10; line++) await hold(given, line)
      await Promise.all([makeDeliveries(given.job), makeDeliveries(given.job), makeDeliveries(given.job)])
      await given.made(10)
      await Promise.all([makeDeliveries(given.job), makeDeliveries(given.job)])
      await given.made(10)
    }))

  test('a paused webhook is sent nothing, a changed one its new choice, and a deleted one is not there', () =>
    withWebhooks(engine, async (given) => {
      const { webhookId } = await subscribed(given)
      await pauseWebhook(given.customer, { webhookId })
      await refused(pauseWebhook(given.customer, { webhookId }), 'wrong_state', '/webhookId')
      await hold(given, 0)
      await makeDeliveries(given.job)
      assert.equal(await given.sent(), 0)
      await changeWebhook(given.customer, { webhookId, types: ['reservation.released'], description: 'Shop' })
      await resumeWebhook(given.customer, { webhookId })
      await releaseReservation(given.customer, { reservationId: await hold(given, 1) })
      await given.made(1)
      assert.equal(await given.sent(), 1)
      await refused(deleteWebhook(given.other, { webhookId }), 'not_found', '/webhookId')
      await deleteWebhook(given.customer, { webhookId })
      await refused(getWebhook(given.customer, { webhookId }), 'not_found', '/webhookId')
      given.clock.advance(31 * DAY_MS)
      assert.equal(await forgetDeliveries(given.job), 2)
      const left = await given.exchange.database.read.query.selectFrom('webhook').select('id').execute()
      assert.deepEqual(left, [])
    }))

  test('a subscription of one order is told of all its events from the first, and ends with it', () =>
    withWebhooks(engine, async (given) => {
      const { customer, operator, consumer, exchange } = given
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const { answer } = await placeOrder(customer, { numbers: [FIRST] })
      const orderId = answer.order.id ?? ''
      await placeOrder(customer, { numbers: [FIRST + 1] })
      await exchange.database.transaction((tx) => subscribeOrder(tx, customer, { orderId, url: consumer.url }))
      await given.made(2)
      assert.equal(await given.sent(), 2)
      assert.deepEqual(
        consumer.received.map(({ event }) => [event.type, event.subject]),
        [
          ['order.placed', orderId],
          ['order.moved', orderId],
        ],
      )
      const [row] = await exchange.database.read.query.selectFrom('webhook').select('state').execute()
      assert.equal(row?.state, 'ended')
    }))

  test('an address that is not of the internet is refused, when it is given and when it is connected to', () =>
    withWebhooks(engine, async (given) => {
      const { webhookId } = await subscribed(given)
      await hold(given, 0)
      await given.made(1)
      const strict = given.open.exchange
      const [delivery] = await claimDeliveries(given.job, 1)
      assert.ok(delivery !== undefined)
      await sendDelivery(strict, given.job, { ...delivery, url: given.consumer.url.replace('127.0.0.1', 'localhost') })
      const [item] = (await listDeliveries(given.customer, { webhookId })).items
      const { tries } = await getDelivery(given.customer, { webhookId, deliveryId: item?.id ?? '' })
      assert.equal(tries[0]?.error, 'its name leads to no address of the internet')
      assert.deepEqual(given.consumer.received, [])
    }))
})
