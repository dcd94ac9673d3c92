import { eachLine, LINES_PER_BLOCK } from '#lib/lines.ts'

import { assertWithin } from './assert-within.ts'
import { collectNumbers } from './collect-numbers.ts'
import type { Filter } from './filter.ts'
import { findProfile } from './find-number.ts'
import type { Inventory } from './inventory.ts'
import { readRow } from './line-store.ts'
import type { Plan } from './plan.ts'
import { planFor } from './plan.ts'
import { positionOfPrefix } from './positions.ts'
import type { Profile } from './profile.ts'
import { countBefore, nthPosition } from './span-list.ts'
import { walkFree } from './walk-free.ts'

export const MAX_ALTERNATIVES = 100
// How many blocks of the place are looked through above the number, and how many below.
const MAX_BLOCKS_EACH_WAY = 2_000

/**
 * Up to `count` free numbers to offer instead of one that is on sale, free or not: those of its own thousand, then
 * those nearest to it, all in the same place: country, kind, region and rate centre, or city where there is no rate
 * centre. None for a number that is not on sale. Throws RangeError for a count outside 1–MAX_ALTERNATIVES.
 */
export function alternatives(inventory: Inventory, e164: number, count: number, allows?: Filter['allows']): number[] {
  assertWithin('count', count, 1, MAX_ALTERNATIVES)
  const profile = findProfile(inventory, e164)
  if (profile === undefined) return []
  const plan = planFor(inventory, { ...placeOf(profile), allows })
  const prefix = Math.floor(e164 / LINES_PER_BLOCK)
  const start = positionOfPrefix(inventory, prefix)
  const end = positionOfPrefix(inventory, prefix + 1)
  const own = numbersAbove(inventory, plan, start, end, LINES_PER_BLOCK).filter((each) => each !== e164)
  const last = positionAt(inventory, plan, countBefore(plan.spans, end) + MAX_BLOCKS_EACH_WAY)
  const others = [...numbersBelow(inventory, plan, start, count), ...numbersAbove(inventory, plan, end, last, count)]
  const byDistance = (a: number, b: number): number => Math.abs(a - e164) - Math.abs(b - e164) || a - b
  return [...own.toSorted(byDistance), ...others.toSorted(byDistance)].slice(0, count)
}

function placeOf({ country, kind, region, rateCenter, city }: Profile): Filter {
  return rateCenter === null ? { country, kind, region, rateCenter, city } : { country, kind, region, rateCenter }
}

function positionAt(inventory: Inventory, { spans }: Plan, index: number): number {
  return index < spans.positions ? nthPosition(spans, index) : inventory.count
}

/** The first `enough` free numbers of the plan's blocks from one position up to another. */
function numbersAbove(inventory: Inventory, plan: Plan, from: number, to: number, enough: number): number[] {
  const numbers: number[] = []
  walkFree(inventory, plan, { from, to }, (prefix, lines) => collectNumbers(numbers, prefix, lines, 0, enough))
  return numbers
}

/** At least the last `enough` free numbers of the plan's blocks before a position. */
function numbersBelow(inventory: Inventory, { spans, allows }: Plan, position: number, enough: number): number[] {
  const { slots, slotAt, prefixes } = inventory
  const numbers: number[] = []
  const end = countBefore(spans, position)
  let lastPrefix = -1
  for (let index = end - 1; index >= Math.max(0, end - MAX_BLOCKS_EACH_WAY); index--) {
    const at = nthPosition(spans, index)
    const prefix = prefixes[at]!
    // The parts of a prefix lie side by side, so that only whole prefixes are nearer than others.
    if (numbers.length >= enough && prefix !== lastPrefix) break
    lastPrefix = prefix
    const slot = slotAt[at]!
    if (slots.free[slot] === 0 || (allows !== null && !allows(slots.profile[slot]!))) continue
    for (const line of eachLine(readRow(slots.bitmaps, slot))) numbers.push(prefix * LINES_PER_BLOCK + line)
  }
  return numbers
}
