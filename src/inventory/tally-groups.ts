import { countFreeAmong, isByProfile } from './count-free.ts'
import type { Inventory } from './inventory.ts'
import type { NumberCode } from './number-codes.ts'
import { codeOf, FIRST_NANP_PREFIX, firstPrefixOf, LAST_NANP_PREFIX, NO_CODE } from './number-codes.ts'
import type { Plan } from './plan.ts'
import { positionOfPrefix } from './positions.ts'
import type { Extent } from './walk.ts'
import { walk } from './walk.ts'

/** How many free numbers are in each group, always more than none. */
export type Tally = ReadonlyMap<number, number>

/**
 * Counts a plan's free numbers by code and by group of profiles. `visit` is told of each code with something free, from
 * `fromCode` on and ascending, at last of NO_CODE: all numbers without such a code, or without a code wanted all there
 * are. False from it ends the count.
 */
export function tallyGroups(
  inventory: Inventory,
  plan: Plan,
  code: NumberCode | null,
  fromCode: number,
  groupOf: (profile: number) => number,
  visit: (code: number, tally: Tally) => boolean,
): void {
  const { slots } = inventory
  let tally = new Map<number, number>()
  let current = NO_CODE
  const add = (profile: number, free: number): void => {
    const group = groupOf(profile)
    tally.set(group, (tally.get(group) ?? 0) + free)
  }
  const turnTo = (next: number): boolean => {
    const goesOn = tally.size === 0 || visit(current, tally)
    tally = new Map()
    current = next
    return goesOn
  }
  // Blocks with one profile mostly stand side by side, and are added up before they go into the tally.
  let sumProfile = -1
  let sum = 0
  const addSum = (): void => {
    if (sum > 0) add(sumProfile, sum)
    sum = 0
  }
  const walkPart = (extent: Extent): boolean => {
    let codeEnd = 0
    return walk(inventory, plan, extent, (slot, prefix, lines, lineCount) => {
      const profile = slots.profile[slot]!
      if (profile !== sumProfile || prefix >= codeEnd) {
        addSum()
        sumProfile = profile
      }
      if (prefix >= codeEnd) {
        const here = code === null ? NO_CODE : codeOf(code, prefix)
        codeEnd = code === null || here === NO_CODE ? Number.POSITIVE_INFINITY : firstPrefixOf(code, here + 1)
        if (here !== current && !turnTo(here)) return false
      }
      sum += countFreeAmong(slots, slot, lines, lineCount)
      return true
    })
  }

  if (code === null && isByProfile(plan)) {
    for (const profile of plan.profiles ?? inventory.profiles.keys()) {
      const free = inventory.freeByProfile[profile]!
      if (free > 0 && (plan.allows === null || plan.allows(profile))) add(profile, free)
    }
  } else {
    for (const extent of extentsFrom(inventory, code, fromCode)) if (!walkPart(extent)) return
  }
  addSum()
  turnTo(NO_CODE)
}

/** Where the codes from this one on are, those without a code last. */
function extentsFrom(inventory: Inventory, code: NumberCode | null, fromCode: number): Extent[] {
  if (code === null) return [{}]
  if (code === 'block') return [{ from: positionOfPrefix(inventory, fromCode) }]
  const start = positionOfPrefix(inventory, FIRST_NANP_PREFIX)
  const end = positionOfPrefix(inventory, LAST_NANP_PREFIX + 1)
  const without = [{ to: start }, { from: end }]
  if (fromCode === NO_CODE) return without
  const from = positionOfPrefix(inventory, Math.max(FIRST_NANP_PREFIX, firstPrefixOf(code, fromCode)))
  return [{ from, to: end }, ...without]
}
