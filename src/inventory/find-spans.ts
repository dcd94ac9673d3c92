import { LINES_PER_BLOCK } from '#lib/lines.ts'

import type { Inventory } from './inventory.ts'
import type { NumberRange } from './number-ranges.ts'
import { lowerBound, positionOfPrefix } from './positions.ts'
import type { SpanList } from './span-list.ts'
import { addSpan, createSpanList } from './span-list.ts'
import type { Stretches } from './stretches.ts'
import { getStretches } from './stretches.ts'

// Sorting a stretch costs about as much as stepping over this many.
const SORT_COST = 8

/**
 * The positions of the blocks in the ranges (ascending; null: everywhere) whose profile is one of these (ascending;
 * null: any), found from whichever of the two is the narrower.
 */
export function findSpans(
  inventory: Inventory,
  ranges: readonly NumberRange[] | null,
  profiles: readonly number[] | null,
): SpanList {
  const bounds = boundsOf(inventory, ranges)
  if (profiles === null) return bounds
  const stretches = getStretches(inventory)
  const spans = createSpanList()
  if (countOf(stretches, profiles) * SORT_COST < stretchesWithin(stretches, bounds))
    addListed(spans, stretches, bounds, profiles)
  else addScanned(spans, stretches, bounds, profiles)
  return spans
}

function boundsOf(inventory: Inventory, ranges: readonly NumberRange[] | null): SpanList {
  const bounds = createSpanList()
  if (ranges === null) addSpan(bounds, 0, inventory.count)
  for (const { first, last } of ranges ?? [])
    addSpan(
      bounds,
      positionOfPrefix(inventory, Math.floor(first / LINES_PER_BLOCK)),
      positionOfPrefix(inventory, Math.floor(last / LINES_PER_BLOCK) + 1),
    )
  return bounds
}

/** Where the profile's own stretches begin and end; a profile that was put since they were made has none. */
function ownOf({ offsets }: Stretches, profile: number): [start: number, end: number] {
  const end = offsets[profile + 1]
  return end === undefined ? [0, 0] : [offsets[profile]!, end]
}

function countOf(stretches: Stretches, profiles: readonly number[]): number {
  let count = 0
  for (const profile of profiles) {
    const [start, end] = ownOf(stretches, profile)
    count += end - start
  }
  return count
}

function stretchesWithin(stretches: Stretches, bounds: SpanList): number {
  let count = 0
  for (let n = 0; n < bounds.count; n++)
    count += stretchAt(stretches, bounds.ends[n]! - 1) - stretchAt(stretches, bounds.starts[n]!) + 1
  return count
}

function stretchAt({ starts, count }: Stretches, position: number): number {
  return lowerBound(starts, position + 1, 0, count) - 1
}

/** From the profiles' own stretches, put in order. */
function addListed(spans: SpanList, stretches: Stretches, bounds: SpanList, profiles: readonly number[]): void {
  const listed = new Uint32Array(countOf(stretches, profiles))
  let filled = 0
  for (const profile of profiles) {
    const own = stretches.byProfile.subarray(...ownOf(stretches, profile))
    listed.set(own, filled)
    filled += own.length
  }
  if (profiles.length > 1) listed.sort()
  let bound = 0
  for (const stretch of listed) {
    const start = stretches.starts[stretch]!
    const end = stretches.starts[stretch + 1]!
    while (bound < bounds.count && bounds.ends[bound]! <= start) bound++
    for (let n = bound; n < bounds.count && bounds.starts[n]! < end; n++)
      addSpan(spans, Math.max(start, bounds.starts[n]!), Math.min(end, bounds.ends[n]!))
  }
}

/** From every stretch within the bounds, in the order in which they stand. */
function addScanned(spans: SpanList, stretches: Stretches, bounds: SpanList, profiles: readonly number[]): void {
  const isWanted = new Uint8Array(stretches.offsets.length)
  for (const profile of profiles) isWanted[profile] = 1
  for (let n = 0; n < bounds.count; n++) {
    const boundStart = bounds.starts[n]!
    const boundEnd = bounds.ends[n]!
    for (let stretch = stretchAt(stretches, boundStart); stretch < stretches.count; stretch++) {
      const start = stretches.starts[stretch]!
      if (start >= boundEnd) break
      if (isWanted[stretches.profiles[stretch]!] === 1)
        addSpan(spans, Math.max(start, boundStart), Math.min(stretches.starts[stretch + 1]!, boundEnd))
    }
  }
}
