import type { Availability } from './availability.ts'
import { type CountMemo, createCountMemo, forgetCounts } from './count-memo.ts'
import type { PlaceLists } from './place-lists.ts'
import type { PlanCache } from './plan-cache.ts'
import { createPlanCache, forgetAreas } from './plan-cache.ts'
import type { PrefixGuide } from './prefix-guide.ts'
import type { Profile } from './profile.ts'
import type { Slots } from './slots.ts'
import { createSlots } from './slots.ts'
import type { Stretches } from './stretches.ts'

/**
 * The index of all numbers on sale: for each block a bitmap of its free lines, and what is needed to find the right
 * blocks. It only proposes; the store decides. Change it only through the functions of this folder.
 *
 * Blocks are ordered by prefix (a number without its last three digits) and then by part. The n-th block in this order
 * stands at position n, and its columns are in the slot `slotAt[n]`: positions shift when blocks come and go, slots do
 * not.
 */
export type Inventory = {
  /** How many blocks there are: only positions below it mean anything. */
  count: number
  prefixes: Float64Array
  slotAt: Uint32Array
  readonly slots: Slots
  /** In the order of their first mention. A profile's place in this list, not its id, is what slots hold. */
  readonly profiles: Profile[]
  readonly profileIndexById: Map<number, number>
  /** How many numbers are free, by profile index and altogether. */
  readonly freeByProfile: number[]
  free: number
  /** Counts up whenever numbers become free or blocks come: as long as it stands still, nothing new can be found. */
  freed: number
  /**
   * The latest moment as of which a search gave opened blocks first; no block may turn out to have been opened before
   * it.
   */
  searchedAsOf: number
  /** Profiles by what they say, kept by putProfile. */
  readonly places: PlaceLists
  /** Made again at the first question after blocks came or went; null until then. */
  guide: PrefixGuide | null
  stretches: Stretches | null
  availability: Availability | null
  readonly planCache: PlanCache
  readonly countMemo: CountMemo
}

export function createInventory(): Inventory {
  return {
    count: 0,
    prefixes: new Float64Array(0),
    slotAt: new Uint32Array(0),
    slots: createSlots(),
    profiles: [],
    profileIndexById: new Map(),
    freeByProfile: [],
    free: 0,
    freed: 0,
    searchedAsOf: 0,
    places: new Map(),
    guide: null,
    stretches: null,
    availability: null,
    planCache: createPlanCache(),
    countMemo: createCountMemo(),
  }
}

/** Forgets everything that was made from the order of the blocks, after that order or a block's profile changed. */
export function forgetOrder(inventory: Inventory): void {
  inventory.guide = null
  inventory.stretches = null
  inventory.availability = null
  forgetAreas(inventory.planCache)
  forgetCounts(inventory.countMemo)
}
