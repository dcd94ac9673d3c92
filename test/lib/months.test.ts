import assert from 'node:assert/strict'
import { test } from 'node:test'

import { addMonths, nextMonth } from '#lib/months.ts'

const at = (text: string) => Date.parse(text)
const text = (time: number) => new Date(time).toISOString()

test('a month later is the same day and time of day, or the last day of a month that has no such day', () => {
  const anchor = at('2026-01-31T13:14:15.016Z')
  assert.deepEqual(
    [0, 1, 2, 3, 12, 13, 25].map((months) => text(addMonths(anchor, months)).slice(0, 10)),
    ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2027-01-31', '2027-02-28', '2028-02-29'],
  )
  assert.equal(text(addMonths(anchor, 1)), '2026-02-28T13:14:15.016Z')
  assert.equal(text(addMonths(at('2024-02-29T00:00:00Z'), 12)), '2025-02-28T00:00:00.000Z')
  assert.equal(text(addMonths(at('2026-11-30T23:59:59.999Z'), 3)), '2027-02-28T23:59:59.999Z')
})

test('the next month begins after a moment and is counted from the anchor', () => {
  const anchor = at('2026-01-31T12:00:00Z')
  for (let months = 0; months < 60; months++) {
    const begin = addMonths(anchor, months)
    assert.equal(nextMonth(anchor, begin), addMonths(anchor, months + 1))
    assert.equal(nextMonth(anchor, begin + 1), addMonths(anchor, months + 1))
    if (months > 0) assert.equal(nextMonth(anchor, begin - 1), begin)
  }
})
