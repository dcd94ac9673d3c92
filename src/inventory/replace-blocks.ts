import { LINES_PER_BLOCK } from '#lib/lines.ts'

import { noteAvailability } from './availability.ts'
import type { BlockPart } from './block-part.ts'
import { assertApart, assertPartAfter, assertPrefixAfter, linesOf, profileIndexOf } from './block-part.ts'
import { takeLine } from './change-line.ts'
import { forgetCounts } from './count-memo.ts'
import type { Inventory } from './inventory.ts'
import { forgetOrder } from './inventory.ts'
import { mergePositions } from './merge-positions.ts'
import { openingTime } from './opening-time.ts'
import { createPositionList, pushPosition } from './position-list.ts'
import { seekForward } from './positions.ts'
import { allocateSlot, releaseSlot } from './slots.ts'
import type { SpanList } from './span-list.ts'
import { addSpan, createSpanList } from './span-list.ts'

/** All that is on sale of one prefix from now on. */
export type BlockChange = {
  readonly prefix: number
  /** In ascending order of part; none when nothing of the prefix is on sale any more. */
  readonly parts: readonly BlockPart[]
  /** The E.164 numbers of the prefix that are not free; one that is in no part is passed over. */
  readonly taken: readonly number[]
}

const NONE_OPENED = new Map<number, number>()

/**
 * Replaces all blocks of the prefixes named, which ascend: after an import, a withdrawal or an offer. When blocks come
 * or go, the whole costs as much as there are blocks, so give all changes at once; they may come from a generator.
 * Throws RangeError for a change that cannot be; those before it have been made then, those after it not.
 */
export function replaceBlocks(inventory: Inventory, changes: Iterable<BlockChange>): void {
  const fresh = createPositionList(0)
  const removed = createSpanList()
  let isSameOrder = true
  let before = 0
  let position = 0
  try {
    for (const change of changes) {
      assertChange(inventory, change, before)
      before = change.prefix
      position = seekForward(inventory.prefixes, change.prefix, position, inventory.count)
      const start = position
      while (position < inventory.count && inventory.prefixes[position] === change.prefix) position++
      isSameOrder &&= hasSameProfiles(inventory, start, position, change)
      const openings = start === position ? NONE_OPENED : new Map<number, number>()
      for (let old = start; old < position; old++) removeBlock(inventory, inventory.slotAt[old]!, openings)
      addSpan(removed, start, position)
      const first = fresh.count
      for (const block of change.parts) pushPosition(fresh, change.prefix, putBlock(inventory, block, openings))
      takeLines(inventory, change, fresh.slotAt.subarray(first, fresh.count))
    }
  } finally {
    forgetCounts(inventory.countMemo)
    if (isSameOrder) replaceInPlace(inventory, fresh.slotAt, removed)
    else {
      const merged = mergePositions(inventory, fresh, removed)
      inventory.count = merged.count
      inventory.prefixes = merged.prefixes
      inventory.slotAt = merged.slotAt
      forgetOrder(inventory)
    }
  }
}

function assertChange(inventory: Inventory, { prefix, parts }: BlockChange, before: number): void {
  assertPrefixAfter(prefix, before)
  let lastPart = -1
  for (const [index, block] of parts.entries()) {
    assertPartAfter(block.part, lastPart)
    lastPart = block.part
    profileIndexOf(inventory, block)
    const lines = linesOf(block)
    for (const other of parts.slice(0, index)) assertApart(prefix, lines, linesOf(other))
  }
}

function hasSameProfiles(inventory: Inventory, start: number, end: number, { parts }: BlockChange): boolean {
  const { slots, slotAt } = inventory
  return (
    parts.length === end - start &&
    parts.every((block, index) => slots.profile[slotAt[start + index]!] === profileIndexOf(inventory, block))
  )
}

/** Notes in `openings`, by part, when the block was opened. */
function removeBlock(inventory: Inventory, slot: number, openings: Map<number, number>): void {
  openings.set(inventory.slots.part[slot]!, inventory.slots.openedAt[slot]!)
  inventory.freeByProfile[inventory.slots.profile[slot]!]! -= inventory.slots.free[slot]!
  inventory.free -= inventory.slots.free[slot]!
  releaseSlot(inventory.slots, slot)
}

function putBlock(inventory: Inventory, block: BlockPart, openings: ReadonlyMap<number, number>): number {
  const profile = profileIndexOf(inventory, block)
  // A block that the index knows to be opened stays so since then, as a search may have counted on it.
  const known = openings.get(block.part) ?? 0
  const openedAt = block.openedAt === 0 ? 0 : known === 0 ? openingTime(inventory, block.openedAt) : known
  const slot = allocateSlot(inventory.slots, profile, block.part, linesOf(block), openedAt)
  inventory.freeByProfile[profile]! += inventory.slots.free[slot]!
  inventory.free += inventory.slots.free[slot]!
  inventory.freed++
  return slot
}

function takeLines(inventory: Inventory, { prefix, taken }: BlockChange, slots: Uint32Array): void {
  for (const e164 of taken) {
    const line = e164 - prefix * LINES_PER_BLOCK
    if (line >= 0 && line < LINES_PER_BLOCK) slots.some((slot) => takeLine(inventory, slot, line))
  }
}

/** Puts the fresh blocks where those before them stood, which had their prefixes and profiles. */
function replaceInPlace(inventory: Inventory, fresh: Uint32Array, { count, starts, ends }: SpanList): void {
  let next = 0
  for (let span = 0; span < count; span++) {
    for (let position = starts[span]!; position < ends[span]!; position++) {
      inventory.slotAt[position] = fresh[next++]!
      noteAvailability(inventory, position)
    }
  }
}
