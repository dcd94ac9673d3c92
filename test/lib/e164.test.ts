import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  callingCodeOf,
  callingCodeOfCountry,
  checkE164,
  checkE164Range,
  countryOf,
  formatE164,
  kindOf,
  nationalOf,
  NumberError,
  parseE164,
} from '#lib/e164.ts'

/** The refusal of a text; fails the test when it is read as a number. */
function refusalOf(text: string): NumberError {
  try {
    parseE164(text)
  } catch (error) {
    if (error instanceof NumberError) return error
    throw error
  }
  return assert.fail(`${text} was read as ${parseE164(text)}`)
}

test('one number is read however it is written', () => {
  for (const text of [
    '+1 (201) 555-1234',
    '+12015551234',
    '12015551234',
    '2015551234',
    '(201) 555-1234',
    '201.555.1234',
    '201/555/1234',
    ' 1 201\u00A0555\u20111234 ',
  ]) {
    assert.equal(parseE164(text), 12015551234, text)
  }
})

test('ten digits are North American when they can be, and international otherwise', () => {
  assert.equal(parseE164('4532345678'), 14532345678)
  // 493 is no area code, and +49 30 123456 is a number in Berlin.
  assert.equal(parseE164('4930123456'), 4930123456)
  assert.equal(parseE164('+4532345678'), 4532345678)
})

test('numbers of other plans are read with and without a plus', () => {
  assert.equal(parseE164('+44 20 7946 0018'), 442079460018)
  assert.equal(parseE164('442079460018'), 442079460018)
  assert.equal(parseE164('+800 1234 5678'), 80012345678)
})

test('a refusal tells the problem and the cure', () => {
  const refusals: readonly (readonly [string, RegExp, RegExp])[] = [
    ['', /missing/, /\+12015551234/],
    ['+', /missing/, /\+12015551234/],
    ['1-800-FLOWERS', /other characters than digits/, /\+12015551234/],
    ['0044 20 7946 0018', /begins with 0/, /write \+ and the calling code/],
    ['020 7946 0018', /begins with 0/, /write \+ and the calling code/],
    ['+1234567890123456', /more than 15 digits/, /correct/],
    ['+1 291 555 1234', /second digit 9/, /correct/],
    ['+1 211 555 1234', /area code 211 is a service code/, /correct/],
    ['+1 201 911 1234', /central office code 911/, /leave it out/],
    ['+1 201 155 1234', /central office code 155 is not in 200–999/, /correct/],
    ['+1 201 555 123', /9 digits after \+1, where 10 are possible/, /correct/],
    ['+1 555 1234', /7 digits after \+1/, /correct/],
    ['+999 123456', /no assigned calling code/, /correct/],
    ['+800 1234 567', /7 digits after \+800, where 8 are possible/, /correct/],
    ['+44 20', /2 digits after \+44, where 7, 9, 10 are possible/, /correct/],
  ]
  for (const [text, problem, cure] of refusals) {
    const refusal = refusalOf(text)
    assert.match(refusal.problem, problem, text)
    assert.match(refusal.cure, cure, text)
    assert.equal(refusal.message, `${refusal.problem}; ${refusal.cure}`)
  }
})

test('a number is shown with a plus, and its national part keeps its zeros', () => {
  assert.equal(formatE164(12015551234), '+12015551234')
  assert.equal(nationalOf(12015551234), '2015551234')
  assert.equal(nationalOf(390612345678), '0612345678')
  assert.equal(nationalOf(80012345678), '12345678')
})

test('the calling code is told by the first digits', () => {
  assert.equal(callingCodeOf(12015551234), '1')
  assert.equal(callingCodeOf(442079460018), '44')
  assert.equal(callingCodeOf(351211234567), '351')
  assert.equal(callingCodeOf(80012345678), '800')
  assert.equal(callingCodeOf(999123456), null)
  assert.equal(callingCodeOfCountry('GB'), '44')
  assert.equal(callingCodeOfCountry('001'), '800')
  assert.equal(callingCodeOfCountry('ZZ'), null)
  assert.equal(callingCodeOfCountry('gb'), null)
})

test('what is no whole number of 15 digits is no number', () => {
  for (const e164 of [0, -12015551234, 12015551234.5, Number.NaN, 1e15, Number.MAX_SAFE_INTEGER]) {
    assert.notEqual(checkE164(e164), null, String(e164))
  }
})

test('a range needs one length and one calling code, in order', () => {
  assert.equal(checkE164Range(442079460000, 442079469999), null)
  assert.equal(checkE164Range(12012000000, 12012009999), null)
  assert.match(checkE164Range(442079460001, 442079460000)?.problem ?? '', /comes before/)
  assert.match(checkE164Range(4420794600, 442079460000)?.problem ?? '', /different lengths/)
  assert.match(checkE164Range(4420794600000, 4420794600009)?.problem ?? '', /11 digits after \+44/)
  assert.match(checkE164Range(449999999999, 450000000000)?.problem ?? '', /8 are possible|calling code/)
  assert.match(checkE164Range(12012000000, 12012129999)?.problem ?? '', /code 211/)
})

test('the kind of a number is told by its digits, and none is made up', () => {
  assert.equal(kindOf(80012345678), 'uifn')
  assert.equal(kindOf(18005551234), 'tollfree')
  assert.equal(kindOf(18885551234), 'tollfree')
  assert.equal(kindOf(12015551234), 'local')
  assert.equal(kindOf(442079460018), 'local')
  assert.equal(kindOf(447911123456), 'mobile')
  assert.equal(kindOf(448001111111), 'tollfree')
  assert.equal(kindOf(443001234567), 'national')
  assert.equal(kindOf(19002345678), null)
  assert.equal(kindOf(15002345678), null)
  assert.equal(kindOf(17002345678), null)
})

test('an area code that the published patterns do not know yet is local', () => {
  assert.equal(kindOf(14712345678), 'local')
})

test('the country of a number is told by its digits', () => {
  assert.equal(countryOf(12015551234), 'US')
  assert.equal(countryOf(14165551234), 'CA')
  assert.equal(countryOf(442079460018), 'GB')
  assert.equal(countryOf(80012345678), '001')
  assert.equal(countryOf(18005551234), 'US')
})
