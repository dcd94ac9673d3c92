import assert from 'node:assert/strict'
import { test } from 'node:test'

import { holdsCardNumber } from '#lib/card-number.ts'

test('thirteen digits or more in a row may be the number of a card, whatever stands between them but letters', () => {
  for (const text of [
    '4222222222222',
    '4242424242424242',
    '4242 4242 4242 4242',
    'Visa 4242-4242-4242-4242 12/30',
    '4242.4242/4242_4242',
    '(4242) (4242) (4242) (4242)',
    '٤٢٤٢٤٢٤٢٤٢٤٢٤',
    '1234567890123',
    '20 2026-03-02 12:00',
  ])
    assert.equal(holdsCardNumber(text), true, text)
})

test('fewer digits, or digits with letters between them, are no number of a card', () => {
  for (const text of [
    '',
    'Visa',
    '4242',
    '422222222222',
    '+44 20 7946 0018',
    '4242 a 4242 b 4242 c 4242',
    '2026-03-02 1200',
  ])
    assert.equal(holdsCardNumber(text), false, text)
})
