import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  checkNanp,
  checkNanpRange,
  checkNpa,
  checkNxx,
  firstOfNxx,
  isNanp,
  isTollFreeNpa,
  npaOf,
  nxxOf,
  TOLL_FREE_NPAS,
} from '#lib/nanp.ts'

test('an area code is [2-9][0-8][0-9] and not N11', () => {
  for (let npa = 0; npa <= 1_000; npa++) {
    const good = /^[2-9][0-8][0-9]$/.test(String(npa)) && npa % 100 !== 11
    assert.equal(checkNpa(npa) === null, good, String(npa))
  }
})

test('a central office code is [2-9][0-9][0-9] and not N11', () => {
  for (let nxx = 0; nxx <= 1_000; nxx++) {
    const good = /^[2-9][0-9][0-9]$/.test(String(nxx)) && nxx % 100 !== 11
    assert.equal(checkNxx(nxx) === null, good, String(nxx))
  }
})

test('codes that are no whole numbers are refused', () => {
  assert.notEqual(checkNpa(201.5), null)
  assert.notEqual(checkNxx(Number.NaN), null)
})

test('a refusal names the code, the rule and the cure', () => {
  assert.deepEqual(checkNpa(291), {
    problem: 'area code 291 has the second digit 9, kept for expansion of the plan',
    cure: 'correct it',
  })
  assert.match(checkNanp(12019111234)?.problem ?? '', /central office code 911 is a service code/)
})

test('a number falls apart into area code, central office code and line', () => {
  assert.equal(npaOf(12015551234), 201)
  assert.equal(nxxOf(12015551234), 555)
  assert.equal(firstOfNxx(201, 555), 12015550000)
  assert.equal(isNanp(12015551234), true)
  assert.equal(isNanp(442079460018), false)
  assert.equal(isNanp(2015551234), false)
})

test('only +1 and ten digits are a North American number', () => {
  assert.equal(checkNanp(12015551234), null)
  for (const e164 of [2015551234, 442079460018, 120155512345, 12015551234.5, 1201]) {
    assert.match(checkNanp(e164)?.problem ?? '', /is not \+1 and ten digits/, String(e164))
  }
})

test('the toll-free area codes are seven', () => {
  const found = Array.from({ length: 1_000 }, (_, npa) => npa).filter((npa) => isTollFreeNpa(npa))
  assert.deepEqual(found, [...TOLL_FREE_NPAS])
  assert.deepEqual(found, [800, 833, 844, 855, 866, 877, 888])
})

test('a range may cross central office codes, but no N11 hides in it', () => {
  assert.equal(checkNanpRange(12012000000, 12012109999), null)
  assert.match(checkNanpRange(12012000000, 12012129999)?.problem ?? '', /code 211/)
  assert.match(checkNanpRange(12012000500, 12012110000)?.problem ?? '', /code 211/)
  assert.match(checkNanpRange(12019990000, 12022000000)?.problem ?? '', /code 0 is not in 200–999/)
})
