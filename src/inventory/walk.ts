import type { Lines } from '#lib/lines.ts'
import { ALL_LINES, commonLines, countLines, LINES_PER_BLOCK } from '#lib/lines.ts'
import { DEAD } from '#lib/pattern/matcher.ts'

import { linesWithin } from './area.ts'
import type { Inventory } from './inventory.ts'
import { createCursor, stateAt } from './match-cursor.ts'
import type { Plan } from './plan.ts'
import { seekForward } from './positions.ts'
import { spanFrom } from './span-list.ts'
import type { SummaryBitset } from './summary-bitset.ts'
import { nextBit } from './summary-bitset.ts'

/**
 * Told of a block that has something free and lines that match; `lineCount` is how many lines match, free or not. False
 * ends the walk.
 */
export type Visit = (slot: number, prefix: number, lines: Lines, lineCount: number, position: number) => boolean

/** Which of a plan's blocks to walk. */
export type Extent = {
  /** Positions: from the first, up to but without the second. */
  readonly from?: number
  readonly to?: number
  /** Only these positions. */
  readonly among?: SummaryBitset
  /** Only prefixes with this residue; the others are stepped over. */
  readonly every?: { readonly modulus: number; readonly residue: number } | undefined
  /** Only these blocks; asked before their lines are looked at. */
  readonly wants?: (prefix: number, slot: number) => boolean
}

/** Visits the plan's blocks by position. False when a visit ended the walk. */
export function walk(inventory: Inventory, plan: Plan, extent: Extent, visit: Visit): boolean {
  const { prefixes, slotAt, slots } = inventory
  const { spans, allows, edges } = plan
  const { from = 0, among, every, wants } = extent
  if (spans.count === 0) return true
  const to = Math.min(extent.to ?? inventory.count, spans.ends[spans.count - 1]!)
  const cursor = plan.matcherFor === null ? null : createCursor(plan.matcherFor)
  let span = spanFrom(spans, from)
  let position = from
  let end = 0
  for (; position < to; position++) {
    // Steps may have led out of the span, also over whole ones.
    if (position >= end) {
      span = seekForward(spans.ends, position + 1, span, spans.count)
      if (span === spans.count) break
      position = Math.max(position, spans.starts[span]!)
      end = spans.ends[span]!
      if (position >= to) break
    }
    if (among !== undefined) {
      const next = nextBit(among, position, to)
      if (next < 0) break
      if (next !== position) {
        position = next - 1
        continue
      }
    }
    const prefix = prefixes[position]!
    if (every !== undefined) {
      const behind = (every.residue + every.modulus - (prefix % every.modulus)) % every.modulus
      if (behind !== 0) {
        position = seekForward(prefixes, prefix + behind, position + 1, to) - 1
        continue
      }
    }
    const slot = slotAt[position]!
    if (slots.free[slot] === 0) continue
    if (allows !== null && !allows(slots.profile[slot]!)) continue
    const state = cursor === null ? DEAD : stateAt(cursor, prefix)
    if (cursor !== null && state === DEAD) {
      position = seekForward(prefixes, cursor.resume, position + 1, to) - 1
      continue
    }
    if (wants !== undefined && !wants(prefix, slot)) continue
    let lines = ALL_LINES
    let lineCount = LINES_PER_BLOCK
    if (cursor !== null) {
      lineCount = cursor.matcher.lineCount(state)
      if (lineCount === 0) continue
      lines = cursor.matcher.lines(state)
    }
    if (edges !== null && (prefix === edges.firstPrefix || prefix === edges.lastPrefix)) {
      lines = commonLines(lines, linesWithin(edges, prefix))
      lineCount = countLines(lines)
      if (lineCount === 0) continue
    }
    if (!visit(slot, prefix, lines, lineCount, position)) return false
  }
  return true
}
