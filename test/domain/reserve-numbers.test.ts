import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createAccount } from '#domain/accounts/create-account.ts'
import { DEFAULT_HOLD_LIMIT } from '#domain/accounts/account.ts'
import { MAX_CLAIM } from '#domain/numbers/claim-numbers.ts'
import { ALTERNATIVES_EACH, ALTERNATIVES_FOR, type Refusal } from '#domain/numbers/explain-refusals.ts'
import { searchNumbers } from '#domain/numbers/search-numbers.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { DEFAULT_HOLD_MINUTES } from '#domain/reservations/reservation.ts'
import { getReservation } from '#domain/reservations/get-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { MINUTE_MS } from '#lib/clock.ts'

import { onEveryEngine, sessionFor, stock, TEST_START_MS, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'
import { indexedFree, storeContents } from './store-contents.ts'

const FIRST = 12_015_550_000
const plus = (...lines: number[]) => lines.map((line) => `+${FIRST + line}`)
const refusedNumbers = (extra: Readonly<Record<string, unknown>> | undefined) => extra?.['numbers'] as Refusal[]

onEveryEngine((engine) => {
  test('numbers are held for the account, for ten minutes unless it says otherwise', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      const { answer } = await reserveNumbers(customer, { numbers: [FIRST + 7, FIRST + 3] })
      assert.match(answer.reservation.id, /^rsv_[0-9a-z]{24}$/)
      assert.deepEqual(answer, {
        reservation: {
          id: answer.reservation.id,
          state: 'active',
          numbers: plus(3, 7),
          createdAt: new Date(TEST_START_MS).toISOString(),
          expiresAt: new Date(TEST_START_MS + DEFAULT_HOLD_MINUTES * MINUTE_MS).toISOString(),
        },
        refused: [],
        holds: { limit: DEFAULT_HOLD_LIMIT, used: 2 },
      })
      const longer = await reserveNumbers(customer, { numbers: [FIRST], holdMinutes: 240 })
      assert.equal(longer.answer.reservation.expiresAt, new Date(TEST_START_MS + 240 * MINUTE_MS).toISOString())
      const shown = await getReservation(customer, { reservationId: answer.reservation.id })
      assert.deepEqual(shown, answer.reservation)
      await assertSound(open)
    }))

  test('a number reserved by one account is not offered to another, and cannot be had by it', () =>
    withExchange(engine, async ({ exchange, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await reserveNumbers(customer, { numbers: [FIRST + 4] })
      assert.ok(!indexedFree(exchange).includes(FIRST + 4))
      await refused(reserveNumbers(other, { numbers: [FIRST + 4] }), 'numbers_unavailable', '/numbers')
      await refused(placeOrder(other, { numbers: [FIRST + 4] }), 'numbers_unavailable', '/numbers')
    }))

  test('in mode all one number that is gone refuses everything, and nothing is left of the attempt', () =>
    withExchange(engine, async ({ exchange, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await reserveNumbers(other, { numbers: [FIRST + 4] })
      const [rows, free] = [await storeContents(exchange), indexedFree(exchange)]
      const numbers = [FIRST + 3, FIRST + 4, FIRST + 5]
      const error = await refused(reserveNumbers(customer, { numbers }), 'numbers_unavailable', '/numbers')
      assert.deepEqual(
        refusedNumbers(error.detail.extra).map(({ e164, reason }) => [e164, reason]),
        [[...plus(4), 'not_available']],
      )
      assert.match(error.message, /^\+12015550004 is not available/)
      assert.deepEqual([await storeContents(exchange), indexedFree(exchange)], [rows, free])
    }))

  test('in mode any the rest is held, and what is not is told with its reason', () =>
    withExchange(engine, async ({ open, clock, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await reserveNumbers(customer, { numbers: [FIRST] })
      await placeOrder(customer, { numbers: [FIRST + 1] })
      await placeOrder(customer, { numbers: [FIRST + 2] })
      await releaseNumbers(customer, { numbers: [FIRST + 2] })
      await reserveNumbers(other, { numbers: [FIRST + 3] })
      await placeOrder(other, { numbers: [FIRST + 4] })
      const numbers = [FIRST, FIRST + 1, FIRST + 2, FIRST + 3, FIRST + 4, FIRST + 5, FIRST + 10, 442_079_460_000]
      const { answer } = await reserveNumbers(customer, { numbers, mode: 'any' })
      assert.deepEqual(answer.reservation.numbers, plus(5))
      assert.deepEqual(
        answer.refused.map(({ e164, reason }) => [e164, reason]),
        [
          [...plus(0), 'reserved_by_you'],
          [...plus(1), 'in_service_for_you'],
          [...plus(2), 'ageing_after_you'],
          [...plus(3), 'not_available'],
          [...plus(4), 'not_available'],
          [...plus(10), 'not_in_inventory'],
          ['+442079460000', 'not_in_inventory'],
        ],
      )
      clock.advance(1)
      const gone = { numbers: [FIRST + 3, FIRST + 4], mode: 'any' as const }
      await refused(reserveNumbers(customer, gone), 'numbers_unavailable')
      await assertSound(open)
    }))

  test('alternatives are free, near, of the same place, and not of the request itself', () =>
    withExchange(engine, async ({ exchange, customer, other, operator }) => {
      const elsewhere = { region: 'NY', lata: '132', rateCenter: 'NWYRCYZN01' }
      await stock(operator, [
        { first: FIRST, last: FIRST + 5 },
        { first: FIRST + 6, last: FIRST + 99, ...elsewhere },
        { first: FIRST + 5_000, last: FIRST + 5_099 },
      ])
      await placeOrder(other, { numbers: [FIRST + 2] })
      const { answer } = await reserveNumbers(customer, { numbers: [FIRST + 1, FIRST + 2], mode: 'any' })
      const [{ alternatives } = { alternatives: [] }] = answer.refused
      assert.deepEqual(alternatives.slice(0, 4), plus(3, 0, 4, 5))
      assert.equal(alternatives.length, ALTERNATIVES_EACH)
      const free = new Set(indexedFree(exchange))
      const { numbers } = await searchNumbers(customer, { criteria: { rateCenter: 'HACKENSACK' }, limit: 1_000 })
      const here = new Set(numbers.map(({ e164 }) => e164))
      for (const e164 of alternatives) {
        assert.ok(free.has(Number(e164)), `${e164} is not free`)
        assert.ok(here.has(e164), `${e164} is of another place`)
      }
      await reserveNumbers(customer, { numbers: alternatives.map(Number) })
    }))

  test('alternatives are given for the first hundred numbers of a long list', () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 499 }])
      const numbers = Array.from({ length: ALTERNATIVES_FOR + 2 }, (_, line) => FIRST + line)
      await reserveNumbers(other, { numbers })
      const error = await refused(reserveNumbers(customer, { numbers }), 'numbers_unavailable')
      const given = refusedNumbers(error.detail.extra).map(({ alternatives }) => alternatives.length)
      assert.deepEqual(given, [...Array.from({ length: ALTERNATIVES_FOR }, () => ALTERNATIVES_EACH), 0, 0])
      assert.match(error.message, /^102 numbers are not available/)
    }))

  test('a request says what it wants in exactly one way', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      await refused(reserveNumbers(customer, {}), 'invalid_input', '/numbers')
      const searches = [{ criteria: {}, quantity: 1 }]
      await refused(reserveNumbers(customer, { numbers: [FIRST], searches }), 'invalid_input', '/numbers')
      await refused(reserveNumbers(customer, { numbers: [FIRST, FIRST + 1, FIRST] }), 'invalid_input', '/numbers/2')
      await refused(reserveNumbers(customer, { numbers: [FIRST], holdMinutes: 0 }), 'invalid_input', '/holdMinutes')
      await refused(reserveNumbers(customer, { numbers: [12.5] }), 'invalid_input', '/numbers/0')
    }))

  test('one request takes ten thousand numbers and not one more', () =>
    withExchange(engine, async ({ open, exchange, operator }) => {
      const account = await createAccount(operator, { name: 'Large', holdLimit: 20_000 })
      const large = sessionFor(exchange, account.answer.id, 'customer')
      await stock(operator, [{ first: FIRST, last: FIRST + 19_999 }])
      const numbers = Array.from({ length: MAX_CLAIM + 1 }, (_, line) => FIRST + line)
      await refused(reserveNumbers(large, { numbers }), 'invalid_input', '/numbers')
      const searches = [
        { criteria: {}, quantity: MAX_CLAIM },
        { criteria: {}, quantity: 1 },
      ]
      await refused(reserveNumbers(large, { searches }), 'invalid_input', '/searches')
      const { answer } = await reserveNumbers(large, { numbers: numbers.slice(1) })
      assert.equal(answer.reservation.numbers.length, MAX_CLAIM)
      const order = await placeOrder(large, { reservationId: answer.reservation.id })
      assert.equal(order.answer.order.completed, MAX_CLAIM)
      await assertSound(open)
    }))

  test('an account holds as many numbers as it may and not one more', () =>
    withExchange(engine, async ({ exchange, clock, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      const { id } = (await createAccount(operator, { name: 'Few', holdLimit: 5 })).answer
      const few = sessionFor(exchange, id, 'customer')
      const want = (quantity: number) => ({ searches: [{ criteria: {}, quantity }] })
      assert.deepEqual((await reserveNumbers(few, want(3))).answer.holds, { limit: 5, used: 3 })
      const [rows, free] = [await storeContents(exchange), indexedFree(exchange)]
      const error = await refused(reserveNumbers(few, want(3)), 'hold_limit_reached')
      assert.deepEqual(error.detail.extra, { limit: 5 })
      assert.deepEqual([await storeContents(exchange), indexedFree(exchange)], [rows, free])
      assert.deepEqual((await reserveNumbers(few, want(2))).answer.holds, { limit: 5, used: 5 })
      await refused(reserveNumbers(few, want(1)), 'hold_limit_reached')
      // What is in service is not held, and what is past its time is held no more.
      await placeOrder(few, { criteria: {}, quantity: 10 })
      clock.advance(DEFAULT_HOLD_MINUTES * MINUTE_MS)
      assert.deepEqual((await reserveNumbers(few, want(5))).answer.holds, { limit: 5, used: 5 })
    }))
})
