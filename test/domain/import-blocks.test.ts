import assert from 'node:assert/strict'
import { test } from 'node:test'

import { offerBlocks, withdrawBlocks } from '#domain/blocks/withdraw-blocks.ts'
import { searchNumbers } from '#domain/numbers/search-numbers.ts'
import { placeOrder } from '#domain/orders/place-order.ts'

import { onEveryEngine, withExchange } from '../support/exchange.ts'
import { importRows, stockedNumbers } from './import-rows.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'
import { eventsOf, indexedFree, storeContents } from './store-contents.ts'

const FIRST = 12_015_550_000
const whole = (thousand: number) => ({ first: FIRST + thousand * 1_000, last: FIRST + thousand * 1_000 + 999 })
const NONE = { rows: 0, skipped: 0, rejected: 0, added: 0, updated: 0, unchanged: 0, numbers: 0 }
const inNewark = { rateCenter: 'NEWARK' }

onEveryEngine((engine) => {
  test('blocks that are imported are on sale when the import is answered', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      const { importId, counts, rejects } = await importRows(operator, [
        { first: FIRST + 500, last: FIRST + 2_499 },
        { ...whole(5), status: 'unwanted' },
      ])
      assert.match(importId ?? '', /^imp_[0-9a-z]{24}$/)
      assert.deepEqual(counts, { ...NONE, rows: 2, skipped: 1, added: 3, numbers: 2_000 })
      assert.deepEqual(rejects, [])
      assert.equal((await searchNumbers(customer, { criteria: {}, limit: 1, total: true })).total, 2_000)
      const [event] = await eventsOf(exchange, 'inventory.imported')
      assert.deepEqual(
        [event?.subject, event?.data],
        [importId, { source: 'test', fileName: 'test.csv', counts, blocks: 3, first: FIRST, last: FIRST + 2_999 }],
      )
      const kept = await exchange.database.read.query.selectFrom('block_import').selectAll().executeTakeFirstOrThrow()
      assert.deepEqual([kept.id, JSON.parse(kept.counts)], [importId, counts])
      await assertSound(open)
    }))

  test('importing the same again changes nothing', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      const rows = [whole(0), { first: FIRST + 1_000, last: FIRST + 1_299 }, { ...whole(2), tier: 4 }]
      await importRows(operator, rows)
      await placeOrder(customer, { criteria: {}, quantity: 10 })
      const before = await storeContents(exchange)
      for (const reportOnly of [false, true]) {
        const { importId, counts } = await importRows(operator, rows.toReversed(), { reportOnly })
        assert.equal(importId, null)
        assert.deepEqual(counts, { ...NONE, rows: 3, unchanged: 3, numbers: 2_300 })
        assert.deepEqual(await storeContents(exchange), before)
      }
    }))

  test('blocks that an import does not name are not counted by it', () =>
    withExchange(engine, async ({ operator }) => {
      await importRows(operator, [whole(0), whole(1), whole(2), whole(3)])
      const { counts } = await importRows(operator, [whole(0), { ...whole(3), tier: 9 }, whole(7)])
      assert.deepEqual(counts, { ...NONE, rows: 3, added: 1, updated: 1, unchanged: 1, numbers: 3_000 })
    }))

  test('parts of a thousand that come to say the same become one', () =>
    withExchange(engine, async ({ open, operator }) => {
      await importRows(operator, [
        { first: FIRST, last: FIRST + 399, tier: 1 },
        { first: FIRST + 400, last: FIRST + 999, tier: 2 },
        whole(1),
      ])
      const { counts } = await importRows(operator, [{ ...whole(0), tier: 2 }, whole(1)])
      assert.deepEqual(counts, { ...NONE, rows: 2, updated: 2, unchanged: 1, numbers: 2_000 })
      await assertSound(open)
    }))

  test('a row of another place than the blocks it runs into is refused, and the rest goes in', () =>
    withExchange(engine, async ({ open, exchange, operator }) => {
      await importRows(operator, [whole(0)])
      const { counts, rejects } = await importRows(operator, [
        { first: FIRST + 900, last: FIRST + 1_099, ...inNewark },
        { ...whole(1), ...inNewark },
        { first: FIRST + 1_500, last: FIRST + 1_500 },
        { first: FIRST + 999, last: FIRST + 999, kind: 'mobile' },
        { first: FIRST + 2_000, last: FIRST + 2_000 },
      ])
      assert.deepEqual(counts, { ...NONE, rows: 5, rejected: 3, added: 2, numbers: 1_001 })
      assert.deepEqual(
        rejects.map(({ line, value }) => [line, value]),
        [
          [2, '+12015550900 to +12015551099'],
          [4, '+12015551500 to +12015551500'],
          [5, '+12015550999 to +12015550999'],
        ],
      )
      assert.match(rejects[0]?.reason ?? '', /overlaps a block of US NJ HACKENSACK .*says US NJ NEWARK/)
      const numbers = await stockedNumbers(exchange)
      assert.equal(numbers.size, 2_001)
      assert.equal(numbers.get(FIRST + 1_500)?.rateCenter, 'NEWARK')
      await assertSound(open)
    }))

  test('a strict import stops at the first row that is wrong, and keeps nothing', () =>
    withExchange(engine, async ({ exchange, operator }) => {
      await importRows(operator, [whole(0)])
      const before = await storeContents(exchange)
      const overlap = [whole(1), { first: FIRST + 900, last: FIRST + 1_099, ...inNewark }]
      const error = await refused(importRows(operator, overlap, { strict: true }), 'block_overlap')
      assert.match(error.message, /^line 3, column first: overlaps .*; nothing was imported$/)
      assert.equal(error.detail.extra?.['line'], 3)
      const wrong = { line: 9, column: 'tier', value: 'x', reason: 'tier must be a number' }
      const more = [{ kind: 'reject' as const, reject: wrong, raw: 'x' }]
      await refused(importRows(operator, [whole(1)], { strict: true, more }), 'invalid_input')
      assert.deepEqual(await storeContents(exchange), before)
      const loose = await importRows(operator, [whole(1)], { more })
      assert.deepEqual(loose.rejects, [wrong])
      assert.deepEqual(loose.counts, { ...NONE, rows: 2, rejected: 1, added: 1, numbers: 1_000 })
    }))

  test('a row that knows more of the same place fills it in, and its terms replace those that were', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      await importRows(operator, [{ ...whole(0), lata: null, tier: 3, features: ['voice'] }])
      await placeOrder(customer, { numbers: [FIRST + 5] })
      await importRows(operator, [
        { ...whole(0), rateCenter: null, lata: '224', city: 'Hackensack', features: ['sms'] },
      ])
      const number = (await stockedNumbers(exchange)).get(FIRST + 5)
      assert.deepEqual(
        [number?.lata, number?.rateCenter, number?.city, number?.tier, number?.features],
        ['224', 'HACKENSACK', 'Hackensack', 1, ['sms']],
      )
      assert.equal((await searchNumbers(customer, { criteria: { lata: '224' }, limit: 1, total: true })).total, 999)
      await assertSound(open)
    }))

  test('a report that knows nothing of terms leaves those of known blocks', () =>
    withExchange(engine, async ({ exchange, operator }) => {
      await importRows(operator, [{ ...whole(0), lata: null, tier: 3, features: ['mms'], network: 'N' }])
      const report = { ...whole(0), tier: 0, features: [], ocn: '1234' }
      await importRows(operator, [report, { ...report, ...whole(1) }], { reportOnly: true })
      const numbers = await stockedNumbers(exchange)
      const known = numbers.get(FIRST)
      assert.deepEqual(
        [known?.lata, known?.tier, known?.features, known?.network, known?.ocn],
        ['224', 3, ['mms'], 'N', '1234'],
      )
      assert.deepEqual(numbers.get(FIRST + 1_000)?.tier, 0)
    }))

  test('a thousand has at most sixteen sets of terms, and a row that would be one too many is told', () =>
    withExchange(engine, async ({ open, exchange, operator }) => {
      const parts = Array.from({ length: 16 }, (_, tier) => ({
        first: FIRST + tier * 60,
        last: FIRST + tier * 60 + 59,
        tier,
      }))
      assert.equal((await importRows(operator, parts)).counts.added, 16)
      const before = await storeContents(exchange)
      const { rejects } = await importRows(operator, [{ first: FIRST + 990, last: FIRST + 990, tier: 50 }])
      assert.match(rejects[0]?.reason ?? '', /makes more than 16 blocks/)
      const strict = importRows(operator, [{ first: FIRST + 990, last: FIRST + 990, tier: 50 }], { strict: true })
      await refused(strict, 'invalid_input')
      assert.deepEqual(await storeContents(exchange), before)
      // It leaves a bit of the first part and swallows all others: two parts then, though it had to begin a new one.
      const most = { first: FIRST + 30, last: FIRST + 999, tier: 50 }
      assert.deepEqual((await importRows(operator, [most])).rejects, [])
      const tiers = [...(await stockedNumbers(exchange)).values()].map(({ tier }) => tier)
      assert.deepEqual([tiers.length, new Set(tiers)], [1_000, new Set([0, 50])])
      await assertSound(open)
    }))

  test('what was withdrawn stays so, and what was opened stays opened, whatever is imported into it', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      await importRows(operator, [whole(0), whole(1)])
      await placeOrder(customer, { numbers: [FIRST + 50, FIRST + 1_050] })
      await withdrawBlocks(operator, { first: FIRST, last: FIRST + 999 })
      await importRows(operator, [
        { first: FIRST, last: FIRST + 99, tier: 7 },
        { first: FIRST + 200, last: FIRST + 299, tier: 8 },
        { first: FIRST + 1_000, last: FIRST + 1_099, tier: 7 },
      ])
      const numbers = [...(await stockedNumbers(exchange))]
      for (const [e164, { onSale, opened }] of numbers)
        assert.deepEqual([onSale, opened], [e164 >= FIRST + 1_000, true], String(e164))
      await refused(placeOrder(customer, { numbers: [FIRST + 1] }), 'numbers_unavailable')
      assert.ok(!indexedFree(exchange).some((e164) => e164 < FIRST + 1_000))
      await assertSound(open)
      await offerBlocks(operator, { first: FIRST, last: FIRST + 999 })
      await placeOrder(customer, { numbers: [FIRST + 1] })
      await assertSound(open)
    }))

  test('numbers that join a thousand of which others are withdrawn are on sale, and do not pull those with them', () =>
    withExchange(engine, async ({ open, exchange, operator }) => {
      await importRows(operator, [{ first: FIRST, last: FIRST + 399 }])
      await withdrawBlocks(operator, { first: FIRST, last: FIRST + 999 })
      await importRows(operator, [{ first: FIRST + 300, last: FIRST + 599 }])
      for (const [e164, { onSale }] of await stockedNumbers(exchange))
        assert.equal(onSale, e164 >= FIRST + 400, String(e164))
      // One import that first empties the withdrawn part and then needs its place for numbers that are on sale.
      await importRows(operator, [
        { first: FIRST, last: FIRST + 399, tier: 5 },
        { first: FIRST + 700, last: FIRST + 799, tier: 6 },
      ])
      for (const [e164, { onSale }] of await stockedNumbers(exchange))
        assert.equal(onSale, e164 >= FIRST + 400, String(e164))
      await assertSound(open)
    }))

  test('an import that is not permitted, or says nonsense, is refused before a row is read', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await refused(importRows(customer, [whole(0)]), 'forbidden')
      const { importBlocks } = await import('#domain/blocks/import-blocks.ts')
      const source = {
        items: {
          [Symbol.asyncIterator]: () => {
            throw new Error('a row was read')
          },
        },
        select: () => undefined,
        onReject: () => {},
        onProgress: () => {},
        bytes: () => ({ read: 0, total: 0 }),
      }
      const input = { source: 'test', fileName: 'f', strict: false, reportOnly: false }
      await refused(importBlocks(operator, { ...input, source: 'T!' }, source), 'invalid_input', '/source')
      await refused(importBlocks(operator, { ...input, fileName: '' }, source), 'invalid_input', '/fileName')
    }))
})
