import type { Lines } from '#lib/lines.ts'
import { ALL_LINES } from '#lib/lines.ts'

import type { Filter } from './filter.ts'
import type { Inventory } from './inventory.ts'
import { countMissing } from './line-store.ts'
import type { Plan } from './plan.ts'
import { planFor } from './plan.ts'
import type { Slots } from './slots.ts'
import { walk } from './walk.ts'

/** How many free numbers meet the filter, exactly. Throws as `planFor` does. */
export function countFree(inventory: Inventory, filter: Filter = {}): number {
  const plan = planFor(inventory, filter)
  if (isByProfile(plan)) return countProfiles(inventory, plan)
  const { slots } = inventory
  let count = 0
  walk(inventory, plan, {}, (slot, _prefix, lines, lineCount) => {
    count += countFreeAmong(slots, slot, lines, lineCount)
    return true
  })
  return count
}

/** Whether the plan takes whole profiles, so that the counts by profile answer for it. */
export function isByProfile(plan: Plan): boolean {
  return plan.byProfileAlone && plan.matcherFor === null
}

function countProfiles({ free, freeByProfile }: Inventory, { profiles, allows }: Plan): number {
  if (profiles === null && allows === null) return free
  let count = 0
  for (const profile of profiles ?? freeByProfile.keys())
    if (allows === null || allows(profile)) count += freeByProfile[profile]!
  return count
}

/** How many of a block's free lines are among these; mostly told without looking at them. */
export function countFreeAmong(slots: Slots, slot: number, lines: Lines, lineCount: number): number {
  if (lines === ALL_LINES) return slots.free[slot]!
  return lineCount - countMissing(slots.bitmaps, slot, lines, slots.holes[slot]!)
}
