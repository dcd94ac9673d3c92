import assert from 'node:assert/strict'
import { test } from 'node:test'

import { findSpans } from '#inventory/find-spans.ts'
import { createInventory } from '#inventory/inventory.ts'
import { startLoad } from '#inventory/load-blocks.ts'
import { putProfile } from '#inventory/put-profile.ts'
import { countBefore, nthPosition, spanFrom } from '#inventory/span-list.ts'
import { getStretches } from '#inventory/stretches.ts'

import { createChance } from './chance.ts'
import { LOCAL } from './random-stock.ts'

const PROFILES = 40
const FIRST_PREFIX = 12_015_000

test('the blocks of some profiles in some ranges are found, whether few or many, in spans that do not touch', () => {
  const chance = createChance(61)
  for (let stocks = 0; stocks < 4; stocks++) {
    const inventory = createInventory()
    for (let id = 0; id < PROFILES; id++) putProfile(inventory, { ...LOCAL, id })
    const loader = startLoad(inventory, 0)
    const profileOf: number[] = []
    const sameShare = chance.one([1, 2, 20])
    for (let prefix = FIRST_PREFIX; prefix < FIRST_PREFIX + 3_000; prefix++) {
      if (chance.once(10)) continue
      const profileId = chance.once(sameShare) ? chance.below(PROFILES) : (profileOf.at(-1) ?? 0)
      profileOf.push(profileId)
      loader.add(prefix, { part: 0, profileId, firstLine: 0, lastLine: 999, members: null, openedAt: 0 })
    }
    loader.finish()
    assert.equal(getStretches(inventory).count, profileOf.filter((profile, at) => profile !== profileOf[at - 1]).length)

    for (let n = 0; n < 200; n++) {
      const cuts = Array.from({ length: 2 * (1 + chance.below(4)) }, () => FIRST_PREFIX + chance.below(3_000))
      cuts.sort((a, b) => a - b)
      const ranges = cuts.flatMap((first, at) =>
        at % 2 === 0 && (at === 0 || cuts[at - 1] !== first)
          ? [{ first: first * 1_000, last: cuts[at + 1]! * 1_000 + 999 }]
          : [],
      )
      const some = chance.one([1, 2, 10, 40])
      const profiles = Array.from({ length: PROFILES }, (_, index) => index).filter(() => chance.once(40 / some))
      const bounds = chance.once(4) ? null : ranges
      const wanted = chance.once(4) ? null : profiles
      const spans = findSpans(inventory, bounds, wanted)
      const expected = profileOf.flatMap((profile, position) => {
        const e164 = inventory.prefixes[position]! * 1_000
        const isIn = bounds === null || bounds.some(({ first, last }) => e164 >= first && e164 <= last)
        return isIn && (wanted === null || wanted.includes(profile)) ? [position] : []
      })
      const found: number[] = []
      for (let span = 0; span < spans.count; span++) {
        if (span > 0) assert.ok(spans.starts[span]! > spans.ends[span - 1]!)
        for (let position = spans.starts[span]!; position < spans.ends[span]!; position++) found.push(position)
      }
      assert.deepEqual(found, expected)
      assert.equal(spans.positions, expected.length)
      if (expected.length === 0) continue
      const nth = chance.below(expected.length)
      assert.equal(nthPosition(spans, nth), expected[nth])
      assert.equal(countBefore(spans, expected[nth]!), nth)
      assert.equal(countBefore(spans, inventory.count), expected.length)
      assert.ok(spans.ends[spanFrom(spans, expected[nth]!)]! > expected[nth]!)
    }
  }
})
