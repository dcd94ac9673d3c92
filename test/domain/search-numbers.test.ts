import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openExchange } from '#domain/open-exchange.ts'
import { countCoverage } from '#domain/numbers/count-coverage.ts'
import type { Criteria } from '#domain/numbers/criteria.ts'
import { type Search, searchNumbers } from '#domain/numbers/search-numbers.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import type { Session } from '#domain/session.ts'

import { onEveryEngine, sessionFor, stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'

const FIRST = 12_015_550_000

const found = async (session: Session, input: Search) =>
  (await searchNumbers(session, input)).numbers.map(({ e164 }) => Number(e164))

onEveryEngine((engine) => {
  test('a search finds what is free, and neither what is held nor what is in service', () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await reserveNumbers(customer, { numbers: [FIRST + 2] })
      await placeOrder(other, { numbers: [FIRST + 5] })
      for (const session of [customer, other, operator])
        assert.deepEqual(
          await found(session, { criteria: {} }),
          [0, 1, 3, 4, 6, 7, 8, 9].map((line) => FIRST + line),
        )
    }))

  test('a number is shown with its place, its terms and how easy it is to remember', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [{ first: FIRST + 555, last: FIRST + 555 }])
      const { numbers, runs, nextCursor, total, facets } = await searchNumbers(customer, { criteria: {} })
      assert.deepEqual(numbers, [
        {
          e164: '+12015550555',
          national: '2015550555',
          memorability: 55,
          country: 'US',
          kind: 'local',
          region: 'NJ',
          lata: '224',
          rateCenter: 'HACKENSACK',
          city: null,
          tier: 1,
          network: null,
          features: ['sms', 'voice'],
          products: ['DID', 'LNS'],
          serviceCountries: [],
          price: null,
        },
      ])
      assert.deepEqual([runs, nextCursor, total, facets], [[], null, undefined, undefined])
    }))

  test('pages of a search give each number once, in every order', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [
        { first: FIRST, last: FIRST + 24 },
        { first: FIRST + 5_000, last: FIRST + 5_011 },
      ])
      await placeOrder(customer, { numbers: [FIRST + 5_000] })
      const all = [...Array.from({ length: 25 }, (_, line) => FIRST + line), ...range(FIRST + 5_001, FIRST + 5_011)]
      for (const sort of ['number', 'random', 'memorability', undefined] as const) {
        const seen: number[] = []
        let cursor: string | null = null
        do {
          const search: Search = { criteria: { npa: '201' }, limit: 7 }
          if (sort !== undefined) search.sort = sort
          if (cursor !== null) search.cursor = cursor
          const page = await searchNumbers(customer, search)
          seen.push(...page.numbers.map(({ e164 }) => Number(e164)))
          cursor = page.nextCursor
        } while (cursor !== null)
        assert.deepEqual(
          seen.toSorted((a, b) => a - b),
          all,
          `sort ${sort}`,
        )
        if (sort === 'number') assert.deepEqual(seen, all)
        // 47 CFR 52.15(j): the thousand that is opened already comes before the whole one.
        if (sort === undefined) assert.deepEqual(seen, [...all.slice(25), ...all.slice(0, 25)])
      }
    }))

  test('a cursor of another search is refused', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      const search = { criteria: { npa: '201' }, limit: 5 }
      const cursor = (await searchNumbers(customer, search)).nextCursor
      assert.ok(cursor !== null)
      await searchNumbers(customer, { ...search, cursor })
      await searchNumbers(customer, { criteria: { npa: '201' }, limit: 9, cursor })
      const wrong: Search[] = [
        { criteria: { npa: '202' }, cursor },
        { criteria: { npa: '201', region: 'NJ' }, cursor },
        { ...search, sort: 'number', cursor },
        { ...search, contiguous: 2, cursor },
        { ...search, cursor: 'nonsense' },
        { ...search, cursor: Buffer.from('[1,{}]').toString('base64url') },
      ]
      for (const input of wrong) await refused(searchNumbers(customer, input), 'invalid_cursor', '/cursor')
      const { nextCursor } = await countCoverage(customer, { criteria: {}, by: ['block'], limit: 1 })
      assert.equal(nextCursor, null)
      await refused(countCoverage(customer, { criteria: {}, by: ['block'], cursor }), 'invalid_cursor', '/cursor')
    }))

  test('filters that can never match together are refused, each at its place', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const cases: [criteria: Criteria, pointer: string][] = [
        [{ country: '001', kind: 'local' }, '/kind'],
        [{ country: 'US', kind: 'uifn' }, '/country'],
        [{ serviceCountry: 'DE', kind: 'tollfree' }, '/serviceCountry'],
        [{ serviceCountry: 'DE', country: 'US' }, '/serviceCountry'],
        [{ product: 'UIFN', kind: 'local' }, '/product'],
        [{ product: 'ITFS', kind: 'local' }, '/product'],
        [{ npa: '201', kind: 'uifn' }, '/npa'],
        [{ nxx: '555', kind: 'uifn' }, '/nxx'],
        [{ npa: '201', country: 'GB' }, '/npa'],
        [{ nxx: '555', country: '001' }, '/nxx'],
        [{ region: 'NJ', state: 'NY' }, '/state'],
      ]
      for (const [criteria, pointer] of cases) {
        await refused(searchNumbers(customer, { criteria }), 'conflicting_filters', pointer)
        await refused(countCoverage(customer, { criteria, by: ['npa'] }), 'conflicting_filters', pointer)
        const searches = [
          { criteria: {}, quantity: 1 },
          { criteria, quantity: 1 },
        ]
        const at = `/searches/1/criteria${pointer}`
        await refused(reserveNumbers(customer, { searches }), 'conflicting_filters', at)
        const order = placeOrder(customer, { criteria, quantity: 1 })
        await refused(order, 'conflicting_filters', `/criteria${pointer}`)
      }
      await searchNumbers(customer, { criteria: { region: 'nj', state: 'NJ' } })
      assert.deepEqual((await found(customer, { criteria: {} })).length, 10)
    }))

  test('a mask or a pattern that cannot be read is refused, with its problem and the cure', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const mask = await refused(searchNumbers(customer, { criteria: { mask: '201#' } }), 'invalid_input', '/mask')
      assert.match(mask.message, /^mask: /)
      await refused(searchNumbers(customer, { criteria: { pattern: '[5' } }), 'invalid_input', '/pattern')
      const searches = [{ criteria: { pattern: '[5' }, quantity: 1 }]
      await refused(reserveNumbers(customer, { searches }), 'invalid_input', '/searches/0/criteria/pattern')
      assert.deepEqual(await found(customer, { criteria: { pattern: '7$' } }), [FIRST + 7])
      assert.deepEqual(await found(customer, { criteria: { mask: '201555xxx3' } }), [FIRST + 3])
    }))

  test('runs are found whole, ascending, and do not cross what is taken', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 11 }])
      await reserveNumbers(customer, { numbers: [FIRST + 5] })
      const { runs, numbers } = await searchNumbers(customer, { criteria: {}, contiguous: 6 })
      assert.deepEqual(numbers, [])
      assert.deepEqual(
        runs.map(({ first, last, count }) => [first, last, count]),
        [[`+${FIRST + 6}`, `+${FIRST + 11}`, 6]],
      )
      const sorted = searchNumbers(customer, { criteria: {}, contiguous: 2, sort: 'random' })
      await refused(sorted, 'conflicting_filters', '/sort')
      await refused(searchNumbers(customer, { criteria: {}, contiguous: 2, limit: 10_000 }), 'invalid_input', '/limit')
    }))

  test('what is counted beside a search, and the coverage, agree with what is found', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [
        { first: FIRST, last: FIRST + 99 },
        { first: 12_125_550_000, last: 12_125_550_049, region: 'NY', rateCenter: 'NWYRCYZN01', lata: '132', tier: 2 },
      ])
      await placeOrder(customer, { criteria: { npa: '212' }, quantity: 8 })
      const { total, facets } = await searchNumbers(customer, {
        criteria: {},
        limit: 1,
        total: true,
        facets: ['npa', 'tier', 'city'],
      })
      assert.equal(total, 142)
      assert.deepEqual(facets, {
        npa: [
          { value: '201', count: 100 },
          { value: '212', count: 42 },
        ],
        tier: [
          { value: 1, count: 100 },
          { value: 2, count: 42 },
        ],
        city: [{ value: null, count: 142 }],
      })
      const first = await countCoverage(customer, { criteria: {}, by: ['region', 'npa'], limit: 1 })
      assert.ok(first.nextCursor !== null)
      const next = { criteria: {}, by: ['region' as const, 'npa' as const], limit: 1, cursor: first.nextCursor }
      const second = await countCoverage(customer, next)
      assert.equal(first.total, 142)
      assert.deepEqual(
        [...first.rows, ...second.rows],
        [
          { region: 'NJ', npa: '201', count: 100 },
          { region: 'NY', npa: '212', count: 42 },
        ],
      )
      assert.equal(second.nextCursor, null)
    }))

  test('until the inventory is loaded, whatever needs it is told to come again', () =>
    withExchange(engine, async ({ customer, operator, database }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const open = await openExchange({ database })
      const early = sessionFor(open.exchange, customer.actor.accountId, 'customer')
      const asked = [
        () => searchNumbers(early, { criteria: {} }),
        () => countCoverage(early, { criteria: {}, by: ['npa'] }),
        () => reserveNumbers(early, { numbers: [FIRST] }),
        () => placeOrder(early, { numbers: [FIRST] }),
      ]
      for (const ask of asked) {
        const told = await refused(ask(), 'not_ready')
        assert.deepEqual([told.retryable, told.detail.retryAfterSeconds], [true, 2])
      }
      await open.load()
      assert.equal((await searchNumbers(early, { criteria: {} })).numbers.length, 10)
      await open.close()
    }))
})

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
