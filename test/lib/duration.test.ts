import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#lib/clock.ts'
import { parseDuration } from '#lib/duration.ts'

test('a duration of weeks, days, hours, minutes and seconds has a length', () => {
  for (const [text, ms] of [
    ['P10D', 10 * DAY_MS],
    ['P2W', 14 * DAY_MS],
    ['PT1H30M', 90 * MINUTE_MS],
    ['P1DT1S', DAY_MS + SECOND_MS],
    ['PT36H', 36 * HOUR_MS],
    ['PT0S', 0],
  ] as const)
    assert.equal(parseDuration(text), ms, text)
})

test('what has no fixed length, or is no duration, has none', () => {
  for (const text of ['', 'P', 'PT', 'P1M', 'P1Y', 'P1DT', 'P1W1D', '10D', 'P-1D', 'P1.5D', 'PT1M1H', 'p1d'])
    assert.equal(parseDuration(text), null, text)
})
