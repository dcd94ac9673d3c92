import assert from 'node:assert/strict'
import { test } from 'node:test'

import { offerBlocks, withdrawBlocks } from '#domain/blocks/withdraw-blocks.ts'
import { searchNumbers } from '#domain/numbers/search-numbers.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { extendReservation } from '#domain/reservations/extend-reservation.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { endAgeing } from '#domain/services/end-ageing.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { DAY_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { assertSound, caughtUp } from './sound.ts'
import { eventsOf, indexedFree } from './store-contents.ts'

const FIRST = 12_015_550_000
const thousand = { first: FIRST, last: FIRST + 999 }

onEveryEngine((engine) => {
  test('a withdrawn number can be had by nobody, and who has one keeps it', () =>
    withExchange(engine, async ({ open, exchange, clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 1_999 }])
      const { id } = (await reserveNumbers(customer, { numbers: [FIRST, FIRST + 1, FIRST + 2] })).answer.reservation
      await placeOrder(customer, { numbers: [FIRST + 5] })
      const { answer } = await withdrawBlocks(operator, thousand)
      assert.deepEqual(answer, { first: `+${FIRST}`, last: `+${FIRST + 999}`, blocks: 1 })
      const gone = await refused(reserveNumbers(customer, { numbers: [FIRST + 9] }), 'numbers_unavailable')
      assert.ok(gone.detail.extra !== undefined)
      await caughtUp(open, () => indexedFree(exchange)[0] === FIRST + 1_000)
      const { numbers } = await searchNumbers(customer, { criteria: {}, limit: 2_000 })
      assert.equal(numbers.length, 1_000)
      // Held and in service go on as before.
      await extendReservation(customer, { reservationId: id, holdMinutes: 30 })
      await releaseReservation(customer, { reservationId: id, numbers: [FIRST] })
      await placeOrder(customer, { numbers: [FIRST + 2] }).then(
        () => assert.fail('a number was taken over from a withdrawn block'),
        () => {},
      )
      await placeOrder(customer, { reservationId: id })
      await releaseNumbers(customer, { numbers: [FIRST + 5] })
      clock.advance(45 * DAY_MS)
      await endAgeing(operator)
      await refused(placeOrder(customer, { numbers: [FIRST + 5] }), 'numbers_unavailable')
      await refused(placeOrder(customer, { numbers: [FIRST] }), 'numbers_unavailable')
      await assertSound(open)

      await offerBlocks(operator, thousand)
      await caughtUp(open, () => indexedFree(exchange)[0] === FIRST)
      await placeOrder(customer, { numbers: [FIRST, FIRST + 5] })
      await assertSound(open)
    }))

  test('withdrawing and offering what is so already is no error and no event', () =>
    withExchange(engine, async ({ exchange, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 2_999 }])
      const stretch = { first: FIRST, last: FIRST + 1_999 }
      assert.equal((await offerBlocks(operator, stretch)).answer.blocks, 0)
      assert.equal((await withdrawBlocks(operator, thousand)).answer.blocks, 1)
      assert.equal((await withdrawBlocks(operator, stretch)).answer.blocks, 1)
      assert.equal((await withdrawBlocks(operator, stretch)).answer.blocks, 0)
      assert.equal((await offerBlocks(operator, stretch)).answer.blocks, 2)
      assert.equal((await withdrawBlocks(operator, { first: 13_015_550_000, last: 13_015_550_999 })).answer.blocks, 0)
      const told = (await eventsOf(exchange)).filter(({ type }) => /withdrawn|offered/.test(type))
      assert.deepEqual(
        told.map(({ type }) => type),
        ['inventory.withdrawn', 'inventory.withdrawn', 'inventory.offered'],
      )
    }))

  test('a stretch that is not of whole thousands is refused', () =>
    withExchange(engine, async ({ customer, operator }) => {
      const withdraw = (first: number, last: number) => withdrawBlocks(operator, { first, last })
      await refused(withdraw(FIRST + 1, FIRST + 999), 'invalid_input', '/first')
      await refused(withdraw(FIRST, FIRST + 998), 'invalid_input', '/last')
      await refused(withdraw(FIRST + 1_000, FIRST + 999), 'invalid_input', '/last')
      await refused(withdraw(FIRST, FIRST * 10 + 999), 'invalid_input', '/last')
      await refused(withdraw(1, 999), 'invalid_input', '/first')
      await refused(withdrawBlocks(customer, thousand), 'forbidden')
    }))

  test('all parts of a thousand are withdrawn and offered together', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      await stock(operator, [
        { first: FIRST, last: FIRST + 99, tier: 1 },
        { first: FIRST + 100, last: FIRST + 199, tier: 2 },
      ])
      assert.equal((await withdrawBlocks(operator, thousand)).answer.blocks, 2)
      await caughtUp(open, () => indexedFree(exchange).length === 0)
      await refused(placeOrder(customer, { criteria: {}, quantity: 1 }), 'insufficient_numbers')
      await offerBlocks(operator, thousand)
      await caughtUp(open, () => indexedFree(exchange).length === 200)
      await assertSound(open)
    }))
})
