import assert from 'node:assert/strict'
import { test } from 'node:test'

import { getCountries, getCountryCallingCode } from 'libphonenumber-js/max'

import { callingCodeLength } from '#lib/calling-code.ts'

// What belongs to no country: ITU-T E.164, list of assigned country codes.
const GLOBAL_CODES = ['800', '808', '870', '878', '881', '882', '883', '888', '979']

test('every assigned calling code is told by the first three digits of a number', () => {
  const codes = [...GLOBAL_CODES, ...getCountries().map((country) => getCountryCallingCode(country))]
  assert.ok(codes.length > 200)
  for (const code of codes) {
    for (const filler of ['00', '99', '47']) {
      const leading = Number(`${code}${filler}`.slice(0, 3))
      assert.equal(callingCodeLength(leading), code.length, `${code} in ${leading}`)
    }
  }
})
