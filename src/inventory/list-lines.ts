import type { Lines } from '#lib/lines.ts'
import { LINES_PER_BLOCK, WORDS_PER_BLOCK } from '#lib/lines.ts'

/** Room for all the lines of a block. */
export function createLineList(): Uint16Array {
  return new Uint16Array(LINES_PER_BLOCK)
}

/** Writes the lines of the set into `list`, ascending, and returns how many there are. */
export function listLines(lines: Lines, list: Uint16Array): number {
  let count = 0
  for (let word = 0; word < WORDS_PER_BLOCK; word++)
    for (let bits = lines[word]!; bits !== 0; bits &= bits - 1)
      list[count++] = (word << 5) + (31 - Math.clz32(bits & -bits))
  return count
}
