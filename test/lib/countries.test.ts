import assert from 'node:assert/strict'
import { test } from 'node:test'

import { getCountries } from 'libphonenumber-js/max'

import { hasPostalCodes, isCountry } from '#lib/countries.ts'

/** Codes that people use and ISO 3166-1 has only reserved, of those that the telephone's plans know. */
const RESERVED = new Set(['AC', 'TA', 'XK'])
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')

test('the countries are the 249 of ISO 3166-1, among them all that have telephones', () => {
  const known = LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter(isCountry)
  assert.equal(known.length, 249)
  const phoned = getCountries().filter((country) => !RESERVED.has(country))
  assert.ok(phoned.length > 230)
  for (const country of phoned) assert.ok(isCountry(country), country)
  for (const text of ['UK', 'EU', 'XK', 'ZZ', 'us', 'USA', '', '001']) assert.ok(!isCountry(text), text)
})

test('most countries have postal codes, and some have none', () => {
  for (const country of ['US', 'CA', 'GB', 'DE', 'IE', 'JP']) assert.ok(hasPostalCodes(country), country)
  for (const country of ['HK', 'AE', 'QA', 'FJ', 'ZW']) assert.ok(!hasPostalCodes(country), country)
})
