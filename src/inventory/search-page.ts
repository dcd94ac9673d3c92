import { LINES_PER_BLOCK } from '#lib/lines.ts'

import { assertWithin } from './assert-within.ts'
import { countFreeAmong } from './count-free.ts'
import type { Filter } from './filter.ts'
import type { Inventory } from './inventory.ts'
import type { Plan } from './plan.ts'
import { planFor } from './plan.ts'
import { searchByNumber } from './search-by-number.ts'
import { MAX_PAGE_NUMBERS } from './search.ts'
import { walk } from './walk.ts'

/** The prefix in which the free number after `offset` others lies, and how many of these lie before it. */
function prefixOfNth(inventory: Inventory, plan: Plan, offset: number): { prefix: number; before: number } | null {
  const { slots } = inventory
  let before = 0
  let prefix = -1
  let inPrefix = 0
  walk(inventory, plan, {}, (slot, next, lines, lineCount) => {
    if (next !== prefix) {
      if (before + inPrefix > offset) return false
      before += inPrefix
      prefix = next
      inPrefix = 0
    }
    inPrefix += countFreeAmong(slots, slot, lines, lineCount)
    return true
  })
  return before + inPrefix > offset ? { prefix, before } : null
}

/**
 * The free numbers that meet the filter, ascending, without the first `offset`: for lists whose pages have numbers, so
 * that what is taken meanwhile moves the pages behind it. Throws RangeError for a limit outside 1–MAX_PAGE_NUMBERS, and
 * as `planFor` does.
 */
export function searchPage(
  inventory: Inventory,
  filter: Filter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): number[] {
  assertWithin('limit', limit, 1, MAX_PAGE_NUMBERS)
  const plan = planFor(inventory, filter)
  if (offset === 0) return searchByNumber(inventory, plan, limit, 0)
  const found = prefixOfNth(inventory, plan, offset)
  if (found === null) return []
  const skip = offset - found.before
  return searchByNumber(inventory, plan, skip + limit, found.prefix * LINES_PER_BLOCK - 1).slice(skip)
}
