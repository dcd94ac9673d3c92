import type { Lines } from '#lib/lines.ts'
import { hasLine, LINES_PER_BLOCK, WORDS_PER_BLOCK } from '#lib/lines.ts'

import type { Inventory } from './inventory.ts'
import { copyRowAmong, rowHas } from './line-store.ts'
import { createLineList, listLines } from './list-lines.ts'
import type { LowestNumbers } from './lowest-numbers.ts'
import { lowestNumbers } from './lowest-numbers.ts'
import type { Plan } from './plan.ts'
import type { Shuffle } from './shuffle.ts'
import { CLASSES, createShuffle, PLACES, PLACES_PER_CLASS } from './shuffle.ts'
import type { Extent } from './walk.ts'
import { walk } from './walk.ts'

// Fewer blocks than this are hashed one and all; of more, class after class is stepped through until a page is full.
// When the first few classes show that more than the most would be needed, little matches, and all blocks are hashed.
const MANY_BLOCKS = 50_000
const MAX_CLASSES_STEPPED = 32
const CLASSES_TO_JUDGE_BY = 2
// A block with so few candidates tells their rounds; one with more tells the lines of the next rounds.
const FEW_LINES = 32

/** Numbers are ranked by round × PLACES + place of their prefix. */
type Search = {
  readonly inventory: Inventory
  readonly plan: Plan
  readonly shuffle: Shuffle
  /** The last number that was given, with its rank: 0 and −1 before the first. */
  readonly after: number
  readonly afterRank: number
}

/**
 * The first `enough` of the plan's free numbers after `after` (0: from the start) in the disorder that the seed tells.
 */
export function searchAtRandom(
  inventory: Inventory,
  plan: Plan,
  enough: number,
  seed: number,
  after: number,
): number[] {
  const shuffle = createShuffle(seed)
  const search = { inventory, plan, shuffle, after, afterRank: after === 0 ? -1 : rankOf(shuffle, after) }
  const lowest = lowestNumbers(enough)
  if (plan.spans.positions > MANY_BLOCKS && stepThroughClasses(search, lowest, enough)) return lowest.finish()
  const all = lowestNumbers(enough)
  rankBlocks(search, all, undefined)
  return all.finish()
}

function rankOf(shuffle: Shuffle, e164: number): number {
  const prefix = Math.floor(e164 / LINES_PER_BLOCK)
  return shuffle.roundOf(prefix, e164 % LINES_PER_BLOCK) * PLACES + shuffle.place(prefix)
}

/** True when the lowest were found: nothing in the classes to come can rank below them. */
function stepThroughClasses(search: Search, lowest: LowestNumbers, enough: number): boolean {
  const first = Math.max(0, Math.floor(search.afterRank / PLACES_PER_CLASS))
  for (let step = 1; step <= MAX_CLASSES_STEPPED; step++) {
    const nth = first + step - 1
    rankBlocks(search, lowest, { residue: search.shuffle.residueOf(nth % CLASSES), modulus: CLASSES })
    const found = lowest.countBelow((nth + 1) * PLACES_PER_CLASS)
    if (found >= enough) return true
    if (step >= CLASSES_TO_JUDGE_BY && found * MAX_CLASSES_STEPPED < enough * step) return false
  }
  return false
}

function rankBlocks(search: Search, lowest: LowestNumbers, every: Extent['every']): void {
  const { inventory, plan, shuffle, after, afterRank } = search
  const { bitmaps, free } = inventory.slots
  const scratch = new Uint32Array(WORDS_PER_BLOCK)
  const list = createLineList()
  // Most blocks have the very same lines as the one before, which are then listed only once.
  let listed: Lines | null = null
  let count = 0

  const afterRound = Math.max(0, Math.floor(afterRank / PLACES))
  const afterPlace = afterRank - afterRound * PLACES
  const firstRound = (place: number): number => (place >= afterPlace ? afterRound : afterRound + 1)
  const offer = (rank: number, e164: number): void => {
    if (rank > afterRank || (rank === afterRank && e164 > after)) lowest.offer(rank, e164)
  }
  const wants = (prefix: number): boolean => {
    const place = shuffle.place(prefix)
    return firstRound(place) * PLACES + place <= lowest.bound()
  }

  walk(inventory, plan, { wants, every }, (slot, prefix, lines, lineCount) => {
    const place = shuffle.place(prefix)
    const base = prefix * LINES_PER_BLOCK
    if (Math.min(lineCount, free[slot]!) > FEW_LINES) {
      for (let round = firstRound(place); round < LINES_PER_BLOCK; round++) {
        const rank = round * PLACES + place
        if (rank > lowest.bound()) break
        const line = shuffle.lineAt(prefix, round)
        if (hasLine(lines, line) && rowHas(bitmaps, slot, line)) offer(rank, base + line)
      }
      return true
    }
    if (lineCount > FEW_LINES) {
      copyRowAmong(bitmaps, slot, lines, scratch)
      listed = null
      count = listLines(scratch, list)
    } else if (lines !== listed) {
      listed = lines
      count = listLines(lines, list)
    }
    for (let index = 0; index < count; index++) {
      const line = list[index]!
      if (rowHas(bitmaps, slot, line)) offer(shuffle.roundOf(prefix, line) * PLACES + place, base + line)
    }
    return true
  })
}
