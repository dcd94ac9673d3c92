import type { Lines } from '#lib/lines.ts'
import { ALL_LINES, LINES_PER_BLOCK, NO_LINES, uniteLines, WORDS_PER_BLOCK } from '#lib/lines.ts'

import type { Inventory } from './inventory.ts'
import { copyRowAmong } from './line-store.ts'
import type { Plan } from './plan.ts'
import type { Extent } from './walk.ts'
import { walk } from './walk.ts'

/** Told of a prefix and its lines that are free and match, which are good until the next call. False ends the walk. */
export type VisitFree = (prefix: number, lines: Lines) => boolean

/**
 * Visits the plan's prefixes in ascending order, the parts of a prefix as one, so that the numbers ascend too. Where
 * all thousand lines are there, `lines` is ALL_LINES itself; it may also be empty. False when a visit ended the walk.
 */
export function walkFree(inventory: Inventory, plan: Plan, extent: Extent, visit: VisitFree): boolean {
  const { slots, prefixes, count } = inventory
  // Made when the first block needs them: many searches are answered by whole blocks alone.
  let scratch: Lines | undefined
  let earlierParts: Lines | undefined
  let pending = -1

  function flush(): boolean {
    const prefix = pending
    pending = -1
    if (prefix < 0 || earlierParts === undefined) return true
    const lines = earlierParts.slice()
    earlierParts.set(NO_LINES)
    return visit(prefix, lines)
  }

  const goesOn = walk(inventory, plan, extent, (slot, prefix, lines, _lineCount, position) => {
    if (pending !== prefix && !flush()) return false
    if (lines === ALL_LINES && slots.free[slot] === LINES_PER_BLOCK) return visit(prefix, ALL_LINES)
    scratch ??= new Uint32Array(WORDS_PER_BLOCK)
    copyRowAmong(slots.bitmaps, slot, lines, scratch)
    if (pending !== prefix && (position + 1 === count || prefixes[position + 1] !== prefix))
      return visit(prefix, scratch)
    pending = prefix
    earlierParts ??= new Uint32Array(WORDS_PER_BLOCK)
    uniteLines(earlierParts, scratch)
    return true
  })
  return goesOn && flush()
}
