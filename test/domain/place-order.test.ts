import assert from 'node:assert/strict'
import { test } from 'node:test'

import { getOrder } from '#domain/orders/get-order.ts'
import type { Order } from '#domain/orders/order.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { getReservation } from '#domain/reservations/get-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { listServices } from '#domain/services/list-services.ts'
import { MINUTE_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, TEST_START_MS, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'
import { indexedFree, storeContents } from './store-contents.ts'

const FIRST = 12_015_550_000
const plus = (...lines: number[]) => lines.map((line) => `+${FIRST + line}`)
const told = ({ lines }: Order) => lines.map(({ e164, state, reason }) => [e164, state, reason])

onEveryEngine((engine) => {
  test('an order of a reservation puts all that it holds into service, and uses it up', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const held = (await reserveNumbers(customer, { numbers: [FIRST + 2, FIRST + 1] })).answer.reservation
      const { order, repeated } = (await placeOrder(customer, { reservationId: held.id })).answer
      assert.equal(repeated, false)
      assert.match(order.id ?? '', /^ord_[0-9a-z]{24}$/)
      const { lines, ...summary } = order
      const now = new Date(TEST_START_MS).toISOString()
      assert.deepEqual(summary, {
        id: order.id,
        kind: 'new',
        state: 'completed',
        reason: null,
        externalId: null,
        requestId: null,
        reservationId: held.id,
        wanted: 2,
        completed: 2,
        rejected: 0,
        requestedDate: null,
        createdAt: now,
        endedAt: now,
        customerId: null,
        contactId: null,
        paymentMethodId: null,
        locationId: null,
        prices: [],
        documents: [],
        conflicts: [],
        history: [
          { state: 'submitted', reason: null, at: now },
          { state: 'completed', reason: null, at: now },
        ],
        notes: [],
      })
      const services = (await listServices(customer, {})).items
      assert.deepEqual(
        services.map(({ e164, state, orderId }) => [e164, state, orderId]),
        plus(1, 2).map((e164) => [e164, 'in_service', order.id]),
      )
      assert.deepEqual(
        lines,
        services.map(({ e164, id }) => ({
          e164,
          state: 'completed',
          serviceId: id,
          reason: null,
          restorableUntil: null,
        })),
      )
      assert.deepEqual(await getOrder(customer, { orderId: order.id ?? '' }), order)
      const after = await getReservation(customer, { reservationId: held.id })
      assert.deepEqual(after, { ...held, state: 'ordered' })
      await assertSound(open)
    }))

  test('numbers are ordered from what is free and from what the account holds itself', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const reserve = async (...lines: number[]) =>
        (await reserveNumbers(customer, { numbers: lines.map((line) => FIRST + line) })).answer.reservation.id
      const [whole, part] = [await reserve(1), await reserve(2, 3)]
      const { order } = (await placeOrder(customer, { numbers: [FIRST + 5, FIRST + 2, FIRST + 1] })).answer
      assert.deepEqual(
        told(order),
        plus(1, 2, 5).map((e164) => [e164, 'completed', null]),
      )
      assert.equal((await getReservation(customer, { reservationId: whole })).state, 'ordered')
      const rest = await getReservation(customer, { reservationId: part })
      assert.deepEqual([rest.state, rest.numbers], ['active', plus(3)])
      await placeOrder(customer, { reservationId: part })
      await assertSound(open)
    }))

  test('an order by criteria takes what matches, free numbers only', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await reserveNumbers(customer, { numbers: [FIRST + 3] })
      const { order } = (await placeOrder(customer, { criteria: { npa: '201', nxx: '555' }, quantity: 9 })).answer
      assert.equal(order.completed, 9)
      assert.ok(!order.lines.some(({ e164 }) => e164 === `+${FIRST + 3}`))
      assert.deepEqual(indexedFree(exchange), [])
      const more = placeOrder(customer, { criteria: {}, quantity: 1 })
      const error = await refused(more, 'insufficient_numbers', '/quantity')
      assert.deepEqual(error.detail.extra, { wanted: 1, found: 0 })
      await assertSound(open)
    }))

  test('numbers in a row are ordered in a row or not at all', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 20 }])
      await placeOrder(customer, { numbers: [FIRST + 9] })
      const run = (quantity: number) => placeOrder(customer, { criteria: {}, quantity, contiguous: true })
      await refused(run(12), 'insufficient_numbers', '/quantity')
      const { lines } = (await run(11)).answer.order
      assert.deepEqual(
        lines.map(({ e164 }) => Number(e164)),
        Array.from({ length: 11 }, (_, index) => FIRST + 10 + index),
      )
    }))

  test('in mode all one number that is gone refuses the order, and nothing is left of it', () =>
    withExchange(engine, async ({ exchange, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const { id } = (await reserveNumbers(customer, { numbers: [FIRST] })).answer.reservation
      await reserveNumbers(other, { numbers: [FIRST + 1] })
      const [rows, free] = [await storeContents(exchange), indexedFree(exchange)]
      const error = await refused(
        placeOrder(customer, { numbers: [FIRST, FIRST + 1, FIRST + 2] }),
        'numbers_unavailable',
        '/numbers',
      )
      assert.match(error.message, /^\+12015550001 is not available/)
      assert.deepEqual([await storeContents(exchange), indexedFree(exchange)], [rows, free])
      assert.equal((await getReservation(customer, { reservationId: id })).state, 'active')
    }))

  test('in mode any an order is completed in part, and tells line by line what it did not bring', () =>
    withExchange(engine, async ({ open, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await reserveNumbers(other, { numbers: [FIRST + 1] })
      await placeOrder(customer, { numbers: [FIRST + 2] })
      const numbers = [FIRST + 3, FIRST + 2, FIRST + 1, FIRST, FIRST + 10]
      const { order } = (await placeOrder(customer, { numbers, mode: 'any' })).answer
      assert.deepEqual([order.state, order.completed, order.rejected], ['partially_completed', 2, 3])
      assert.deepEqual(told(order), [
        [...plus(0), 'completed', null],
        [...plus(1), 'rejected', 'not_available'],
        [...plus(2), 'rejected', 'in_service_for_you'],
        [...plus(3), 'completed', null],
        [...plus(10), 'rejected', 'not_in_inventory'],
      ])
      assert.deepEqual(await getOrder(customer, { orderId: order.id ?? '' }), order)
      await refused(placeOrder(customer, { numbers: [FIRST + 1], mode: 'any' }), 'numbers_unavailable')
      const rest = (await placeOrder(customer, { criteria: {}, quantity: 9, mode: 'any' })).answer.order
      assert.deepEqual([rest.state, rest.completed, rest.rejected, rest.lines.length], ['partially_completed', 6, 3, 6])
      assert.deepEqual(await getOrder(customer, { orderId: rest.id ?? '' }), rest)
      await refused(placeOrder(customer, { criteria: {}, quantity: 1, mode: 'any' }), 'insufficient_numbers')
      await assertSound(open)
    }))

  test('an order says in exactly one way what it wants', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const reservationId = (await reserveNumbers(customer, { numbers: [FIRST] })).answer.reservation.id
      const criteria = { npa: '201' }
      await refused(placeOrder(customer, {}), 'invalid_input', '/numbers')
      await refused(placeOrder(customer, { reservationId, numbers: [FIRST] }), 'invalid_input', '/numbers')
      await refused(placeOrder(customer, { numbers: [FIRST], criteria, quantity: 1 }), 'invalid_input', '/numbers')
      await refused(placeOrder(customer, { criteria }), 'invalid_input', '/quantity')
      await refused(placeOrder(customer, { numbers: [FIRST], quantity: 1 }), 'invalid_input', '/quantity')
      await refused(placeOrder(customer, { reservationId, contiguous: true }), 'invalid_input', '/contiguous')
      await refused(placeOrder(customer, { numbers: [FIRST, FIRST] }), 'invalid_input', '/numbers/1')
      await refused(placeOrder(customer, { criteria, quantity: 10_001 }), 'invalid_input', '/quantity')
      await refused(placeOrder(customer, { numbers: [FIRST], externalId: '' }), 'invalid_input', '/externalId')
      await refused(placeOrder(customer, { numbers: [FIRST], requestId: 'ü' }), 'invalid_input', '/requestId')
    }))

  test('a reservation that is past its time, has ended or is not the account’s cannot be ordered', () =>
    withExchange(engine, async ({ clock, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const { id } = (await reserveNumbers(customer, { numbers: [FIRST], holdMinutes: 1 })).answer.reservation
      await refused(placeOrder(other, { reservationId: id }), 'not_found', '/reservationId')
      await refused(placeOrder(customer, { reservationId: 'rsv_unknown' }), 'not_found', '/reservationId')
      clock.advance(MINUTE_MS)
      await refused(placeOrder(customer, { reservationId: id }), 'reservation_expired', '/reservationId')
      const next = (await reserveNumbers(customer, { numbers: [FIRST] })).answer.reservation.id
      await placeOrder(customer, { reservationId: next })
      await refused(placeOrder(customer, { reservationId: next }), 'reservation_closed', '/reservationId')
    }))
})
