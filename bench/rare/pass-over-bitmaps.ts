import type { Inventory } from '#inventory/inventory.ts'
import { popcount, WORDS_PER_BLOCK } from '#lib/lines.ts'

const BYTES_PER_WORD = 4

/** Bytes of the bitmaps of an inventory, as they lie in memory. */
export function bitmapBytes({ slots }: Inventory): number {
  return slots.bitmaps.rows * WORDS_PER_BLOCK * BYTES_PER_WORD
}

// A function for each chunk, not one loop over all: so the compiler has it ready when the second chunk begins.
function readWords(words: Uint32Array, mask: number): number {
  let any = 0
  for (let word = 0; word < words.length; word++) any |= words[word]! & mask
  return any
}

function countBits(words: Uint32Array, mask: number): number {
  let count = 0
  for (let word = 0; word < words.length; word++) count += popcount(words[word]! & mask)
  return count
}

function overAll({ slots }: Inventory, work: (words: Uint32Array) => number): number {
  const { chunks, rows } = slots.bitmaps
  let left = rows * WORDS_PER_BLOCK
  let sum = 0
  for (const chunk of chunks) {
    sum += work(left < chunk.length ? chunk.subarray(0, left) : chunk)
    left -= chunk.length
  }
  return sum
}

/** Reads every word of the bitmaps once, with an AND: as fast as one thread of this machine can. */
export function readAll(inventory: Inventory, mask: number): number {
  return overAll(inventory, (words) => readWords(words, mask))
}

/** The same, and counts the bits: how many numbers are free, found the long way. */
export function countAll(inventory: Inventory, mask: number): number {
  return overAll(inventory, (words) => countBits(words, mask))
}
