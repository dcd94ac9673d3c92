import { LINES_PER_BLOCK } from '#lib/lines.ts'
import { DEAD } from '#lib/pattern/matcher.ts'

import { linesWithin } from './area.ts'
import { countFree, isByProfile } from './count-free.ts'
import { recallCount, rememberCount } from './count-memo.ts'
import type { Filter } from './filter.ts'
import type { Inventory } from './inventory.ts'
import { createCursor, stateAt } from './match-cursor.ts'
import { type Plan, planFor } from './plan.ts'
import { positionNear } from './positions.ts'
import { spanFrom } from './span-list.ts'

const hasLine = (lines: Uint32Array, line: number) => ((lines[line >>> 5]! >>> (line & 31)) & 1) === 1

/** Says of one number after another, and of the slot of its block, whether the plan is about it, free or not. */
function meeting(inventory: Inventory, { spans, matcherFor, edges }: Plan): (slot: number, e164: number) => boolean {
  const cursor = matcherFor === null ? null : createCursor(matcherFor)
  return (slot, e164) => {
    const prefix = Math.floor(e164 / LINES_PER_BLOCK)
    const line = e164 - prefix * LINES_PER_BLOCK
    let position = positionNear(inventory, prefix, 0)
    while (position < inventory.count && inventory.prefixes[position] === prefix && inventory.slotAt[position] !== slot)
      position++
    const span = spanFrom(spans, position)
    if (span === spans.count || spans.starts[span]! > position) return false
    if (edges !== null && !hasLine(linesWithin(edges, prefix), line)) return false
    if (cursor === null) return true
    const state = stateAt(cursor, prefix)
    return state !== DEAD && hasLine(cursor.matcher.lines(state), line)
  }
}

/**
 * As `countFree`, but quick when the same was counted before: what was taken and freed since is counted instead of
 * everything. Throws as `planFor` does.
 */
export function countAgain(inventory: Inventory, filter: Filter): number {
  const plan = planFor(inventory, filter)
  // Counts by profile answer at once, and what `allows` says may change.
  if (isByProfile(plan) || filter.allows !== undefined) return countFree(inventory, filter)
  const key = JSON.stringify(filter)
  const known = recallCount(inventory.countMemo, key, meeting(inventory, plan))
  if (known !== undefined) return known
  const count = countFree(inventory, filter)
  rememberCount(inventory.countMemo, key, count)
  return count
}
