import assert from 'node:assert/strict'
import { test } from 'node:test'

import { withdrawBlocks } from '#domain/blocks/withdraw-blocks.ts'
import { CATEGORIES, categoryOf, isOver, MAX_PENDING_ASSIGNED_DAYS } from '#domain/numbers/category.ts'
import { holdNumbers } from '#domain/numbers/hold-numbers.ts'
import { ageingList } from '#domain/numbers/reports/ageing-list.ts'
import { disconnectedList } from '#domain/numbers/reports/disconnected-list.ts'
import { nrufReport } from '#domain/numbers/reports/nruf.ts'
import { csvOf, type Report } from '#domain/numbers/reports/report.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { restoreNumbers } from '#domain/services/restore-numbers.ts'
import { csvLine } from '#lib/csv-text.ts'
import { DAY_MS, MINUTE_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, TEST_START_MS, type TestExchange, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'

const FIRST = 12_015_550_000

async function csv(report: Report | Promise<Report>): Promise<string[]> {
  let text = ''
  for await (const piece of csvOf(await report)) text += piece
  assert.ok(text.endsWith('\r\n'))
  return text.slice(0, -2).split('\r\n')
}

test('a line of CSV is quoted where it must be', () => {
  assert.equal(csvLine(['a', 1, null, 'b,c', 'd"e', 'f\ng', '']), 'a,1,,"b,c","d""e","f\ng",\r\n')
})

test('every state has one category, also when its time is over', () => {
  const facts = { isForeign: false, isOver: false }
  const told = (
    ['reserved', 'ordered', 'in_service', 'ageing', 'held', 'porting_in', 'porting_out', 'ported_out'] as const
  ).map((state) => [
    state,
    categoryOf({ ...facts, state }),
    categoryOf({ ...facts, state, isOver: true }),
    categoryOf({ ...facts, state, isResold: true }),
  ])
  assert.deepEqual(told, [
    ['reserved', 'reserved', 'available', 'reserved'],
    ['ordered', 'assigned', 'available', 'intermediate'],
    ['in_service', 'assigned', 'assigned', 'intermediate'],
    ['ageing', 'ageing', 'available', 'ageing'],
    ['held', 'administrative', 'administrative', 'administrative'],
    ['porting_in', 'assigned', 'assigned', 'assigned'],
    ['porting_out', 'assigned', 'assigned', 'assigned'],
    ['ported_out', 'assigned', 'assigned', 'assigned'],
  ])
  assert.equal(categoryOf(null), 'available')
  assert.equal(categoryOf({ ...facts, state: 'porting_in', isForeign: true }), null)
  const ordered = { state: 'ordered', expires_at: null, available_at: null, changed_at: 0 } as const
  assert.equal(isOver(ordered, MAX_PENDING_ASSIGNED_DAYS * DAY_MS), false)
  assert.equal(isOver(ordered, MAX_PENDING_ASSIGNED_DAYS * DAY_MS + 1), true)
})

/** Some of every category, in parts, in two rate centres, of two companies, and what is not of North America. */
async function fill({ clock, customer, other, operator }: TestExchange) {
  await stock(operator, [
    { first: FIRST, last: FIRST + 999 },
    { first: FIRST + 1_000, last: FIRST + 1_099, tier: 1 },
    { first: FIRST + 1_500, last: FIRST + 1_599, tier: 2 },
    {
      first: 12_125_550_000,
      last: 12_125_550_999,
      region: 'NY',
      rateCenter: 'NEW YORK, ZONE 1',
      ocn: '7421',
      lata: '132',
    },
    { first: 18_005_550_000, last: 18_005_550_999, kind: 'tollfree', region: null, rateCenter: null, lata: null },
    {
      first: 442_079_460_000,
      last: 442_079_460_999,
      country: 'GB',
      region: null,
      rateCenter: null,
      lata: null,
      city: 'London',
      ocn: null,
    },
  ])
  await reserveNumbers(other, { numbers: [FIRST + 100, FIRST + 101], holdMinutes: 1 })
  clock.advance(MINUTE_MS)
  await reserveNumbers(customer, { numbers: [FIRST + 200, FIRST + 201, FIRST + 202] })
  const line = (count: number, from: number) => Array.from({ length: count }, (_, index) => from + index)
  await placeOrder(customer, { numbers: line(20, FIRST) })
  await placeOrder(other, { numbers: line(10, FIRST + 1_000) })
  await placeOrder(customer, { numbers: line(5, FIRST + 1_500) })
  await placeOrder(customer, { numbers: [12_125_550_000, 18_005_550_000, 442_079_460_000] })
  await releaseNumbers(customer, { numbers: [FIRST, FIRST + 1, 442_079_460_000] })
  await holdNumbers(operator, { numbers: [FIRST + 300] })
  await withdrawBlocks(operator, { first: 12_125_550_000, last: 12_125_550_999 })
}

onEveryEngine((engine) => {
  test('the utilisation of every thousands-block adds up to its size', () =>
    withExchange(engine, async (given) => {
      await fill(given)
      const { open, customer, other, operator } = given
      const header = `rate_center,state,ocn,${CATEGORIES.join()},total,utilisation_percent`
      assert.equal(
        header,
        'rate_center,state,ocn,assigned,intermediate,reserved,ageing,administrative,available,total,utilisation_percent',
      )
      const blocks = [
        '201-555-0,HACKENSACK,NJ,9206,18,0,3,2,1,976,1000,1.8',
        '201-555-1,HACKENSACK,NJ,9206,15,0,0,0,0,185,200,7.5',
        '212-555-0,"NEW YORK, ZONE 1",NY,7421,1,0,0,0,0,999,1000,0.1',
      ]
      assert.deepEqual(await csv(nrufReport(operator, {})), [`block,${header}`, ...blocks])
      assert.deepEqual(await csv(nrufReport(operator, { by: 'rate_center' })), [
        header,
        'HACKENSACK,NJ,9206,33,0,3,2,1,1161,1200,2.8',
        '"NEW YORK, ZONE 1",NY,7421,1,0,0,0,0,999,1000,0.1',
      ])
      for (const filter of [{ npa: '212' }, { ocn: '7421' }, { state: 'NY' }])
        assert.deepEqual((await csv(nrufReport(operator, filter))).slice(1), blocks.slice(2))
      assert.deepEqual((await csv(nrufReport(operator, { npa: '800' }))).slice(1), [])
      const resold = await csv(nrufReport(operator, { intermediate: [other.actor.accountId] }))
      assert.equal(resold[2], '201-555-1,HACKENSACK,NJ,9206,5,10,0,0,0,185,200,2.5')
      await refused(
        Promise.resolve().then(() => nrufReport(customer, {})),
        'forbidden',
      )
      await refused(
        Promise.resolve().then(() => nrufReport(operator, { npa: '12' })),
        'invalid_input',
        '/npa',
      )
      await assertSound(open)
    }))

  test('pages of blocks lose none and tell none twice', () =>
    withExchange(engine, async ({ operator }) => {
      await stock(
        operator,
        Array.from({ length: 4_100 }, (_, index) => ({
          first: 12_012_000_000 + index * 1_000 + (index % 2) * 500,
          last: 12_012_000_000 + index * 1_000 + 999,
        })).flatMap((row, index) =>
          index % 3 === 0
            ? [
                { ...row, last: row.first + 99 },
                { ...row, first: row.last - 99, tier: 2 },
              ]
            : [row],
        ),
      )
      const lines = (await csv(nrufReport(operator, {}))).slice(1)
      assert.equal(lines.length, 4_100)
      assert.equal(new Set(lines.map((line) => line.split(',')[0])).size, 4_100)
      const total = lines.reduce((sum, line) => sum + Number(line.split(',').at(-2)), 0)
      const [summed] = (await csv(nrufReport(operator, { by: 'rate_center' }))).slice(1)
      assert.equal(Number(summed?.split(',').at(-2)), total)
    }))

  test('the numbers that rest are listed with the day of their release and the moment of their return', () =>
    withExchange(engine, async (given) => {
      await fill(given)
      const { clock, customer, operator } = given
      const at = new Date(TEST_START_MS + MINUTE_MS + 45 * DAY_MS).toISOString()
      const lines = [
        `+${FIRST},HACKENSACK,NJ,9206,2026-03-02,${at}`,
        `+${FIRST + 1},HACKENSACK,NJ,9206,2026-03-02,${at}`,
        `+442079460000,,,,2026-03-02,${at}`,
      ]
      assert.deepEqual(await csv(ageingList(operator, {})), [
        'number,rate_center,state,ocn,released_on,available_at',
        ...lines,
      ])
      assert.deepEqual(
        (await csv(ageingList(operator, { npa: '201', ocn: '9206', state: 'NJ' }))).slice(1),
        lines.slice(0, 2),
      )
      assert.deepEqual((await csv(ageingList(operator, { npa: '212' }))).slice(1), [])
      await restoreNumbers(customer, { numbers: [FIRST] })
      assert.deepEqual((await csv(ageingList(operator, {}))).slice(1), lines.slice(1))
      clock.advance(45 * DAY_MS)
      assert.deepEqual((await csv(ageingList(operator, {}))).slice(1), [])
    }))

  test('the numbers of a month that were disconnected for good are listed once, with the last day', () =>
    withExchange(engine, async ({ clock, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const [kept, gone, twice, restored] = [FIRST, FIRST + 1, FIRST + 2, FIRST + 3]
      await placeOrder(customer, { numbers: [kept, gone, twice, restored] })
      const of = async (month: string, filter = {}) =>
        (await csv(disconnectedList(operator, { month, ...filter }))).slice(1)
      await releaseNumbers(customer, { numbers: [gone, twice, restored] })
      clock.advance(10 * DAY_MS)
      await restoreNumbers(customer, { numbers: [restored] })
      const rest = 'HACKENSACK,NJ,9206'
      const march = [`+${gone},2026-03-02,${rest}`, `+${twice},2026-03-02,${rest}`]
      assert.deepEqual(await of('2026-03'), march)
      assert.deepEqual(await of('2026-02'), [])
      assert.deepEqual(await of('2026-03', { npa: '212' }), [])
      assert.deepEqual(await of('2026-03', { ocn: '9206', state: 'NJ' }), march)
      // Another account has it next, and gives it back: it was disconnected in both months.
      clock.advance(35 * DAY_MS)
      await placeOrder(other, { numbers: [twice] })
      await releaseNumbers(other, { numbers: [twice] })
      assert.deepEqual(await of('2026-03'), march)
      assert.deepEqual(await of('2026-04'), [`+${twice},2026-04-16,${rest}`])
      await refused(
        Promise.resolve().then(() => disconnectedList(operator, { month: '2026-13' })),
        'invalid_input',
        '/month',
      )
      await refused(
        Promise.resolve().then(() => disconnectedList(customer, { month: '2026-03' })),
        'forbidden',
      )
    }))
})
