import assert from 'node:assert/strict'
import { test } from 'node:test'

import { MAX_SEARCHES } from '#domain/numbers/wanted.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { freeNumbers } from '#inventory/free-numbers.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'
import { indexedFree, storeContents } from './store-contents.ts'

const FIRST = 12_015_550_000
const NEW_YORK = 12_125_550_000
const inNewYork = { region: 'NY', lata: '132', rateCenter: 'NWYRCYZN01' }

onEveryEngine((engine) => {
  test('several searches in one call each get what they want, and no number twice', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      await stock(operator, [
        { first: FIRST, last: FIRST + 19 },
        { first: NEW_YORK, last: NEW_YORK + 19, ...inNewYork },
      ])
      const searches = [
        { criteria: { npa: '212' }, quantity: 4 },
        { criteria: { state: 'NJ' }, quantity: 7 },
        { criteria: {}, quantity: 29 },
      ]
      const { numbers } = (await reserveNumbers(customer, { searches })).answer.reservation
      assert.deepEqual(
        numbers,
        [...Array.from({ length: 20 }, (_, i) => FIRST + i), ...Array.from({ length: 20 }, (_, i) => NEW_YORK + i)].map(
          (e164) => `+${e164}`,
        ),
      )
      assert.deepEqual(indexedFree(open.exchange), [])
      await assertSound(open)
    }))

  test('in mode all one search that finds too few refuses everything, and names it', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      await stock(operator, [
        { first: FIRST, last: FIRST + 19 },
        { first: NEW_YORK, last: NEW_YORK + 2, ...inNewYork },
      ])
      const [rows, free] = [await storeContents(exchange), indexedFree(exchange)]
      const searches = [
        { criteria: { npa: '201' }, quantity: 5 },
        { criteria: { npa: '212' }, quantity: 4 },
      ]
      const error = await refused(
        reserveNumbers(customer, { searches }),
        'insufficient_numbers',
        '/searches/1/quantity',
      )
      assert.deepEqual(error.detail.extra, { wanted: 4, found: 3 })
      assert.deepEqual([await storeContents(exchange), indexedFree(exchange)], [rows, free])
      await assertSound(open)
    }))

  test('in mode any every search gets what there is, and nothing at all is refused', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 2 }])
      const any = (...searches: { criteria: { npa: string }; quantity: number; contiguous?: boolean }[]) =>
        reserveNumbers(customer, { searches, mode: 'any' })
      const none = { criteria: { npa: '212' }, quantity: 1 }
      await refused(any(none), 'insufficient_numbers', '/searches/0/quantity')
      const run = { criteria: { npa: '201' }, quantity: 4, contiguous: true }
      await refused(any(none, run), 'insufficient_numbers')
      const { answer } = await any(none, { criteria: { npa: '201' }, quantity: 9 })
      assert.deepEqual(
        answer.reservation.numbers,
        [0, 1, 2].map((line) => `+${FIRST + line}`),
      )
      await refused(any({ criteria: { npa: '201' }, quantity: 1 }), 'insufficient_numbers')
    }))

  test('numbers in a row are held in a row or not at all', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      await stock(operator, [{ first: FIRST + 990, last: FIRST + 1_009 }])
      await placeOrder(customer, { numbers: [FIRST + 996] })
      const run = (quantity: number) =>
        reserveNumbers(customer, { searches: [{ criteria: {}, quantity, contiguous: true }] })
      const error = await refused(run(14), 'insufficient_numbers', '/searches/0/quantity')
      assert.deepEqual(error.detail.extra, { wanted: 14, found: 0 })
      const across = (await run(13)).answer.reservation
      assert.deepEqual(
        across.numbers,
        Array.from({ length: 13 }, (_, index) => `+${FIRST + 997 + index}`),
      )
      const before = (await run(6)).answer.reservation.numbers
      assert.deepEqual([before[0], before.length], [`+${FIRST + 990}`, 6])
      await refused(run(1), 'insufficient_numbers')
      await releaseReservation(customer, { reservationId: across.id })
      assert.equal((await run(13)).answer.reservation.numbers.length, 13)
      await assertSound(open)
    }))

  test('a claim by search uses up an opened block before it opens another', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9_999 }])
      await placeOrder(customer, { numbers: [FIRST + 4_321] })
      const take = async (quantity: number) => {
        const held = await reserveNumbers(customer, { searches: [{ criteria: { npa: '201' }, quantity }] })
        return held.answer.reservation.numbers.map((e164) => Math.floor(Number(e164) / 1_000) - FIRST / 1_000)
      }
      const prefixes = new Set(await take(500))
      assert.deepEqual(prefixes, new Set([4]))
      const more = await take(600)
      assert.equal(more.filter((prefix) => prefix === 4).length, 499)
      assert.equal(new Set(more).size, 2, 'a block more was opened than was needed')
    }))

  test('a claim by search tries again by itself when others were faster, and tells nobody else of what it lost', () =>
    withExchange(engine, async ({ open, exchange, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 14 }])
      const gone = Array.from({ length: 14 }, (_, line) => FIRST + line)
      await placeOrder(other, { numbers: gone })
      // As if another process had taken them a moment ago.
      freeNumbers(exchange.inventory, gone)
      const { lines } = (await placeOrder(customer, { criteria: {}, quantity: 1 })).answer.order
      assert.deepEqual(
        lines.map(({ e164 }) => e164),
        [`+${FIRST + 14}`],
      )
      freeNumbers(exchange.inventory, gone)
      await refused(placeOrder(customer, { criteria: {}, quantity: 1 }), 'insufficient_numbers')
      assert.deepEqual(indexedFree(exchange), [])
      await assertSound(open)
    }))

  test('a run that somebody broke a moment ago is let go, and another is held', () =>
    withExchange(engine, async ({ open, exchange, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 10 }])
      await placeOrder(other, { numbers: [FIRST + 5] })
      freeNumbers(exchange.inventory, [FIRST + 5])
      for (let run = 0; run < 2; run++) {
        const searches = [{ criteria: {}, quantity: 5, contiguous: true }]
        const { numbers } = (await reserveNumbers(customer, { searches })).answer.reservation
        assert.equal(Number(numbers.at(-1)) - Number(numbers[0]), 4)
        assert.ok(!numbers.includes(`+${FIRST + 5}`))
      }
      assert.deepEqual(indexedFree(exchange), [])
      await assertSound(open)
    }))

  test('one call has a limited number of searches', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      const searches = (count: number) => Array.from({ length: count }, () => ({ criteria: {}, quantity: 1 }))
      await refused(reserveNumbers(customer, { searches: searches(MAX_SEARCHES + 1) }), 'invalid_input', '/searches')
      const { answer } = await reserveNumbers(customer, { searches: searches(MAX_SEARCHES) })
      assert.equal(new Set(answer.reservation.numbers).size, MAX_SEARCHES)
    }))

  test('a pattern decides which numbers are held', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 999 }])
      const wants = (pattern: string, quantity: number) =>
        reserveNumbers(customer, { searches: [{ criteria: { pattern }, quantity }] })
      const { numbers } = (await wants('77$', 10)).answer.reservation
      assert.deepEqual(
        numbers,
        Array.from({ length: 10 }, (_, index) => `+${FIRST + 77 + index * 100}`),
      )
      await refused(wants('77$', 1), 'insufficient_numbers')
    }))
})
