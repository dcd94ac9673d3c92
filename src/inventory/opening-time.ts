import type { Inventory } from './inventory.ts'

/**
 * When a block counts as opened that the index learns of now. Somebody who is paging through opened blocks and then
 * whole ones was told that it is whole, so that it may not change sides under him, though its opening began before he
 * did.
 */
export function openingTime(inventory: Inventory, atMs: number): number {
  return Math.max(atMs, inventory.searchedAsOf + 1)
}
