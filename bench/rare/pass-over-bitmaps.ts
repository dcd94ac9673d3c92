import type { Inventory } from '#inventory/inventory.ts'
import { popcount, WORDS_PER_BLOCK } from '#lib/lines.ts'

const BYTES_PER_WORD = 4

/** Bytes of the bitmaps of an inventory, as they lie in memory. */
export function bitmapBytes({ slots }: Inventory): number {
  return slots.bitmaps.rows * WORDS_PER_BLOCK * BYTES_PER_WORD
}

/** Reads every word of the bitmaps once, with an AND and a count of bits: what an index could not do without, at most. */
export function passOverBitmaps({ slots }: Inventory, mask: number): number {
  let left = slots.bitmaps.rows * WORDS_PER_BLOCK
  let count = 0
  for (const chunk of slots.bitmaps.chunks) {
    const end = Math.min(chunk.length, left)
    for (let word = 0; word < end; word++) count += popcount((chunk[word] ?? 0) & mask)
    left -= end
  }
  return count
}
