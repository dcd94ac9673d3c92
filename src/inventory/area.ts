import type { Lines } from '#lib/lines.ts'
import { ALL_LINES, LINES_PER_BLOCK, linesBetween } from '#lib/lines.ts'

import type { Filter } from './filter.ts'
import { conditionsOf } from './filter.ts'
import { findSpans } from './find-spans.ts'
import type { Inventory } from './inventory.ts'
import type { NumberRange } from './number-ranges.ts'
import { numberRanges } from './number-ranges.ts'
import { profilesMeeting } from './place-lists.ts'
import { recallArea, rememberArea } from './plan-cache.ts'
import type { SpanList } from './span-list.ts'

/** The blocks that a filter's place and ranges leave. */
export type Area = {
  readonly spans: SpanList
  /** Indexes, ascending, of the profiles that meet the conditions; null: all. */
  readonly profiles: readonly number[] | null
  /** True when nothing but the profile decides which blocks are in. */
  readonly byProfileAlone: boolean
  /** Where a range ends inside a block; null when each block is in as a whole. */
  readonly edges: Edges | null
}

export type Edges = NumberRange & { readonly firstPrefix: number; readonly lastPrefix: number }

export function findArea(inventory: Inventory, filter: Filter): Area {
  const conditions = conditionsOf(filter)
  const key = JSON.stringify([conditions, filter.npa, filter.nxx, filter.numbers])
  const known = recallArea(inventory.planCache, key)
  if (known !== undefined) return known
  const ranges = numberRanges(filter)
  const profiles = profilesMeeting(inventory, conditions)
  const area = {
    spans: findSpans(inventory, ranges, profiles),
    profiles,
    byProfileAlone: ranges === null,
    edges: edgesOf(filter.numbers),
  }
  rememberArea(inventory.planCache, key, area)
  return area
}

function edgesOf(range: NumberRange | undefined): Edges | null {
  if (range === undefined) return null
  const { first, last } = range
  if (first % LINES_PER_BLOCK === 0 && last % LINES_PER_BLOCK === LINES_PER_BLOCK - 1) return null
  return {
    first,
    last,
    firstPrefix: Math.floor(first / LINES_PER_BLOCK),
    lastPrefix: Math.floor(last / LINES_PER_BLOCK),
  }
}

/** The lines of a block that the edges leave in. */
export function linesWithin({ first, last, firstPrefix, lastPrefix }: Edges, prefix: number): Lines {
  if (prefix !== firstPrefix && prefix !== lastPrefix) return ALL_LINES
  const base = prefix * LINES_PER_BLOCK
  return linesBetween(Math.max(0, first - base), Math.min(LINES_PER_BLOCK - 1, last - base))
}
