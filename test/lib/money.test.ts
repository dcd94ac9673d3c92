import assert from 'node:assert/strict'
import { test } from 'node:test'

import { decimalAmount, formatAmount } from '#lib/money.ts'

test('an amount has the digits that its currency has, and its sign in front', () => {
  for (const [minor, currency, text] of [
    [0, 'USD', '0.00'],
    [5, 'USD', '0.05'],
    [-5, 'USD', '-0.05'],
    [-125, 'USD', '-1.25'],
    [-125, 'JPY', '-125'],
    [1_234, 'BHD', '1.234'],
    [-1, 'CLF', '-0.0001'],
  ] as const) {
    assert.equal(decimalAmount(minor, currency), text)
    assert.equal(formatAmount(minor, currency), `${text} ${currency}`)
  }
})
