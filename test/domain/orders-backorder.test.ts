import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createRequirement } from '#domain/documents/create-requirement.ts'
import { pay } from '#domain/ledger/pay.ts'
import { setBilling } from '#domain/ledger/set-billing.ts'
import { setRate } from '#domain/ledger/set-rate.ts'
import { cancelOrder } from '#domain/orders/cancel-order.ts'
import { fillBackorders } from '#domain/orders/fill-backorders.ts'
import { getOrder } from '#domain/orders/get-order.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { reviewDocument } from '#domain/orders/review-document.ts'
import { reviewWaiting } from '#domain/orders/review-waiting.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { endAgeing } from '#domain/services/end-ageing.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import type { Session } from '#domain/session.ts'
import { DAY_MS, MINUTE_MS } from '#lib/clock.ts'

import { onEveryEngine, sessionFor, stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { submit } from './sample-documents.ts'
import { assertSound, caughtUp } from './sound.ts'
import { eventsOf, indexedFree, storeContents } from './store-contents.ts'

const FIRST = 12_015_550_000
const wish = (quantity: number, criteria: { npa?: string; pattern?: string } = { npa: '201' }) => ({
  criteria,
  quantity,
  backorder: true,
})

async function backorder(session: Session, quantity: number): Promise<string> {
  const { order } = (await placeOrder(session, wish(quantity))).answer
  assert.equal(order.state, 'backordered')
  return order.id ?? ''
}

const standing = async (session: Session, orderId: string) => {
  const { state, completed, lines } = await getOrder(session, { orderId })
  return [state, completed, lines.map((line) => line.state).join()]
}

onEveryEngine((engine) => {
  test('a back-order takes what there is, waits for the rest, and is completed with its last number', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 1 }])
      const { order } = (await placeOrder(customer, { ...wish(4), referenceId: 'W' })).answer
      assert.deepEqual([order.state, order.wanted, order.completed, order.rejected], ['backordered', 4, 2, 0])
      const orderId = order.id ?? ''
      assert.deepEqual(await standing(customer, orderId), [
        'backordered',
        2,
        'completed,completed,backordered,backordered',
      ])
      await assertSound(open)
      assert.equal(await fillBackorders(operator), 0)
      // By import.
      await stock(operator, [{ first: FIRST + 2, last: FIRST + 2 }])
      assert.equal(await fillBackorders(operator), 1)
      assert.deepEqual(await standing(customer, orderId), [
        'backordered',
        3,
        'completed,completed,completed,backordered',
      ])
      await stock(operator, [{ first: FIRST + 3, last: FIRST + 9 }])
      assert.equal(await fillBackorders(operator), 1)
      assert.deepEqual(await standing(customer, orderId), ['completed', 4, 'completed,completed,completed,completed'])
      assert.deepEqual(indexedFree(exchange).length, 6)
      const fills = await eventsOf(exchange, 'order.filled')
      assert.deepEqual(
        fills.map(({ accountId, data, taken }) => [accountId, data, taken.length]),
        [
          [customer.actor.accountId, { quantity: 1, missing: 1 }, 1],
          [customer.actor.accountId, { quantity: 1, missing: 0 }, 1],
        ],
      )
      await assertSound(open)
    }))

  test('a wish for a pattern that nothing in stock matches waits, whole, and every way into stock fills it', () =>
    withExchange(engine, async ({ open, clock, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const pattern = { pattern: '0007$' }
      const seven = { numbers: [FIRST + 7] }
      const next = async () => (await placeOrder(customer, wish(1, pattern))).answer.order.id ?? ''
      const filled = async (orderId: string) => {
        assert.equal(await fillBackorders(operator), 1)
        assert.deepEqual(await standing(customer, orderId), ['completed', 1, 'completed'])
        await releaseNumbers(customer, seven)
      }
      // The release of a reservation.
      const held = (await reserveNumbers(other, seven)).answer.reservation.id
      const first = await next()
      assert.equal(await fillBackorders(operator), 0)
      await releaseReservation(other, { reservationId: held })
      await filled(first)
      // The end of ageing.
      const second = await next()
      assert.equal(await fillBackorders(operator), 0)
      clock.advance(45 * DAY_MS)
      await endAgeing(operator)
      await filled(second)
      clock.advance(45 * DAY_MS)
      await endAgeing(operator)
      // The cancellation of an order.
      const requestedDate = new Date(clock.now() + DAY_MS).toISOString()
      const waiting = (await placeOrder(other, { ...seven, requestedDate })).answer.order.id ?? ''
      const third = await next()
      assert.equal(await fillBackorders(operator), 0)
      await cancelOrder(other, { orderId: waiting })
      await filled(third)
      await assertSound(open)
    }))

  test('back-orders are filled oldest first, whosever they are', () =>
    withExchange(engine, async ({ open, clock, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST }])
      await placeOrder(operator, { numbers: [FIRST] })
      const orders: [Session, string][] = []
      for (const session of [other, customer, other]) {
        clock.advance(1)
        orders.push([session, await backorder(session, 2)])
      }
      await stock(operator, [{ first: FIRST + 1, last: FIRST + 3 }])
      assert.equal(await fillBackorders(operator), 3)
      const states = await Promise.all(orders.map(async ([session, id]) => (await standing(session, id)).slice(0, 2)))
      assert.deepEqual(states, [
        ['completed', 2],
        ['backordered', 1],
        ['backordered', 0],
      ])
      await assertSound(open)
    }))

  test('a run waits until it can be had whole', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 1 }])
      const { order } = (await placeOrder(customer, { ...wish(3), contiguous: true })).answer
      assert.deepEqual(await standing(customer, order.id ?? ''), [
        'backordered',
        0,
        'backordered,backordered,backordered',
      ])
      await stock(operator, [{ first: FIRST + 5, last: FIRST + 6 }])
      assert.equal(await fillBackorders(operator), 0)
      await stock(operator, [{ first: FIRST + 2, last: FIRST + 2 }])
      assert.equal(await fillBackorders(operator), 3)
      const { state, lines } = await getOrder(customer, { orderId: order.id ?? '' })
      assert.equal(state, 'completed')
      assert.deepEqual(
        lines.map(({ e164 }) => Number(e164)),
        [FIRST, FIRST + 1, FIRST + 2],
      )
      await assertSound(open)
    }))

  test('a back-order that is cancelled keeps what it has brought and waits no more', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST }])
      const part = await backorder(customer, 2)
      const none = await backorder(customer, 1)
      assert.equal((await cancelOrder(customer, { orderId: part, reason: 'too late' })).answer.reason, 'too late')
      assert.deepEqual(await standing(customer, part), ['partially_completed', 1, 'completed,cancelled'])
      assert.equal((await cancelOrder(customer, { orderId: none })).answer.state, 'cancelled')
      await stock(operator, [{ first: FIRST + 1, last: FIRST + 5 }])
      assert.equal(await fillBackorders(operator), 0)
      assert.equal(indexedFree(exchange).length, 5)
      await assertSound(open)
    }))

  test('what a back-order finds waits for the documents that it needs, and is paid when they are there', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      const london = {
        kind: 'local' as const,
        country: 'GB',
        region: null,
        lata: null,
        rateCenter: null,
        city: 'London',
      }
      const row = (line: number) => ({ first: 442_079_460_000 + line, last: 442_079_460_000 + line, ...london })
      await setRate(operator, { setupMinor: 10, monthlyMinor: 5, currency: 'GBP' })
      await createRequirement(operator, {
        country: 'GB',
        kind: 'local',
        action: 'new',
        documentType: 'proof_of_identity',
        description: 'Who the number is for',
      })
      await stock(operator, [row(0)])
      const wanted = { criteria: { country: 'GB' }, quantity: 3, backorder: true }
      const orderId = (await placeOrder(customer, wanted)).answer.order.id ?? ''
      assert.deepEqual(await standing(customer, orderId), ['documents_required', 0, 'ordered,backordered,backordered'])
      await stock(operator, [row(1)])
      assert.equal(await fillBackorders(operator), 1)
      assert.deepEqual(await standing(customer, orderId), ['documents_required', 0, 'ordered,ordered,backordered'])
      await assertSound(open)
      const { id: documentId } = await submit(customer, { orderId })
      await reviewDocument(operator, { documentId, decision: 'accept' })
      assert.equal(await reviewWaiting(operator), 1)
      assert.deepEqual(await standing(customer, orderId), ['backordered', 2, 'completed,completed,backordered'])
      await stock(operator, [row(2)])
      assert.equal(await fillBackorders(operator), 1)
      const done = await getOrder(customer, { orderId })
      assert.deepEqual(
        [done.state, done.prices],
        ['completed', [{ setupMinor: 30, monthlyMinor: 15, currency: 'GBP' }]],
      )
      await assertSound(open)
    }))

  test('an account that cannot pay is passed over, and tried again a minute later', () =>
    withExchange(engine, async ({ open, clock, customer, other, operator }) => {
      await setRate(operator, { setupMinor: 10, monthlyMinor: 5, currency: 'USD' })
      const { accountId } = customer.actor
      await setBilling(operator, { accountId, mode: 'prepaid', currency: 'USD' })
      const poor = await backorder(customer, 1)
      clock.advance(1)
      const rich = await backorder(other, 1)
      await stock(operator, [{ first: FIRST, last: FIRST + 1 }])
      assert.equal(await fillBackorders(operator), 1)
      assert.deepEqual(
        [(await standing(customer, poor))[0], (await standing(other, rich))[0]],
        ['backordered', 'completed'],
      )
      await pay(operator, { accountId, amountMinor: 15, currency: 'USD', externalId: 'P1' })
      assert.equal(await fillBackorders(operator), 0)
      clock.advance(MINUTE_MS)
      assert.equal(await fillBackorders(operator), 1)
      assert.equal((await standing(customer, poor))[0], 'completed')
      await assertSound(open)
    }))

  test('the stock that another process brings is found, and a round without anything new is left out', () =>
    withExchange(engine, async ({ open, exchange, customer, operator, again }) => {
      const orderId = await backorder(customer, 1)
      const elsewhere = await again()
      const theirs = sessionFor(elsewhere.exchange, operator.actor.accountId, 'operator')
      assert.equal(await fillBackorders(operator), 0)
      await stock(theirs, [{ first: FIRST, last: FIRST }])
      await caughtUp(open, () => exchange.inventory.free === 1)
      assert.equal(await fillBackorders(operator), 1)
      assert.equal(await fillBackorders(theirs), 0)
      assert.deepEqual(await standing(customer, orderId), ['completed', 1, 'completed'])
      await assertSound(open, elsewhere)
    }))

  test('a back-order is by criteria, and says no mode', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST }])
      const before = await storeContents(exchange)
      await refused(placeOrder(customer, { numbers: [FIRST], backorder: true }), 'invalid_input', '/backorder')
      await refused(placeOrder(customer, { ...wish(1), mode: 'all' }), 'invalid_input', '/mode')
      await refused(placeOrder(customer, wish(1, { pattern: '[' })), 'invalid_input', '/criteria/pattern')
      const { order } = (await placeOrder(customer, { ...wish(5), dryRun: true })).answer
      assert.deepEqual([order.state, order.completed], ['backordered', 1])
      assert.deepEqual(await storeContents(exchange), before)
    }))
})
