import type { Lines } from '#lib/lines.ts'

import type { Inventory } from './inventory.ts'
import { readRow } from './line-store.ts'
import { positionOfPrefix } from './positions.ts'

/** The free lines of one block, good only until it changes and not to be written to; undefined for one that is not on sale. */
export function freeLinesOf(inventory: Inventory, prefix: number, part: number): Lines | undefined {
  const { slots, prefixes, slotAt, count } = inventory
  for (
    let position = positionOfPrefix(inventory, prefix);
    position < count && prefixes[position] === prefix;
    position++
  )
    if (slots.part[slotAt[position]!] === part) return readRow(slots.bitmaps, slotAt[position]!)
  return undefined
}

/** How many blocks the index has. */
export function countBlocks(inventory: Inventory): number {
  return inventory.count
}
