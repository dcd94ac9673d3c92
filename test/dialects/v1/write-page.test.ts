import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { AvailableNumber } from '#domain/numbers/available.ts'

import { type SearchPage, writePage } from '../../../src/dialects/v1/write-page.ts'
import { seededRandom } from '../../support/random.ts'

const random = seededRandom(11)
const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!

// A few lists and prices that numbers share, as those of a block do, also across blocks that differ otherwise.
const FEATURES: AvailableNumber['features'][] = [['voice'], ['voice', 'sms'], []]
const PRODUCTS: AvailableNumber['products'][] = [['DID'], ['LNS', 'DID']]
const COUNTRIES = [[], ['DE', 'JP']]
const PRICES = [
  null,
  { setupMinor: 1, monthlyMinor: 2, currency: 'USD' },
  { setupMinor: 1, monthlyMinor: 3, currency: 'USD' },
]

function numberAt(line: number): AvailableNumber {
  return {
    e164: `+1201555${line}`,
    national: `201555${line}`,
    memorability: line % 101,
    country: one(['US', 'CA']),
    kind: one(['local', 'mobile']),
    region: one(['NJ', null]),
    lata: one(['224', null]),
    rateCenter: one(['HACKENSACK', 'ST "JOHN\\S"']),
    city: one(['Hackensack', 'Montréal\u2028', null]),
    tier: one([1, 2]),
    network: one([null, 'ONE']),
    features: one(FEATURES),
    products: one(PRODUCTS),
    serviceCountries: one(COUNTRIES),
    price: one(PRICES),
  }
}

test('a page is written as JSON writes it, whatever numbers share and whatever else differs', () => {
  for (let times = 0; times < 2_000; times++) {
    const items = Array.from({ length: Math.floor(random() * 6) }, (_, index) => numberAt(1_000 + times + index))
    const page: SearchPage & { total?: number } = { items, nextCursor: one([null, 'a"b']), ...one([{}, { total: 7 }]) }
    assert.equal(writePage(page), JSON.stringify(page))
  }
})

test('numbers that share all but the price are each written with their own', () => {
  const number = numberAt(1_000)
  const [, cheap, dear] = PRICES
  assert.ok(cheap !== undefined && dear !== undefined)
  for (const price of [cheap, dear, null, cheap]) {
    const page = { items: [{ ...number, price }], nextCursor: null }
    assert.deepEqual(JSON.parse(writePage(page)), page)
  }
})

test('runs are written as JSON writes them', () => {
  const { e164, national: _national, memorability: _memorability, ...terms } = numberAt(1_000)
  const page = { items: [{ first: e164, last: e164, count: 1, ...terms }], nextCursor: null }
  assert.equal(writePage(page), JSON.stringify(page))
})
