import type { Lines } from '#lib/lines.ts'
import { LINES_PER_BLOCK, WORDS_PER_BLOCK } from '#lib/lines.ts'

/** Adds the numbers of a prefix's lines that come after `after`, until there are `enough`; false when there are. */
export function collectNumbers(
  numbers: number[],
  prefix: number,
  lines: Lines,
  after: number,
  enough: number,
): boolean {
  const base = prefix * LINES_PER_BLOCK
  for (let word = 0; word < WORDS_PER_BLOCK; word++) {
    for (let bits = lines[word]!; bits !== 0; bits &= bits - 1) {
      const e164 = base + (word << 5) + (31 - Math.clz32(bits & -bits))
      if (e164 <= after) continue
      if (numbers.length >= enough) return false
      numbers.push(e164)
    }
  }
  return numbers.length < enough
}
