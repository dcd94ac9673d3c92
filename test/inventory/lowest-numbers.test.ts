import assert from 'node:assert/strict'
import { test } from 'node:test'

import { lowestNumbers } from '#inventory/lowest-numbers.ts'

import { createChance } from './chance.ts'

test('of a long stream the lowest are kept in order, equal ranks by number', () => {
  const chance = createChance(71)
  for (const most of [1, 10, 500]) {
    const lowest = lowestNumbers(most)
    const all: { rank: number; e164: number }[] = []
    assert.equal(lowest.bound(), Number.POSITIVE_INFINITY)
    for (const e164 of chance.shuffled(Array.from({ length: 5_000 }, (_, n) => n))) {
      const rank = chance.below(40)
      all.push({ rank, e164 })
      lowest.offer(rank, e164)
    }
    const expected = all.toSorted((a, b) => a.rank - b.rank || a.e164 - b.e164).slice(0, most)
    assert.equal(lowest.countBelow(3), expected.filter(({ rank }) => rank < 3).length)
    assert.equal(lowest.bound(), expected.at(-1)!.rank)
    assert.deepEqual(
      lowest.finish(),
      expected.map(({ e164 }) => e164),
    )
  }
})

test('fewer than wanted are all kept', () => {
  const lowest = lowestNumbers(5)
  for (const e164 of [3, 1, 2]) lowest.offer(-e164, e164)
  assert.deepEqual(lowest.finish(), [3, 2, 1])
})
