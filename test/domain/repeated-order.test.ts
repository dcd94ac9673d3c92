import assert from 'node:assert/strict'
import { test } from 'node:test'

import { getOrder } from '#domain/orders/get-order.ts'
import { listOrders } from '#domain/orders/list-orders.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'
import { indexedFree, storeContents } from './store-contents.ts'

const FIRST = 12_015_550_000

onEveryEngine((engine) => {
  test('an order that is sent again under its externalId is answered again, and nothing is bought', () =>
    withExchange(engine, async ({ exchange, clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const input = { criteria: { npa: '201' }, quantity: 3, externalId: 'PO 4711' }
      const first = (await placeOrder(customer, input)).answer
      clock.advance(86_400_000 * 400)
      const before = await storeContents(exchange)
      const second = (await placeOrder(customer, { ...input })).answer
      assert.deepEqual(second, { order: first.order, repeated: true })
      assert.deepEqual(await storeContents(exchange), before)
    }))

  test('an externalId of an order that asked for something else is refused, and says which order that is', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const { order } = (await placeOrder(customer, { numbers: [FIRST], externalId: 'X' })).answer
      const [rows, free] = [await storeContents(exchange), indexedFree(exchange)]
      for (const input of [
        { numbers: [FIRST + 1] },
        { numbers: [FIRST], requestId: 'R' },
        { numbers: [FIRST], mode: 'any' as const },
      ]) {
        const error = await refused(
          placeOrder(customer, { ...input, externalId: 'X' }),
          'external_id_reused',
          '/externalId',
        )
        assert.deepEqual(error.detail.extra, { orderId: order.id })
      }
      assert.deepEqual([await storeContents(exchange), indexedFree(exchange)], [rows, free])
    }))

  test('an externalId belongs to one account', () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const input = { criteria: {}, quantity: 1, externalId: 'X' }
      const mine = (await placeOrder(customer, input)).answer
      const theirs = (await placeOrder(other, input)).answer
      assert.deepEqual([mine.repeated, theirs.repeated], [false, false])
      assert.notEqual(mine.order.id, theirs.order.id)
    }))

  test('a refused order leaves its externalId free', () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await reserveNumbers(other, { numbers: [FIRST] })
      const order = (line: number) => placeOrder(customer, { numbers: [FIRST + line], externalId: 'X' })
      await refused(order(0), 'numbers_unavailable')
      assert.equal((await order(1)).answer.order.externalId, 'X')
    }))

  test('a dry run tells what would happen and leaves nothing: no row, no event, and the index as it was', () =>
    withExchange(engine, async ({ open, exchange, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const reservationId = (await reserveNumbers(customer, { numbers: [FIRST, FIRST + 1] })).answer.reservation.id
      await reserveNumbers(other, { numbers: [FIRST + 2] })
      const [rows, free] = [await storeContents(exchange), indexedFree(exchange)]
      const run = { dryRun: true, externalId: 'X', requestId: 'R' }
      const listed = (
        await placeOrder(
          customer,
          { ...run, numbers: [FIRST + 1, FIRST + 2, FIRST + 3], mode: 'any' },
          { idempotencyKey: 'k' },
        )
      ).answer.order
      assert.deepEqual(
        [listed.id, listed.state, listed.lines.map(({ e164, state, serviceId }) => [e164, state, serviceId])],
        [
          null,
          'partially_completed',
          [
            [`+${FIRST + 1}`, 'completed', null],
            [`+${FIRST + 2}`, 'rejected', null],
            [`+${FIRST + 3}`, 'completed', null],
          ],
        ],
      )
      assert.equal((await placeOrder(customer, { ...run, reservationId })).answer.order.completed, 2)
      assert.equal((await placeOrder(customer, { ...run, criteria: {}, quantity: 7 })).answer.order.completed, 7)
      await refused(placeOrder(customer, { ...run, criteria: {}, quantity: 8 }), 'insufficient_numbers')
      assert.deepEqual([await storeContents(exchange), indexedFree(exchange)], [rows, free])
      assert.deepEqual((await listOrders(customer, {})).items, [])
      await assertSound(open)
      const real = await placeOrder(
        customer,
        { externalId: 'X', requestId: 'R', reservationId },
        { idempotencyKey: 'k' },
      )
      assert.deepEqual([real.replayed, real.answer.repeated], [false, false])
      const again = (await placeOrder(customer, { ...run, reservationId })).answer
      assert.deepEqual([again.repeated, again.order.id], [true, real.answer.order.id])
    }))

  test('orders are listed by requestId, externalId and state, the newest first and each once', () =>
    withExchange(engine, async ({ clock, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      const order = async (line: number, more: { externalId?: string; requestId?: string } = {}) => {
        clock.advance(1)
        return (await placeOrder(customer, { numbers: [FIRST + line], ...more })).answer.order.id
      }
      const plain = await order(0)
      const tied = [await order(1, { requestId: 'R' }), await order(2, { requestId: 'R', externalId: 'X' })]
      await placeOrder(other, { numbers: [FIRST + 50], requestId: 'R', externalId: 'X' })
      clock.advance(1)
      const part = (await placeOrder(customer, { numbers: [FIRST, FIRST + 3], mode: 'any' })).answer.order.id
      const ids = async (input: Parameters<typeof listOrders>[1]) =>
        (await listOrders(customer, input)).items.map(({ id }) => id)
      assert.deepEqual(await ids({}), [part, ...tied.toReversed(), plain])
      assert.deepEqual(await ids({ requestId: 'R' }), tied.toReversed())
      assert.deepEqual(await ids({ externalId: 'X' }), [tied[1]])
      assert.deepEqual(await ids({ externalId: 'Y' }), [])
      assert.deepEqual(await ids({ state: 'partially_completed' }), [part])
      const first = await listOrders(customer, { limit: 3 })
      assert.equal(first.items.length, 3)
      const second = await listOrders(customer, { limit: 3, before: first.next ?? '' })
      assert.deepEqual([second.items.map(({ id }) => id), second.next], [[plain], undefined])
      assert.partialDeepStrictEqual(await getOrder(customer, { orderId: tied[1] ?? '' }), first.items[1])
      await refused(listOrders(customer, { limit: 101 }), 'invalid_input', '/limit')
    }))
})
