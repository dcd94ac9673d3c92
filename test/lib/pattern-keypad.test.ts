import assert from 'node:assert/strict'
import { test } from 'node:test'

import { keypadDigit } from '#lib/pattern/keypad.ts'

// The keypad as it is printed, key by key (ITU-T E.161).
const KEYS = { 2: 'ABC', 3: 'DEF', 4: 'GHI', 5: 'JKL', 6: 'MNO', 7: 'PQRS', 8: 'TUV', 9: 'WXYZ' }

test('each letter of either case is the digit of its key, and each digit is itself', () => {
  const expected = new Map<string, number>()
  for (let digit = 0; digit < 10; digit++) expected.set(String(digit), digit)
  for (const [digit, letters] of Object.entries(KEYS))
    for (const letter of letters) {
      expected.set(letter, Number(digit))
      expected.set(letter.toLowerCase(), Number(digit))
    }
  assert.equal(expected.size, 62)
  for (let code = 0; code < 0x2_000; code++) {
    const character = String.fromCharCode(code)
    assert.equal(keypadDigit(character), expected.get(character), `U+${code.toString(16)}`)
  }
})

test('what is not one character is no key', () => {
  for (const text of ['', 'AB', '12', '😀']) assert.equal(keypadDigit(text), undefined)
})
