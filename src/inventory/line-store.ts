import type { Lines } from '#lib/lines.ts'
import { ALL_LINES, popcount, WORDS_PER_BLOCK } from '#lib/lines.ts'

// 8,192 rows of 128 bytes are one mebibyte a chunk: growing never copies and wastes little.
const CHUNK_SHIFT = 13
const ROWS_PER_CHUNK = 1 << CHUNK_SHIFT
const ROW_MASK = ROWS_PER_CHUNK - 1

/** Rows of a thousand bits each, numbered from 0; released rows are given out again, the latest first. */
export type LineStore = { readonly chunks: Uint32Array[]; rows: number; readonly released: number[] }

export function createLineStore(): LineStore {
  return { chunks: [], rows: 0, released: [] }
}

/** A row that holds `lines`. */
export function allocateRow(store: LineStore, lines: Lines): number {
  const used = store.released.pop()
  if (used !== undefined) {
    writeRow(store, used, lines)
    return used
  }
  const row = store.rows++
  if (row >>> CHUNK_SHIFT === store.chunks.length) store.chunks.push(fullChunk())
  // A fresh chunk is full already, and nearly every block begins full.
  if (lines !== ALL_LINES) writeRow(store, row, lines)
  return row
}

function fullChunk(): Uint32Array {
  const chunk = new Uint32Array(ROWS_PER_CHUNK * WORDS_PER_BLOCK)
  chunk.set(ALL_LINES)
  for (let filled = WORDS_PER_BLOCK; filled < chunk.length; filled *= 2) chunk.copyWithin(filled, 0, filled)
  return chunk
}

export function releaseRow(store: LineStore, row: number): void {
  store.released.push(row)
}

function writeRow(store: LineStore, row: number, lines: Lines): void {
  store.chunks[row >>> CHUNK_SHIFT]!.set(lines, (row & ROW_MASK) * WORDS_PER_BLOCK)
}

/** The row itself, not a copy. */
export function readRow(store: LineStore, row: number): Lines {
  const offset = (row & ROW_MASK) * WORDS_PER_BLOCK
  return store.chunks[row >>> CHUNK_SHIFT]!.subarray(offset, offset + WORDS_PER_BLOCK)
}

export function rowHas(store: LineStore, row: number, line: number): boolean {
  const word = store.chunks[row >>> CHUNK_SHIFT]![(row & ROW_MASK) * WORDS_PER_BLOCK + (line >>> 5)]!
  return ((word >>> (line & 31)) & 1) === 1
}

/** Puts `line` in; false when it was there already. */
export function addToRow(store: LineStore, row: number, line: number): boolean {
  if (rowHas(store, row, line)) return false
  store.chunks[row >>> CHUNK_SHIFT]![(row & ROW_MASK) * WORDS_PER_BLOCK + (line >>> 5)]! |= 1 << (line & 31)
  return true
}

/** Takes `line` out; false when it was not there. */
export function removeFromRow(store: LineStore, row: number, line: number): boolean {
  if (!rowHas(store, row, line)) return false
  store.chunks[row >>> CHUNK_SHIFT]![(row & ROW_MASK) * WORDS_PER_BLOCK + (line >>> 5)]! &= ~(1 << (line & 31))
  return true
}

/** Writes the row's lines among `lines` into `into`. */
export function copyRowAmong(store: LineStore, row: number, lines: Lines, into: Lines): void {
  const chunk = store.chunks[row >>> CHUNK_SHIFT]!
  const offset = (row & ROW_MASK) * WORDS_PER_BLOCK
  for (let word = 0; word < WORDS_PER_BLOCK; word++) into[word] = chunk[offset + word]! & lines[word]!
}

/** How many of `lines` the row lacks, if it lacks none but in the words that `holes` has a bit for. */
export function countMissing(store: LineStore, row: number, lines: Lines, holes: number): number {
  const chunk = store.chunks[row >>> CHUNK_SHIFT]!
  const offset = (row & ROW_MASK) * WORDS_PER_BLOCK
  let count = 0
  for (let words = holes; words !== 0; words &= words - 1) {
    const word = WORDS_PER_BLOCK - 1 - Math.clz32(words & -words)
    count += popcount(~chunk[offset + word]! & lines[word]!)
  }
  return count
}
