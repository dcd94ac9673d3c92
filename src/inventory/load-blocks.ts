import type { Lines } from '#lib/lines.ts'

import { getAvailability } from './availability.ts'
import type { BlockPart } from './block-part.ts'
import { assertApart, assertPartAfter, assertPrefixAfter, linesOf, profileIndexOf } from './block-part.ts'
import type { Inventory } from './inventory.ts'
import { forgetOrder } from './inventory.ts'
import { createPositionList, pushPosition } from './position-list.ts'
import { getStretches } from './stretches.ts'
import { allocateSlot, reserveSlots } from './slots.ts'

/** Fills an empty inventory. */
export type BlockLoader = {
  /**
   * Puts in a block with all its numbers free. Blocks come in ascending order of prefix and part. Throws RangeError
   * for one out of order, with an unknown profile, or with lines of another part; the load has then failed as a whole,
   * and the inventory is good for nothing.
   */
  add(prefix: number, block: BlockPart): void
  /** Shows the blocks to searches. Numbers that are not free are then taken out with `takeNumbers`. */
  finish(): void
}

/** Begins to load about `expectedBlocks` blocks: too small a guess costs time, too large a one address space. */
export function startLoad(inventory: Inventory, expectedBlocks: number): BlockLoader {
  if (inventory.count !== 0) throw new Error('only an empty inventory can be loaded')
  reserveSlots(inventory.slots, expectedBlocks)
  const order = createPositionList(expectedBlocks)
  let lastPrefix = 0
  let lastPart = -1
  let partsOfPrefix: Lines[] = []

  return {
    add(prefix, block) {
      if (prefix !== lastPrefix) {
        assertPrefixAfter(prefix, lastPrefix)
        partsOfPrefix = []
        lastPart = -1
      }
      assertPartAfter(block.part, lastPart)
      const lines = linesOf(block)
      for (const other of partsOfPrefix) assertApart(prefix, lines, other)
      const profile = profileIndexOf(inventory, block)
      const slot = allocateSlot(inventory.slots, profile, block.part, lines, block.openedAt)
      inventory.freeByProfile[profile]! += inventory.slots.free[slot]!
      inventory.free += inventory.slots.free[slot]!
      pushPosition(order, prefix, slot)
      partsOfPrefix.push(lines)
      lastPrefix = prefix
      lastPart = block.part
    },
    finish() {
      inventory.count = order.count
      inventory.prefixes = order.prefixes
      inventory.slotAt = order.slotAt
      forgetOrder(inventory)
      // The first customer need not wait for these.
      getStretches(inventory)
      getAvailability(inventory)
    },
  }
}
