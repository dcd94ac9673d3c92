import assert from 'node:assert/strict'
import { test } from 'node:test'

import { parseInstant } from '#lib/instant.ts'

test('a day is its first moment in UTC, and a time is RFC 3339', () => {
  for (const [text, moment] of [
    ['2026-03-02', '2026-03-02T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2026-03-02T12:00:00Z', '2026-03-02T12:00:00.000Z'],
    ['2026-03-02T12:00:00.5Z', '2026-03-02T12:00:00.500Z'],
    ['2026-03-02T00:30:00+01:00', '2026-03-01T23:30:00.000Z'],
  ] as const)
    assert.equal(parseInstant(text), Date.parse(moment), text)
})

test('what is no day and no time with its zone is nothing', () => {
  for (const text of ['', 'today', '2026', '2026-02-30', '2026-13-01', '2026-03-02T12:00:00', '2026-03-02T24:00:00Z'])
    assert.equal(parseInstant(text), null, text)
})
