import assert from 'node:assert/strict'
import { test } from 'node:test'

import { fakeClock } from '#lib/clock.ts'
import { virtualClock } from '#lib/virtual-clock.ts'

test('a virtual clock runs with another, goes forward only, and back when all begins anew', () => {
  const base = fakeClock(1_000)
  const clock = virtualClock(base)
  assert.equal(clock.now(), 1_000)
  clock.moveTo(5_000)
  clock.moveTo(2_000)
  base.advance(10)
  assert.deepEqual([clock.now(), clock.aheadMs()], [5_010, 4_000])
  clock.reset()
  assert.deepEqual([clock.now(), clock.aheadMs()], [1_010, 0])
})
