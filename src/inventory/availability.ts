import type { Inventory } from './inventory.ts'
import type { SummaryBitset } from './summary-bitset.ts'
import { addBit, BITS_PER_WORD, createBitset, removeBit, setWord } from './summary-bitset.ts'

/**
 * Positions of the blocks with something free: those that were opened, which are used up first (47 CFR 52.15(j)), and
 * those still whole by the rule's word. A block without a free number is in neither.
 */
export type Availability = { readonly opened: SummaryBitset; readonly unopened: SummaryBitset }

export function getAvailability(inventory: Inventory): Availability {
  inventory.availability ??= findAvailability(inventory)
  return inventory.availability
}

function findAvailability(inventory: Inventory): Availability {
  const { slots, slotAt, count } = inventory
  const { free, openedAt } = slots
  const opened = createBitset(count)
  const unopened = createBitset(count)
  for (let start = 0; start < count; start += BITS_PER_WORD) {
    const end = Math.min(count, start + BITS_PER_WORD)
    let openedWord = 0
    let unopenedWord = 0
    for (let position = start; position < end; position++) {
      const slot = slotAt[position]!
      if (free[slot] === 0) continue
      if (openedAt[slot] === 0) unopenedWord |= 1 << (position - start)
      else openedWord |= 1 << (position - start)
    }
    setWord(opened, start, openedWord)
    setWord(unopened, start, unopenedWord)
  }
  return { opened, unopened }
}

/** To be called when the block at a position has got its first free line, lost its last one, or was opened. */
export function noteAvailability(inventory: Inventory, position: number): void {
  if (inventory.availability === null) return
  const { opened, unopened } = inventory.availability
  const slot = inventory.slotAt[position]!
  const isOpened = inventory.slots.openedAt[slot]! !== 0
  const hasFree = inventory.slots.free[slot]! !== 0
  removeBit(isOpened ? unopened : opened, position)
  if (hasFree) addBit(isOpened ? opened : unopened, position)
  else removeBit(isOpened ? opened : unopened, position)
}
