import { noteAvailability } from './availability.ts'
import type { Inventory } from './inventory.ts'
import { openingTime } from './opening-time.ts'
import { positionOfPrefix } from './positions.ts'

/**
 * Notes that a number of a block was taken for the first time at `atMs`, so that the block's other numbers go before
 * those of blocks that are still whole (47 CFR 52.15(j)). A block that was opened before stays opened since then.
 * Without a part, all blocks of the prefix are meant; a block that is not there is passed over.
 */
export function markOpened(inventory: Inventory, prefix: number, atMs: number, part?: number): void {
  const { slots, prefixes, slotAt, count } = inventory
  for (
    let position = positionOfPrefix(inventory, prefix);
    position < count && prefixes[position] === prefix;
    position++
  ) {
    const slot = slotAt[position]!
    if ((part !== undefined && slots.part[slot] !== part) || slots.openedAt[slot] !== 0) continue
    slots.openedAt[slot] = openingTime(inventory, atMs)
    noteAvailability(inventory, position)
  }
}
