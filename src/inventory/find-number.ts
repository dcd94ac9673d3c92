import { LINES_PER_BLOCK } from '#lib/lines.ts'

import type { Inventory } from './inventory.ts'
import { rowHas } from './line-store.ts'
import { positionOfPrefix } from './positions.ts'
import type { Profile } from './profile.ts'
import { isMember } from './slots.ts'

/** The slot of the block that holds the number, free or not; undefined when none does. */
function findSlot(inventory: Inventory, e164: number): number | undefined {
  const { prefixes, slotAt, count } = inventory
  const prefix = Math.floor(e164 / LINES_PER_BLOCK)
  for (
    let position = positionOfPrefix(inventory, prefix);
    position < count && prefixes[position] === prefix;
    position++
  ) {
    const slot = slotAt[position]!
    if (isMember(inventory.slots, slot, e164 % LINES_PER_BLOCK)) return slot
  }
  return undefined
}

/** Whether the number is on sale and free. */
export function isFree(inventory: Inventory, e164: number): boolean {
  const slot = findSlot(inventory, e164)
  return slot !== undefined && rowHas(inventory.slots.bitmaps, slot, e164 % LINES_PER_BLOCK)
}

/** The profile of the block that holds the number, free or not; undefined when it is not on sale. */
export function findProfile(inventory: Inventory, e164: number): Profile | undefined {
  const slot = findSlot(inventory, e164)
  return slot === undefined ? undefined : inventory.profiles[inventory.slots.profile[slot]!]
}

/** Numbers that are all of one profile. */
export type WholeBlock = { readonly first: number; readonly last: number; readonly profile: Profile }

/** The block that holds the number, when its prefix has no other part; undefined when it has, or when none does. */
export function findWholeBlock(inventory: Inventory, e164: number): WholeBlock | undefined {
  const { prefixes, slotAt, slots, profiles, count } = inventory
  const prefix = Math.floor(e164 / LINES_PER_BLOCK)
  const position = positionOfPrefix(inventory, prefix)
  if (position >= count || prefixes[position] !== prefix || prefixes[position + 1] === prefix) return undefined
  const profile = profiles[slots.profile[slotAt[position]!]!]
  const first = prefix * LINES_PER_BLOCK
  return profile === undefined ? undefined : { first, last: first + LINES_PER_BLOCK - 1, profile }
}

/** Whether the block that holds the number was opened; false too when none holds it. */
export function isOpened(inventory: Inventory, e164: number): boolean {
  const slot = findSlot(inventory, e164)
  return slot !== undefined && inventory.slots.openedAt[slot] !== 0
}
