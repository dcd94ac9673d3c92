/**
 * The lines of a thousands-block: a set over 0–999, the last three digits of a number.
 * Bit `line & 31` of word `line >>> 5` says whether the line is in the set; the 24 bits past line 999 are always zero.
 */
export type Lines = Uint32Array

export const LINES_PER_BLOCK = 1_000
export const WORDS_PER_BLOCK = 32

export const NO_LINES: Lines = new Uint32Array(WORDS_PER_BLOCK)
export const ALL_LINES: Lines = linesBetween(0, LINES_PER_BLOCK - 1)

/** The lines from `first` to `last`, both included. */
export function linesBetween(first: number, last: number): Lines {
  const lines = new Uint32Array(WORDS_PER_BLOCK)
  for (let line = first; line <= last; line++) addLine(lines, line)
  return lines
}

export function addLine(lines: Lines, line: number): void {
  lines[line >>> 5]! |= 1 << (line & 31)
}

export function removeLine(lines: Lines, line: number): void {
  lines[line >>> 5]! &= ~(1 << (line & 31))
}

export function hasLine(lines: Lines, line: number): boolean {
  return ((lines[line >>> 5]! >>> (line & 31)) & 1) === 1
}

/** How many bits of a 32-bit word are one. */
export function popcount(word: number): number {
  let w = word - ((word >>> 1) & 0x5555_5555)
  w = (w & 0x3333_3333) + ((w >>> 2) & 0x3333_3333)
  return Math.imul((w + (w >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}

export function countLines(lines: Lines): number {
  let count = 0
  for (let word = 0; word < WORDS_PER_BLOCK; word++) count += popcount(lines[word]!)
  return count
}

/** The lines of the set in ascending order. */
export function* eachLine(lines: Lines): Generator<number> {
  for (let word = 0; word < WORDS_PER_BLOCK; word++) {
    let bits = lines[word]!
    while (bits !== 0) {
      yield (word << 5) + (31 - Math.clz32(bits & -bits))
      bits &= bits - 1
    }
  }
}

/** Adds all lines of the second set to the first. */
export function uniteLines(lines: Lines, more: Lines): void {
  for (let word = 0; word < WORDS_PER_BLOCK; word++) lines[word]! |= more[word]!
}

/** The lines that are in both sets, as a new set. */
export function commonLines(one: Lines, other: Lines): Lines {
  const lines = new Uint32Array(WORDS_PER_BLOCK)
  for (let word = 0; word < WORDS_PER_BLOCK; word++) lines[word] = one[word]! & other[word]!
  return lines
}

/** The lines that are in one of the two sets. */
export function linesOfBoth(one: Lines, other: Lines): Lines {
  return one.map((word, index) => word | other[index]!)
}

/** The lines of the set that are not in `fewer`. */
export function linesWithout(lines: Lines, fewer: Lines): Lines {
  return lines.map((word, index) => word & ~fewer[index]!)
}

/** Whether the two sets have a line in common. */
export function linesMeet(one: Lines, other: Lines): boolean {
  return one.some((word, index) => (word & other[index]!) !== 0)
}

export function isSameLines(one: Lines, other: Lines): boolean {
  return one.every((word, index) => word === other[index]!)
}
