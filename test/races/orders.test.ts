import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createRequirement } from '#domain/documents/create-requirement.ts'
import { fillBackorders } from '#domain/orders/fill-backorders.ts'
import { getOrder } from '#domain/orders/get-order.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { reviewWaiting } from '#domain/orders/review-waiting.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { listServices } from '#domain/services/list-services.ts'
import { setRate } from '#domain/ledger/set-rate.ts'
import { getBalance } from '#domain/ledger/get-balance.ts'
import { DAY_MS } from '#lib/clock.ts'

import { submit } from '../domain/sample-documents.ts'
import { assertSound } from '../domain/sound.ts'
import { eventsOf } from '../domain/store-contents.ts'
import { onEveryEngine, stock, TEST_START_MS, withExchange } from '../support/exchange.ts'
import type { OrdersFact, OrdersTask } from './orders-worker.ts'
import { factsOf, startProcesses } from './processes.ts'

const FIRST = 12_015_550_000
const ORDERS = 60

onEveryEngine((engine) => {
  test('an order that is cancelled at the moment of its completion is one of the two, with its number and its money', () =>
    withExchange(engine, async ({ open, exchange, clock, customer, operator, database }) => {
      await setRate(operator, { setupMinor: 10, monthlyMinor: 0, currency: 'USD' })
      await stock(operator, [{ first: FIRST, last: FIRST + ORDERS - 1 }])
      const requestedDate = new Date(clock.now() + DAY_MS).toISOString()
      const orders: string[] = []
      for (let line = 0; line < ORDERS; line++) {
        const { order } = (await placeOrder(customer, { numbers: [FIRST + line], requestedDate })).answer
        orders.push(order.id ?? '')
      }
      const { accountId } = customer.actor
      const tasks: OrdersTask[] = [
        { does: 'due' },
        { does: 'cancel', accountId, orders: orders.toReversed() },
        { does: 'due' },
        { does: 'cancel', accountId, orders: orders.filter((_, index) => index % 2 === 0) },
      ]
      const workers = await startProcesses('orders-worker.ts', { database, nowMs: TEST_START_MS + DAY_MS }, tasks)
      const facts = (await factsOf<OrdersFact>(workers)).flat()
      const cancelled = facts.flatMap((fact) => (fact.cancelled === undefined ? [] : [fact.cancelled]))
      assert.equal(new Set(cancelled).size, cancelled.length, 'an order was cancelled twice')
      const states = await Promise.all(
        orders.map(async (orderId) => [orderId, (await getOrder(customer, { orderId })).state] as const),
      )
      for (const [orderId, state] of states)
        assert.equal(state, cancelled.includes(orderId) ? 'cancelled' : 'completed')
      const completed = ORDERS - cancelled.length
      assert.equal((await listServices(customer, { limit: 1_000 })).items.length, completed)
      const done = facts.reduce((sum, { did = 0 }) => sum + did, 0)
      assert.equal(done, completed)
      const { balances } = await getBalance(customer, {})
      assert.deepEqual(
        balances.map(({ balanceMinor, heldMinor }) => [balanceMinor, heldMinor]),
        [[0 - 10 * completed, 0]],
      )
      const moved = await eventsOf(exchange, 'order.moved')
      assert.equal(moved.length, 2 * ORDERS)
      await assertSound(open)
    }))

  test('of a back-order and direct orders for the last numbers each number is had by one', () =>
    withExchange(engine, async ({ open, customer, other, operator, database }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + ORDERS - 1 }])
      const all = Array.from({ length: ORDERS }, (_, line) => FIRST + line)
      const held = (await reserveNumbers(operator, { numbers: all })).answer.reservation.id
      const waiting: string[] = []
      for (let index = 0; index < 3; index++) {
        const { order } = (await placeOrder(customer, { criteria: {}, quantity: ORDERS / 3, backorder: true })).answer
        waiting.push(order.id ?? '')
      }
      const { accountId } = other.actor
      const tasks: OrdersTask[] = [
        { does: 'fill', rounds: 30 },
        { does: 'order', accountId, numbers: all },
        { does: 'fill', rounds: 30 },
        { does: 'order', accountId, numbers: all.toReversed() },
      ]
      await releaseReservation(operator, { reservationId: held })
      const workers = await startProcesses('orders-worker.ts', { database, nowMs: TEST_START_MS }, tasks)
      const facts = (await factsOf<OrdersFact>(workers)).flat()
      const had = facts.flatMap((fact) => (fact.had === undefined ? [] : [fact.had]))
      const filled = facts.reduce((sum, { did = 0 }) => sum + did, 0)
      assert.equal(new Set(had).size, had.length, 'a number was had twice')
      await open.catchUp()
      const rest = await fillBackorders(operator)
      assert.equal(had.length + filled + rest, ORDERS)
      const lines = await Promise.all(waiting.map(async (orderId) => (await getOrder(customer, { orderId })).lines))
      const got = lines.flat().flatMap(({ e164 }) => (e164 === null ? [] : [Number(e164)]))
      assert.equal(got.length, filled + rest)
      assert.deepEqual(
        [...had, ...got].toSorted((a, b) => a - b),
        all,
      )
      await assertSound(open)
    }))

  test('back-orders that several processes fill at once get each number once', () =>
    withExchange(engine, async ({ open, clock, customer, operator, database }) => {
      const orders: string[] = []
      for (let index = 0; index < 20; index++) {
        clock.advance(1)
        const { order } = (await placeOrder(customer, { criteria: {}, quantity: 3, backorder: true })).answer
        orders.push(order.id ?? '')
      }
      await stock(operator, [{ first: FIRST, last: FIRST + 29 }])
      const task: OrdersTask = { does: 'fill', rounds: 5 }
      const settings = { database, nowMs: clock.now() }
      const workers = await startProcesses('orders-worker.ts', settings, [task, task, task])
      const facts = (await factsOf<OrdersFact>(workers)).flat()
      assert.equal(
        facts.reduce((sum, { did = 0 }) => sum + did, 0),
        30,
      )
      const states = await Promise.all(orders.map(async (orderId) => (await getOrder(customer, { orderId })).completed))
      assert.equal(
        states.reduce((sum, completed) => sum + completed, 0),
        30,
      )
      await assertSound(open)
    }))

  test('an order goes on although the process that accepted its document is killed at that moment', () =>
    withExchange(engine, async ({ open, customer, operator, database }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const rule = { country: 'US', kind: 'local' as const, action: 'new' as const, description: 'Who it is for' }
      await createRequirement(operator, { ...rule, documentType: 'proof_of_identity' })
      const orderId = (await placeOrder(customer, { numbers: [FIRST] })).answer.order.id ?? ''
      const { id: documentId } = await submit(customer, { orderId })
      const task: OrdersTask = { does: 'review', documentId }
      const [worker] = await startProcesses('orders-worker.ts', { database, nowMs: TEST_START_MS }, [task])
      assert.deepEqual(JSON.parse((await worker?.line()) ?? ''), { did: 1 })
      worker?.kill()
      assert.equal((await getOrder(customer, { orderId })).state, 'documents_required')
      assert.equal(await reviewWaiting(operator), 1)
      assert.equal((await getOrder(customer, { orderId })).state, 'completed')
      await assertSound(open)
    }))
})
