import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createAccount } from '#domain/accounts/create-account.ts'
import { forgetAnswers } from '#domain/events/forget-answers.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { DAY_MS } from '#lib/clock.ts'

import { onEveryEngine, sessionFor, stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { eventsOf, storeContents } from './store-contents.ts'

const FIRST = 12_015_550_000
const key = { idempotencyKey: 'a-key' }

onEveryEngine((engine) => {
  test('a request that is sent again under its idempotency key gets the same answer, and nothing is done', () =>
    withExchange(engine, async ({ exchange, clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      const input = { searches: [{ criteria: { npa: '201' }, quantity: 3 }] }
      const first = await reserveNumbers(customer, input, key)
      assert.equal(first.replayed, false)
      clock.advance(1_000)
      const before = await storeContents(exchange)
      const second = await reserveNumbers(customer, input, key)
      assert.deepEqual(second, { answer: first.answer, replayed: true })
      // The order in which the fields are written makes no other request of it.
      const turned = { searches: [{ quantity: 3, criteria: { npa: '201' } }] }
      assert.equal((await reserveNumbers(customer, turned, key)).replayed, true)
      assert.deepEqual(await storeContents(exchange), before)
    }))

  test('an answer is kept for a store that is opened again', () =>
    withExchange(engine, async ({ customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      const first = await reserveNumbers(customer, { numbers: [FIRST] }, key)
      const { exchange } = await again()
      const same = sessionFor(exchange, customer.actor.accountId, 'customer')
      assert.deepEqual(await reserveNumbers(same, { numbers: [FIRST] }, key), { answer: first.answer, replayed: true })
    }))

  test('an idempotency key that comes with another body, or for another verb, is refused', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      await reserveNumbers(customer, { numbers: [FIRST] }, key)
      const before = await storeContents(exchange)
      const other = reserveNumbers(customer, { numbers: [FIRST + 1] }, key)
      await refused(other, 'idempotency_key_reused', '/Idempotency-Key')
      await refused(placeOrder(customer, { numbers: [FIRST] }, key), 'idempotency_key_reused')
      assert.deepEqual(await storeContents(exchange), before)
    }))

  test('an idempotency key belongs to one account', () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      const mine = await reserveNumbers(customer, { searches: [{ criteria: {}, quantity: 1 }] }, key)
      const theirs = await reserveNumbers(other, { searches: [{ criteria: {}, quantity: 1 }] }, key)
      assert.equal(theirs.replayed, false)
      assert.notDeepEqual(theirs.answer.reservation.numbers, mine.answer.reservation.numbers)
    }))

  test('an idempotency key that no header could carry is refused', () =>
    withExchange(engine, async ({ operator }) => {
      for (const idempotencyKey of ['', 'with blank', 'ü', 'x'.repeat(256), 'line\nfeed', 'zero\u0000'])
        await refused(createAccount(operator, { name: 'New' }, { idempotencyKey }), 'invalid_input', '/Idempotency-Key')
      await createAccount(operator, { name: 'New' }, { idempotencyKey: '~!'.repeat(127) + 'x' })
    }))

  test('a refusal is not kept: the same key may try again', () =>
    withExchange(engine, async ({ exchange, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      const theirs = await reserveNumbers(other, { numbers: [FIRST] })
      const before = await storeContents(exchange)
      await refused(reserveNumbers(customer, { numbers: [FIRST] }, key), 'numbers_unavailable')
      assert.deepEqual(await storeContents(exchange), before)
      await releaseReservation(other, { reservationId: theirs.answer.reservation.id })
      const again = await reserveNumbers(customer, { numbers: [FIRST] }, key)
      assert.deepEqual([again.replayed, again.answer.reservation.numbers], [false, [`+${FIRST}`]])
    }))

  test('a day after its answer an idempotency key is free again', () =>
    withExchange(engine, async ({ clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      const order = { numbers: [FIRST] }
      await placeOrder(customer, order, key)
      clock.advance(DAY_MS - 1)
      assert.equal((await placeOrder(customer, order, key)).replayed, true)
      clock.advance(1)
      await refused(placeOrder(customer, order, key), 'numbers_unavailable')
      const next = await placeOrder(customer, { numbers: [FIRST + 1] }, key)
      assert.equal(next.replayed, false)
      assert.equal((await placeOrder(customer, { numbers: [FIRST + 1] }, key)).replayed, true)
    }))

  test('answers are forgotten after a day, and not before', () =>
    withExchange(engine, async ({ exchange, clock, operator }) => {
      await createAccount(operator, { name: 'Old' }, { idempotencyKey: 'old' })
      clock.advance(1)
      await createAccount(operator, { name: 'New' }, { idempotencyKey: 'new' })
      clock.advance(DAY_MS - 2)
      assert.equal(await forgetAnswers(exchange), 0)
      clock.advance(1)
      assert.equal(await forgetAnswers(exchange), 1)
      assert.equal((await createAccount(operator, { name: 'New' }, { idempotencyKey: 'new' })).replayed, true)
      await refused(createAccount(operator, { name: 'Old' }, { idempotencyKey: 'old' }), 'name_taken')
      clock.advance(1)
      assert.equal(await forgetAnswers(exchange), 1)
      assert.equal(await forgetAnswers(exchange), 0)
    }))

  test('of the same request twice at once one is done, and the other gets its answer or is told to wait', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      const ask = () => reserveNumbers(customer, { searches: [{ criteria: {}, quantity: 2 }] }, key)
      const [first, second] = await Promise.allSettled([ask(), ask()])
      assert.ok(first.status === 'fulfilled' && !first.value.replayed)
      assert.ok(second.status === 'rejected')
      const told = await refused(
        Promise.resolve().then(() => {
          throw second.reason
        }),
        'idempotency_in_progress',
      )
      assert.deepEqual([told.retryable, told.detail.retryAfterSeconds], [true, 1])
      assert.deepEqual(await ask(), { answer: first.value.answer, replayed: true })
      assert.equal((await eventsOf(exchange, 'reservation.created')).length, 1)
    }))
})
