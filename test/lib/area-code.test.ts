import assert from 'node:assert/strict'
import { test } from 'node:test'

import { areaCodeOf } from '#lib/area-code.ts'

test('the area code of a number is what is written behind the calling code', () => {
  const codes: Readonly<Record<number, string | null>> = {
    12015550000: '201',
    18005550000: '800',
    442079460000: '20',
    441614960000: '161',
    493023125000: '30',
    33142685300: '1',
    448000110000: '800',
    // Denmark has no area codes, and universal numbers are of no place.
    4532123456: null,
    80011110000: null,
  }
  for (const [e164, code] of Object.entries(codes)) assert.equal(areaCodeOf(Number(e164)), code, e164)
  assert.equal(areaCodeOf(442079460001), '20')
})
