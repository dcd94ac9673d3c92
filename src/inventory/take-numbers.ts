import { LINES_PER_BLOCK } from '#lib/lines.ts'

import { noteAvailability } from './availability.ts'
import { takeLine } from './change-line.ts'
import { noteChange } from './count-memo.ts'
import type { Inventory } from './inventory.ts'
import { positionNear } from './positions.ts'

/**
 * Makes numbers not free. One that is not free already, or that no block holds, is passed over. Quickest in ascending
 * order.
 */
export function takeNumbers(inventory: Inventory, e164s: Iterable<number>): void {
  let position = 0
  for (const e164 of e164s) {
    const prefix = Math.floor(e164 / LINES_PER_BLOCK)
    position = positionNear(inventory, prefix, position)
    for (let at = position; at < inventory.count && inventory.prefixes[at] === prefix; at++) {
      const slot = inventory.slotAt[at]!
      if (!takeLine(inventory, slot, e164 % LINES_PER_BLOCK)) continue
      noteChange(inventory.countMemo, slot, e164, false)
      if (inventory.slots.free[slot] === 0) noteAvailability(inventory, at)
      break
    }
  }
}
