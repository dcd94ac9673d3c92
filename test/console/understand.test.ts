import assert from 'node:assert/strict'
import { test } from 'node:test'

import { placesLike } from '../../console/src/pages/find/place-of.ts'
import type { Stock } from '../../console/src/pages/find/stock.ts'
import { understand } from '../../console/src/pages/find/understand.ts'

const STOCK: Stock = {
  cities: new Map([
    ['MIAMI', 'Miami'],
    ['NEW YORK', 'New York'],
  ]),
  regions: new Map([
    ['NJ', 'NJ'],
    ['NEW JERSEY', 'NJ'],
  ]),
  countries: new Map([
    ['GERMANY', 'DE'],
    ['DE', 'DE'],
  ]),
  rateCenters: new Map([['HACKENSACK', 'HACKENSACK']]),
}

test('a search is understood as a place, a code, a number, a pattern, a word, or several of them', () => {
  const meant: Record<string, object> = {
    miami: { city: 'Miami' },
    'new jersey': { region: 'NJ' },
    nj: { region: 'NJ' },
    Germany: { country: 'DE' },
    hackensack: { rateCenter: 'HACKENSACK' },
    '212': { npa: '212' },
    '(201) 203': { npa: '201', nxx: '203' },
    '201-203': { npa: '201', nxx: '203' },
    '+1 (201) 203-0001': { mask: '2012030001' },
    '201xxx7777': { mask: '201xxx7777' },
    '777': { npa: '777' },
    '911': { pattern: '911' },
    '5555': { pattern: '5555' },
    '*777': { pattern: '*777' },
    'repeat:4': { pattern: 'repeat:4' },
    pizza: { pattern: 'PIZZA' },
    'toll-free flowers': { kind: 'tollfree', pattern: 'FLOWERS' },
    'new york 212 pizza': { city: 'New York', npa: '212', pattern: 'PIZZA' },
    '10 in a row miami': { contiguous: 10, city: 'Miami' },
    '': {},
  }
  for (const [text, criteria] of Object.entries(meant)) {
    const { criteria: understood, labels } = understand(text, STOCK)
    assert.deepEqual(understood, criteria, text)
    for (const { words } of labels) assert.notEqual(words, '')
  }
})

test('what has no meaning is told and left out', () => {
  assert.deepEqual(understand('miami q', STOCK).unknown, ['q'])
  assert.deepEqual(understand('pizza flowers', STOCK).unknown, ['flowers'])
  assert.deepEqual(understand('1 in a row', STOCK).criteria, { pattern: '1' })
})

test('places are offered whose names begin as the text does', () => {
  assert.deepEqual(placesLike('new', STOCK, 6), ['New York', 'New Jersey'])
  assert.deepEqual(placesLike('miami', STOCK, 6), [])
  assert.deepEqual(placesLike('m', STOCK, 6), [])
  assert.deepEqual(placesLike('new', STOCK, 1), ['New York'])
})
