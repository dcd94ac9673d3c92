import type { Lines } from '#lib/lines.ts'
import { countLines, LINES_PER_BLOCK, popcount, WORDS_PER_BLOCK } from '#lib/lines.ts'

import { assertWithin } from './assert-within.ts'
import { getAvailability } from './availability.ts'
import type { Filter } from './filter.ts'
import type { Inventory } from './inventory.ts'
import { copyRowAmong } from './line-store.ts'
import { planFor } from './plan.ts'
import { randomExtents } from './random-extents.ts'
import { walk } from './walk.ts'

/** How to choose among equals. */
export type Choice = {
  /** 0 ≤ x < 1, so that a crowd does not run at the same number. */
  readonly random: () => number
  /** Numbers not to give, such as those that somebody else turned out to have. */
  readonly avoid?: ReadonlySet<number>
}

export const MAX_PICKED_NUMBERS = 100_000

/**
 * Up to `count` different free numbers that meet the filter; fewer only if there are no more. Opened blocks are used up
 * before whole ones (47 CFR 52.15(j)); among equal ones the choice begins at a random block and, in each block, at any
 * of its lines. Throws RangeError for a count outside 1–MAX_PICKED_NUMBERS, and as `planFor` does.
 */
export function pick(inventory: Inventory, filter: Filter, count: number, choice: Choice): number[] {
  assertWithin('count', count, 1, MAX_PICKED_NUMBERS)
  const { random, avoid } = choice
  const plan = planFor(inventory, filter)
  const { opened, unopened } = getAvailability(inventory)
  const extents = randomExtents(plan, random)
  const lines = new Uint32Array(WORDS_PER_BLOCK)
  const numbers: number[] = []
  for (const among of [opened, unopened]) {
    for (const extent of extents) {
      walk(inventory, plan, { ...extent, among }, (slot, prefix, matching) => {
        copyRowAmong(inventory.slots.bitmaps, slot, matching, lines)
        const start = nthLine(lines, Math.floor(random() * countLines(lines)))
        takeAround(lines, prefix, start, count, avoid, numbers)
        return numbers.length < count
      })
      if (numbers.length >= count) return numbers
    }
  }
  return numbers
}

/** The nth line of the set, n from 0; 0 for an empty set. */
function nthLine(lines: Lines, n: number): number {
  let before = 0
  for (let word = 0; word < WORDS_PER_BLOCK; word++) {
    const count = popcount(lines[word]!)
    if (before + count <= n) {
      before += count
      continue
    }
    let bits = lines[word]!
    for (; before < n; before++) bits &= bits - 1
    return (word << 5) + (31 - Math.clz32(bits & -bits))
  }
  return 0
}

/** Takes lines once around from `start` on until there are enough. */
function takeAround(
  lines: Lines,
  prefix: number,
  start: number,
  enough: number,
  avoid: ReadonlySet<number> | undefined,
  numbers: number[],
): void {
  const startWord = start >>> 5
  const above = -1 << (start & 31)
  for (let step = 0; step <= WORDS_PER_BLOCK; step++) {
    const word = (startWord + step) % WORDS_PER_BLOCK
    let bits = lines[word]!
    // The word of the start is met twice: first from the start on, at last up to it.
    if (step === 0) bits &= above
    else if (step === WORDS_PER_BLOCK) bits &= ~above
    for (; bits !== 0; bits &= bits - 1) {
      const e164 = prefix * LINES_PER_BLOCK + (word << 5) + (31 - Math.clz32(bits & -bits))
      if (avoid?.has(e164) === true) continue
      numbers.push(e164)
      if (numbers.length >= enough) return
    }
  }
}
