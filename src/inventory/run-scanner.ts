import type { Lines } from '#lib/lines.ts'
import { ALL_LINES, LINES_PER_BLOCK, WORDS_PER_BLOCK } from '#lib/lines.ts'

/** Finds runs of consecutive numbers in prefixes that come in ascending order. */
export type RunScanner = {
  /** Reads the lines of the next prefix; false when it has been told to stop. */
  read(prefix: number, lines: Lines): boolean
}

const WORD_BITS = 32
const LAST_WORD_BITS = LINES_PER_BLOCK - (WORDS_PER_BLOCK - 1) * WORD_BITS

/**
 * Cuts every longest run of numbers into pieces of exactly `length`, from its start, and tells `emit` the first number
 * of each. What is left over at the end of a run is passed over. False from `emit` ends the scan.
 */
export function createRunScanner(length: number, emit: (first: number) => boolean): RunScanner {
  // The numbers from `first` on, `size` of them, are a run so far; it can go on only at `expected`.
  let first = 0
  let size = 0
  let expected = -1

  function extend(from: number, more: number): boolean {
    if (size === 0) first = from
    size += more
    while (size >= length) {
      if (!emit(first)) return false
      first += length
      size -= length
    }
    return true
  }

  /** Reads a word of which only the lowest `width` bits stand for numbers. */
  function readWord(word: number, width: number, from: number): boolean {
    const leading = Math.min(width, lowestBit(~word))
    if (leading > 0 && !extend(from, leading)) return false
    if (leading === width) return true
    if (length < width && hasRun(word, length)) return readBits(word, leading, width, from)
    // Whatever lies between its ends is too short, so that only the end can begin a run.
    size = Math.clz32(~(word << (WORD_BITS - width)))
    first = from + width - size
    return true
  }

  function readBits(word: number, start: number, width: number, from: number): boolean {
    for (let at = start; at < width;) {
      size = 0
      at += lowestBit(word >>> at)
      if (at >= width) break
      const ones = Math.min(width - at, lowestBit(~(word >>> at)))
      if (!extend(from + at, ones)) return false
      at += ones
    }
    return true
  }

  return {
    read(prefix, lines) {
      if (prefix !== expected) size = 0
      expected = prefix + 1
      const base = prefix * LINES_PER_BLOCK
      if (lines === ALL_LINES) return extend(base, LINES_PER_BLOCK)
      for (let index = 0; index < WORDS_PER_BLOCK; index++) {
        const word = lines[index]!
        if (word === 0) size = 0
        else {
          const width = index === WORDS_PER_BLOCK - 1 ? LAST_WORD_BITS : WORD_BITS
          if (!readWord(word, width, base + index * WORD_BITS)) return false
        }
      }
      return true
    },
  }
}

/** Whether so many neighbouring bits of a word are one. */
function hasRun(word: number, length: number): boolean {
  let ends = word
  for (let known = 1; known < length && ends !== 0;) {
    const step = Math.min(known, length - known)
    ends &= ends >>> step
    known += step
  }
  return ends !== 0
}

/** The place of the lowest bit that is one; 32 when none is. */
function lowestBit(word: number): number {
  return word === 0 ? WORD_BITS : WORD_BITS - 1 - Math.clz32(word & -word)
}
