import assert from 'node:assert/strict'
import { test } from 'node:test'

import { withdrawBlocks } from '#domain/blocks/withdraw-blocks.ts'
import { getBlock } from '#domain/numbers/blocks/get-block.ts'
import { listBlocks } from '#domain/numbers/blocks/list-blocks.ts'
import { holdNumbers } from '#domain/numbers/hold-numbers.ts'
import { ageingDays } from '#domain/numbers/reports/ageing-days.ts'
import { reportUtilisation } from '#domain/numbers/reports/utilisation.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { tellHealth } from '#domain/verification/tell-health.ts'
import { DAY_MS, MINUTE_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, TEST_START_MS, type TestExchange, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'

const FIRST = 12_015_550_000
const none = { assigned: 0, intermediate: 0, reserved: 0, ageing: 0, administrative: 0, available: 0 }

/** Numbers 0 to 9 of the block: three in service, two that rest, one reserved, one held. */
async function inSeveralStates({ customer, operator }: TestExchange): Promise<void> {
  await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
  await placeOrder(customer, { numbers: [0, 1, 2, 3, 4].map((line) => FIRST + line) })
  await releaseNumbers(customer, { numbers: [FIRST + 3, FIRST + 4] })
  await reserveNumbers(customer, { numbers: [FIRST + 5], holdMinutes: 1 })
  await holdNumbers(operator, { numbers: [FIRST + 6] })
}

onEveryEngine((engine) => {
  test('a block tells the state of each of its numbers, and its categories add up to its size', () =>
    withExchange(engine, async (given) => {
      const { open, clock, operator, customer } = given
      await inSeveralStates(given)
      const told = await getBlock(operator, { prefix: '12015550' })
      assert.equal(told.states, 'sssggrhaaa'.padEnd(1_000, '-'))
      const [block] = told.parts
      assert.deepEqual(block?.categories, {
        ...none,
        assigned: 3,
        ageing: 2,
        reserved: 1,
        administrative: 1,
        available: 3,
      })
      assert.deepEqual(
        [block.size, block.first, block.last, block.onSale, block.rateCenter],
        [10, '+12015550000', '+12015550009', true, 'HACKENSACK'],
      )
      assert.deepEqual((await listBlocks(operator, {})).items, [block])
      clock.advance(MINUTE_MS)
      assert.equal((await getBlock(operator, { prefix: '12015550' })).states.slice(0, 10), 'sssggahaaa')
      clock.advance(45 * DAY_MS)
      await withdrawBlocks(operator, { first: FIRST, last: FIRST + 999 })
      const withdrawn = await getBlock(operator, { prefix: '12015550' })
      assert.equal(withdrawn.states.slice(0, 10), 'ssswwwhwww')
      assert.equal(withdrawn.parts[0]?.categories.available, 6)
      await refused(getBlock(operator, { prefix: '12015551' }), 'not_found', '/prefix')
      await refused(getBlock(operator, { prefix: '01' }), 'invalid_input', '/prefix')
      await refused(getBlock(customer, { prefix: '12015550' }), 'forbidden')
      await refused(listBlocks(customer, {}), 'forbidden')
      await assertSound(open)
    }))

  test('parts of one prefix are told apart, and share its thousand numbers', () =>
    withExchange(engine, async ({ open, operator, customer }) => {
      await stock(operator, [
        { first: FIRST, last: FIRST + 4 },
        { first: FIRST + 5, last: FIRST + 9, rateCenter: 'NEWARK' },
      ])
      await placeOrder(customer, { numbers: [FIRST + 4, FIRST + 5, FIRST + 6] })
      const { states, parts } = await getBlock(operator, { prefix: '12015550' })
      assert.equal(states.slice(0, 11), 'aaaasssaaa-')
      assert.deepEqual(
        parts.map(({ part, rateCenter, categories }) => [part, rateCenter, categories.assigned, categories.available]),
        [
          [0, 'HACKENSACK', 1, 4],
          [1, 'NEWARK', 2, 3],
        ],
      )
      await assertSound(open)
    }))

  test('blocks are found by place, holder and code, page by page', () =>
    withExchange(engine, async ({ open, operator }) => {
      const at = (prefix: number) => ({ first: prefix * 1_000, last: prefix * 1_000 + 999 })
      await stock(operator, [
        at(12_015_550),
        at(12_015_551),
        { ...at(12_125_550), region: 'NY', rateCenter: 'NEW YORK', ocn: '1234' },
        { ...at(13_125_559), region: 'IL', rateCenter: 'CHICAGO' },
        { ...at(44_207_946_0), country: 'GB', region: null, rateCenter: null, lata: null, city: 'London', ocn: null },
      ])
      const found = async (asked: Parameters<typeof listBlocks>[1]) =>
        (await listBlocks(operator, asked)).items.map(({ prefix }) => Number(prefix))
      assert.deepEqual(await found({ npa: '201' }), [12_015_550, 12_015_551])
      assert.deepEqual(await found({ npa: '201', nxx: '556' }), [])
      assert.deepEqual(await found({ npa: '201', nxx: '555' }), [12_015_550, 12_015_551])
      assert.deepEqual(await found({ state: 'NY' }), [12_125_550])
      assert.deepEqual(await found({ ocn: '1234' }), [12_125_550])
      assert.deepEqual(await found({ rateCenter: 'chicago' }), [13_125_559])
      assert.deepEqual(await found({ country: 'GB' }), [442_079_460])
      assert.deepEqual(await found({ onSale: false }), [])
      await refused(listBlocks(operator, { nxx: '555' }), 'invalid_input', '/npa')
      const pages: number[][] = []
      let after: { prefix: number; part: number } | undefined
      do {
        const page = await listBlocks(operator, { limit: 2, ...(after === undefined ? {} : { after }) })
        pages.push(page.items.map(({ prefix }) => Number(prefix)))
        after = page.next
      } while (after !== undefined)
      assert.deepEqual(pages, [[12_015_550, 12_015_551], [12_125_550, 13_125_559], [442_079_460]])
      await assertSound(open)
    }))

  test('numbers that rest are counted by the day of their return, and health tells of index and outbox', () =>
    withExchange(engine, async (given) => {
      const { clock, customer, operator } = given
      await inSeveralStates(given)
      assert.deepEqual((await tellHealth(operator, {})).lastMinute, { holds: 1, orders: 1 })
      clock.advance(DAY_MS)
      await releaseNumbers(customer, { numbers: [FIRST] })
      const on = (days: number) => new Date(TEST_START_MS + days * DAY_MS).toISOString().slice(0, 10)
      assert.deepEqual(await ageingDays(operator, {}), {
        total: 3,
        items: [
          { on: on(45), count: 2 },
          { on: on(46), count: 1 },
        ],
      })
      clock.advance(45 * DAY_MS)
      assert.deepEqual(await ageingDays(operator, {}), { total: 0, items: [] })
      await refused(ageingDays(customer, {}), 'forbidden')
      assert.deepEqual(await tellHealth(operator, {}), {
        ready: true,
        blocks: 1,
        freeNumbers: 3,
        store: engine,
        at: new Date(clock.now()).toISOString(),
        lastMinute: { holds: 0, orders: 0 },
        outbox: { pending: 0, dueSince: null },
      })
      await refused(tellHealth(customer, {}), 'forbidden')
    }))

  test('utilisation is summed by country and state, by rate centre of one state, and adds up', () =>
    withExchange(engine, async (given) => {
      const { open, operator, customer, clock } = given
      await inSeveralStates(given)
      await stock(operator, [
        { first: FIRST + 1_000, last: FIRST + 1_999, rateCenter: 'NEWARK' },
        { first: 12_125_550_000, last: 12_125_550_499, region: 'NY', rateCenter: 'NEW YORK' },
        { first: 493_055_500_000, last: 493_055_500_099, country: 'DE', region: null, rateCenter: null, lata: null },
      ])
      const used = { ...none, assigned: 3, ageing: 2, reserved: 1, administrative: 1 }
      const all = await reportUtilisation(operator, {})
      assert.deepEqual([all.total, all.places, all.use], [1_610, 3, { ...used, available: 1_603 }])
      assert.deepEqual(
        all.items.map(({ country, state, rateCenter, total }) => [country, state, rateCenter, total]),
        [
          ['US', 'NJ', null, 1_010],
          ['US', 'NY', null, 500],
          ['DE', null, null, 100],
        ],
      )
      const jersey = await reportUtilisation(operator, { state: 'NJ' })
      assert.deepEqual(
        jersey.items.map(({ rateCenter, use }) => [rateCenter, use]),
        [
          ['NEWARK', { ...none, available: 1_000 }],
          ['HACKENSACK', { ...used, available: 3 }],
        ],
      )
      assert.equal((await reportUtilisation(operator, { country: 'DE' })).total, 100)
      clock.advance(MINUTE_MS)
      assert.equal((await reportUtilisation(operator, {})).use.reserved, 0)
      await refused(reportUtilisation(customer, {}), 'forbidden')
      await assertSound(open)
    }))

  test('blocks that stand far behind others are found on the first page', () =>
    withExchange(engine, async ({ open, operator }) => {
      const far = 12_045_550_000
      await stock(operator, [
        { first: 12_012_000_000, last: 12_019_999_999 },
        { first: 12_022_000_000, last: 12_029_999_999 },
        { first: 12_032_000_000, last: 12_039_999_999 },
        { first: far, last: far + 1_999, region: 'NY', rateCenter: 'ALBANY', ocn: '9999' },
      ])
      await withdrawBlocks(operator, { first: far + 1_000, last: far + 1_999 })
      const found = async (asked: Parameters<typeof listBlocks>[1]) => {
        const { items, next } = await listBlocks(operator, asked)
        return [items.map(({ prefix }) => prefix), next === undefined]
      }
      const both = ['12045550', '12045551']
      assert.deepEqual(await found({ state: 'NY' }), [both, true])
      assert.deepEqual(await found({ ocn: '9999' }), [both, true])
      assert.deepEqual(await found({ rateCenter: 'albany', onSale: true }), [['12045550'], true])
      assert.deepEqual(await found({ onSale: false }), [['12045551'], true])
      assert.deepEqual(await found({ state: 'ZZ' }), [[], true])
      const { items, next } = await listBlocks(operator, { state: 'NY', limit: 1 })
      assert.deepEqual([items.map(({ prefix }) => prefix), next], [['12045550'], { prefix: 12_045_550, part: 0 }])
      assert.ok(next !== undefined)
      assert.deepEqual(await found({ state: 'NY', limit: 1, after: next }), [['12045551'], true])
      assert.equal((await reportUtilisation(operator, {})).total, 24_002_000)
      await assertSound(open)
    }))
})
