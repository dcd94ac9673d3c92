import type { Lines } from '#lib/lines.ts'

import type { Inventory } from './inventory.ts'
import { readRow } from './line-store.ts'

/** A block as the index has it. `lines` are the free ones: not to be written to, and good only until the block changes. */
export type BlockView = (prefix: number, part: number, size: number, free: number, lines: Lines) => void

/** Shows every block, ascending by prefix and part, so that the index can be held against the store. */
export function eachBlock(inventory: Inventory, view: BlockView): void {
  const { slots, prefixes, slotAt, count } = inventory
  for (let position = 0; position < count; position++) {
    const slot = slotAt[position]!
    const lines = readRow(slots.bitmaps, slot)
    view(prefixes[position]!, slots.part[slot]!, slots.size[slot]!, slots.free[slot]!, lines)
  }
}
