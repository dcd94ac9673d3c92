import type { PositionList } from './position-list.ts'
import { createPositionList, pushPosition, pushPositions } from './position-list.ts'
import { seekForward } from './positions.ts'
import type { SpanList } from './span-list.ts'

/** The old order without the removed positions, and with the fresh blocks in their places. */
export function mergePositions(old: PositionList, fresh: PositionList, removed: SpanList): PositionList {
  const merged = createPositionList(old.count - removed.positions + fresh.count)
  let position = 0
  let span = 0

  function keepUntil(end: number): void {
    while (position < end) {
      const gap = span < removed.count ? removed.starts[span]! : old.count
      const stop = Math.min(end, gap)
      pushPositions(merged, old, position, stop)
      position = stop
      if (stop === gap && span < removed.count) position = removed.ends[span++]!
    }
  }

  for (let index = 0; index < fresh.count; index++) {
    const prefix = fresh.prefixes[index]!
    keepUntil(seekForward(old.prefixes, prefix, position, old.count))
    pushPosition(merged, prefix, fresh.slotAt[index]!)
  }
  keepUntil(old.count)
  return merged
}
