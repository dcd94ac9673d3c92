import assert from 'node:assert/strict'
import { test } from 'node:test'

import { listRates } from '#domain/ledger/list-rates.ts'
import { priceBookOf } from '#domain/ledger/price-book.ts'
import { MAX_PRICE_MINOR, MAX_RATES, type RateTerms } from '#domain/ledger/rate.ts'
import { setRate } from '#domain/ledger/set-rate.ts'
import { searchNumbers } from '#domain/numbers/search-numbers.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { openSession } from '#domain/session.ts'
import { SECOND_MS } from '#lib/clock.ts'

import { onEveryEngine, sessionFor, stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { slowReads } from './slow-reads.ts'
import { eventsOf } from './store-contents.ts'

const FIRST = 12_015_550_000
const usd = (monthlyMinor: number, setupMinor = 0) => ({ setupMinor, monthlyMinor, currency: 'USD' })

onEveryEngine((engine) => {
  test('of several rates the narrowest holds: account before tier before country before kind', () =>
    withExchange(engine, async ({ customer, operator }) => {
      const numbers = [{ first: FIRST, last: FIRST, tier: 3 }]
      await stock(operator, numbers)
      const price = async () => (await searchNumbers(customer, { criteria: {} })).numbers[0]?.price
      assert.equal(await price(), null)
      const { accountId } = customer.actor
      // Each rate is narrower than all before it, so each must win at once.
      const ladder: RateTerms[] = [
        {},
        { kind: 'local' },
        { country: 'US' },
        { country: 'US', kind: 'local' },
        { tier: 3 },
        { tier: 3, kind: 'local' },
        { tier: 3, country: 'US' },
        { tier: 3, country: 'US', kind: 'local' },
        { accountId },
        { accountId, kind: 'local' },
        { accountId, country: 'US' },
        { accountId, country: 'US', kind: 'local' },
        { accountId, tier: 3 },
        { accountId, tier: 3, kind: 'local' },
        { accountId, tier: 3, country: 'US' },
        { accountId, tier: 3, country: 'US', kind: 'local' },
      ]
      for (const [index, terms] of ladder.entries()) {
        await setRate(operator, { ...terms, ...usd(index) })
        assert.deepEqual(await price(), usd(index), JSON.stringify(terms))
      }
      assert.equal((await listRates(operator, {})).items.length, ladder.length)
    }))

  test('a rate of other terms is no price', () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST, tier: 3 }])
      for (const terms of [
        { accountId: other.actor.accountId },
        { tier: 2 },
        { tier: 0 },
        { country: 'CA' },
        { kind: 'mobile' },
        { tier: 3, country: 'GB' },
      ] satisfies RateTerms[])
        await setRate(operator, { ...terms, ...usd(1) })
      assert.equal((await searchNumbers(customer, { criteria: {} })).numbers[0]?.price, null)
      assert.deepEqual((await searchNumbers(other, { criteria: {} })).numbers[0]?.price, usd(1))
    }))

  test('a rate with the same terms is replaced, and keeps its id', () =>
    withExchange(engine, async ({ exchange, operator }) => {
      const first = (await setRate(operator, { tier: 1, ...usd(100) })).answer
      const second = (await setRate(operator, { tier: 1, setupMinor: 5, monthlyMinor: 6, currency: 'CAD' })).answer
      assert.equal(second.id, first.id)
      assert.deepEqual((await listRates(operator, {})).items, [second])
      assert.equal((await eventsOf(exchange, 'rate.set')).length, 2)
    }))

  test('the price of a port is that of the narrowest rate, and nothing where none is set', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      const profile = { country: 'US', kind: 'local', tier: 3 } as const
      const ported = async (tier: number | null) =>
        (await priceBookOf(exchange, customer.actor.accountId)).portPriceOf({ ...profile, tier })
      assert.equal(await ported(3), undefined)
      const general = (await setRate(operator, { ...usd(1), portMinor: 500 })).answer
      assert.equal(general.portMinor, 500)
      assert.deepEqual(await ported(3), { portMinor: 500, currency: 'USD' })
      const narrow = (await setRate(operator, { tier: 3, ...usd(1) })).answer
      assert.deepEqual(await ported(3), { portMinor: 0, currency: 'USD' })
      assert.deepEqual(await ported(null), { portMinor: 500, currency: 'USD' }, 'no rate of a tier matches it')
      // Both are of one moment, and so in either order.
      assert.deepEqual(new Set((await listRates(operator, {})).items), new Set([general, narrow]))
      await setRate(operator, { tier: 3, ...usd(1), portMinor: 7 })
      assert.equal((await ported(3))?.portMinor, 7)
      await refused(setRate(operator, { ...usd(1), portMinor: -1 }), 'invalid_input', '/portMinor')
    }))

  test('a rate that cannot be is refused', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await refused(setRate(operator, { accountId: 'acc_unknown', ...usd(1) }), 'not_found', '/accountId')
      await refused(setRate(operator, usd(MAX_PRICE_MINOR + 1)), 'invalid_input', '/monthlyMinor')
      await refused(setRate(operator, usd(0.5)), 'invalid_input', '/monthlyMinor')
      await refused(setRate(operator, { ...usd(1), currency: 'usd' }), 'invalid_input', '/currency')
      await refused(setRate(operator, { ...usd(1), tier: 100 }), 'invalid_input', '/tier')
      await refused(setRate(customer, usd(1)), 'forbidden')
      await refused(listRates(customer, {}), 'forbidden')
    }))

  test('an exchange has a limited number of rates, and each of them can still be changed', () =>
    withExchange(engine, async ({ exchange, operator }) => {
      const column = <T>(value: (index: number) => T) => Array.from({ length: MAX_RATES - 1 }, (_, i) => value(i))
      const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
      const countryOf = (index: number) => `${letters[Math.floor(index / 26) % 26]}${letters[index % 26]}`
      await exchange.database.transaction((tx) =>
        tx.insertMany(
          'rate',
          [
            { name: 'id', type: 'text', values: column((index) => `rat_${index}`) },
            { name: 'country', type: 'text', values: column((index) => countryOf(index)) },
            { name: 'tier', type: 'bigint', values: column((index) => Math.floor(index / 676)) },
            { name: 'setup_minor', type: 'bigint', values: column(() => 0) },
            { name: 'monthly_minor', type: 'bigint', values: column(() => 0) },
            { name: 'currency', type: 'text', values: column(() => 'USD') },
            { name: 'created_at', type: 'bigint', values: column(() => 0) },
          ],
          '',
        ),
      )
      await setRate(operator, { tier: 98, ...usd(1) })
      await refused(setRate(operator, { tier: 99, ...usd(1) }), 'invalid_input')
      await setRate(operator, { tier: 98, ...usd(2) })
      const rates = (await listRates(operator, {})).items
      assert.equal(rates.length, MAX_RATES)
      assert.deepEqual(
        rates.filter(({ tier }) => tier === 98 || tier === 99).map(({ monthlyMinor }) => monthlyMinor),
        [2],
      )
    }))

  test('a new price holds here at once and in another process within five seconds', () =>
    withExchange(engine, async ({ clock, customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST }])
      await setRate(operator, usd(1))
      const elsewhere = sessionFor((await again()).exchange, customer.actor.accountId, 'customer')
      const price = async (session: typeof customer) =>
        (await searchNumbers(session, { criteria: {} })).numbers[0]?.price?.monthlyMinor
      assert.deepEqual([await price(customer), await price(elsewhere)], [1, 1])
      await setRate(operator, usd(2))
      assert.equal(await price(customer), 2)
      clock.advance(5 * SECOND_MS)
      assert.equal(await price(elsewhere), 2)
    }))

  test('a price that was read before it was changed is not remembered after that', () =>
    withExchange(engine, async ({ exchange, operator, customer }) => {
      await stock(operator, [{ first: FIRST, last: FIRST }])
      await setRate(operator, usd(1))
      const { slow, seen, open } = slowReads(exchange)
      const lookup = priceBookOf(slow, customer.actor.accountId)
      await seen
      await setRate(openSession(slow, operator.actor, 'req_1'), usd(2))
      open()
      await lookup
      const { numbers } = await searchNumbers(openSession(slow, customer.actor, 'req_2'), { criteria: {} })
      assert.equal(numbers[0]?.price?.monthlyMinor, 2)
    }))

  test('a highest price leaves out what costs more, what has no price, and what is sold in another currency', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(
        operator,
        [1, 2, 3, 4].map((tier) => ({ first: FIRST + tier * 1_000, last: FIRST + tier * 1_000 + 9, tier })),
      )
      await setRate(operator, { tier: 1, ...usd(100, 10) })
      await setRate(operator, { tier: 2, ...usd(101, 10) })
      await setRate(operator, { tier: 3, setupMinor: 11, monthlyMinor: 50, currency: 'CAD' })
      const tiers = async (criteria: Parameters<typeof searchNumbers>[1]['criteria']) => {
        const { numbers, total } = await searchNumbers(customer, { criteria, limit: 100, total: true })
        assert.equal(total, numbers.length)
        return [...new Set(numbers.map(({ tier }) => tier))]
      }
      assert.deepEqual(await tiers({}), [1, 2, 3, 4])
      assert.deepEqual(await tiers({ maxMonthlyMinor: 100 }), [1, 3])
      assert.deepEqual(await tiers({ maxMonthlyMinor: 101 }), [1, 2, 3])
      assert.deepEqual(await tiers({ maxSetupMinor: 10 }), [1, 2])
      assert.deepEqual(await tiers({ maxSetupMinor: 10, maxMonthlyMinor: 100 }), [1])
      assert.deepEqual(await tiers({ maxMonthlyMinor: 49 }), [])
      assert.deepEqual(await tiers({ currency: 'CAD' }), [3])
      assert.deepEqual(await tiers({ currency: 'USD', maxMonthlyMinor: 1_000 }), [1, 2])
      const want = { criteria: { maxMonthlyMinor: 100, currency: 'USD' }, quantity: 10 }
      const held = (await reserveNumbers(customer, { searches: [want] })).answer.reservation.numbers
      assert.deepEqual(
        held.map((e164) => e164.slice(0, 9)),
        Array.from({ length: 10 }, () => '+12015551'),
      )
      await refused(reserveNumbers(customer, { searches: [{ ...want, quantity: 1 }] }), 'insufficient_numbers')
    }))
})
