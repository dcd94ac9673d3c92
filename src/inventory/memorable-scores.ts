import { LINES_PER_BLOCK } from '#lib/lines.ts'
import { buildMemorabilityTable } from '#lib/memorability.ts'

export const HIGHEST_SCORE = 100
const SCORES = HIGHEST_SCORE + 1

/** The scores of all numbers, which depend on the last seven digits alone. */
export type MemorableScores = {
  /** By the last seven digits. */
  readonly table: Uint8Array
  /**
   * At 101 × (last four digits of the prefix) + s: one more than the highest score up to s that a line has; 0 = none
   * has.
   */
  readonly highest: Uint8Array
}

const PREFIXES = 10_000

let scores: MemorableScores | null = null

/** The tables, eleven megabytes, made at the first call. */
export function getMemorableScores(): MemorableScores {
  scores ??= makeScores()
  return scores
}

function makeScores(): MemorableScores {
  const table = buildMemorabilityTable()
  const highest = new Uint8Array(PREFIXES * SCORES)
  for (let prefix = 0; prefix < PREFIXES; prefix++) {
    const row = highest.subarray(prefix * SCORES, (prefix + 1) * SCORES)
    for (let line = 0; line < LINES_PER_BLOCK; line++) {
      const score = table[prefix * LINES_PER_BLOCK + line]!
      row[score] = score + 1
    }
    for (let score = 1; score < SCORES; score++) if (row[score] === 0) row[score] = row[score - 1]!
  }
  return { table, highest }
}

/** The scores of a prefix's numbers by line. */
export function scoresOf({ table }: MemorableScores, prefix: number): Uint8Array {
  const first = (prefix % PREFIXES) * LINES_PER_BLOCK
  return table.subarray(first, first + LINES_PER_BLOCK)
}

/** The highest score up to `ceiling` that a number of the prefix has; −1 when none has one so low. */
export function highestUpTo({ highest }: MemorableScores, prefix: number, ceiling: number): number {
  return ceiling < 0 ? -1 : highest[(prefix % PREFIXES) * SCORES + ceiling]! - 1
}
