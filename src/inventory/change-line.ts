import { LINES_PER_BLOCK } from '#lib/lines.ts'

import type { Inventory } from './inventory.ts'
import { addToRow, removeFromRow } from './line-store.ts'
import { isMember } from './slots.ts'

/** Makes the line of the block in a slot not free; false when it was not free, or is not the block's. */
export function takeLine(inventory: Inventory, slot: number, line: number): boolean {
  if (!removeFromRow(inventory.slots.bitmaps, slot, line)) return false
  inventory.slots.free[slot]!--
  inventory.slots.holes[slot]! |= 1 << (line >>> 5)
  inventory.freeByProfile[inventory.slots.profile[slot]!]!--
  inventory.free--
  return true
}

/** Makes the line of the block in a slot free; false when it was free, or is not the block's. */
export function freeLine(inventory: Inventory, slot: number, line: number): boolean {
  if (!isMember(inventory.slots, slot, line) || !addToRow(inventory.slots.bitmaps, slot, line)) return false
  inventory.slots.free[slot]!++
  if (inventory.slots.free[slot] === LINES_PER_BLOCK) inventory.slots.holes[slot] = 0
  inventory.freeByProfile[inventory.slots.profile[slot]!]!++
  inventory.free++
  inventory.freed++
  return true
}
