import { popcount } from '#lib/lines.ts'

/**
 * A set of small integers that finds its next member fast also when it is nearly empty: bit i of `summary` says whether
 * word i of `words` holds anything.
 */
export type SummaryBitset = { readonly words: Uint32Array; readonly summary: Uint32Array; size: number }

export const BITS_PER_WORD = 32

/** An empty set over 0 … capacity − 1. */
export function createBitset(capacity: number): SummaryBitset {
  const wordCount = (capacity + 31) >>> 5
  return { words: new Uint32Array(wordCount), summary: new Uint32Array((wordCount + 31) >>> 5), size: 0 }
}

export function addBit(bitset: SummaryBitset, member: number): void {
  if (hasBit(bitset, member)) return
  bitset.size++
  const word = member >>> 5
  bitset.words[word]! |= 1 << (member & 31)
  bitset.summary[word >>> 5]! |= 1 << (word & 31)
}

export function removeBit(bitset: SummaryBitset, member: number): void {
  if (!hasBit(bitset, member)) return
  bitset.size--
  const word = member >>> 5
  const left = bitset.words[word]! & ~(1 << (member & 31))
  bitset.words[word] = left
  if (left === 0) bitset.summary[word >>> 5]! &= ~(1 << (word & 31))
}

function hasBit(bitset: SummaryBitset, member: number): boolean {
  return ((bitset.words[member >>> 5]! >>> (member & 31)) & 1) === 1
}

/** Puts 32 members at once, from `first`, a multiple of 32, on; none of them may be in yet. */
export function setWord(bitset: SummaryBitset, first: number, bits: number): void {
  if (bits === 0) return
  const word = first >>> 5
  bitset.words[word] = bits
  bitset.summary[word >>> 5]! |= 1 << (word & 31)
  bitset.size += popcount(bits)
}

/** The least member at or above `from` and below `to`, or −1. */
export function nextBit(bitset: SummaryBitset, from: number, to: number): number {
  if (from >= to || bitset.size === 0) return -1
  const word = from >>> 5
  const here = bitset.words[word]! & (-1 << (from & 31))
  if (here !== 0) return below(to, (word << 5) + lowestBit(here))
  const next = nextWord(bitset.summary, word + 1, (to + 31) >>> 5)
  return next < 0 ? -1 : below(to, (next << 5) + lowestBit(bitset.words[next]!))
}

function nextWord(summary: Uint32Array, from: number, to: number): number {
  if (from >= to) return -1
  let index = from >>> 5
  let bits = summary[index]! & (-1 << (from & 31))
  const end = (to + 31) >>> 5
  while (bits === 0) {
    if (++index >= end) return -1
    bits = summary[index]!
  }
  return below(to, (index << 5) + lowestBit(bits))
}

function below(to: number, found: number): number {
  return found < to ? found : -1
}

function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word)
}
