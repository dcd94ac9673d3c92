import assert from 'node:assert/strict'
import { test } from 'node:test'

import { isCountry } from '#lib/countries.ts'
import { countryOfCode, threeLetterCode } from '#lib/country-codes.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
const PAIRS = LETTERS.flatMap((one) => LETTERS.map((two) => one + two))
const COUNTRIES = PAIRS.filter(isCountry)

test('every country has one three-letter code of its own, and no other pair of letters has one', () => {
  const codes = COUNTRIES.map(threeLetterCode)
  assert.equal(COUNTRIES.length, 249)
  assert.ok(codes.every((code) => /^[A-Z]{3}$/.test(code)))
  assert.equal(new Set(codes).size, COUNTRIES.length)
  assert.deepEqual(codes.map(countryOfCode), COUNTRIES)
  assert.deepEqual(
    PAIRS.filter((pair) => countryOfCode(pair) !== undefined),
    COUNTRIES,
  )
})

test('a country is known by two letters and by three, in any case', () => {
  for (const code of ['GB', 'gb', 'GBR', 'gbr']) assert.equal(countryOfCode(code), 'GB')
  for (const code of ['', 'G', 'UK', 'XXX', 'GBRR', '001']) assert.equal(countryOfCode(code), undefined)
  assert.deepEqual(['DE', 'CH', 'US', 'ZA', '001'].map(threeLetterCode), ['DEU', 'CHE', 'USA', 'ZAF', '001'])
})
