import { LINES_PER_BLOCK } from '#lib/lines.ts'

import type { Inventory } from './inventory.ts'
import { createLineList, listLines } from './list-lines.ts'
import { lowestNumbers } from './lowest-numbers.ts'
import { getMemorableScores, HIGHEST_SCORE, highestUpTo, scoresOf } from './memorable-scores.ts'
import type { Plan } from './plan.ts'
import { walkFree } from './walk-free.ts'

/**
 * The first `enough` of the plan's free numbers after `after` (0: from the start) by score, the highest first, then by
 * number. Blocks without a line that could still come among them are not looked at.
 */
export function searchByMemorability(inventory: Inventory, plan: Plan, enough: number, after: number): number[] {
  const scores = getMemorableScores()
  const highestScore =
    after === 0 ? HIGHEST_SCORE : scoresOf(scores, Math.floor(after / LINES_PER_BLOCK))[after % LINES_PER_BLOCK]!
  const lowest = lowestNumbers(enough)
  const ceilingOf = (e164: number): number => (e164 > after ? highestScore : highestScore - 1)

  // Numbers come in ascending order, so that one with no better score than the last that is kept comes after it.
  const wants = (prefix: number): boolean => {
    const highest = highestUpTo(scores, prefix, ceilingOf(prefix * LINES_PER_BLOCK + LINES_PER_BLOCK - 1))
    return highest >= 0 && HIGHEST_SCORE - highest < lowest.bound()
  }
  const list = createLineList()
  walkFree(inventory, plan, { wants }, (prefix, lines) => {
    const base = prefix * LINES_PER_BLOCK
    const ownScores = scoresOf(scores, prefix)
    const worst = HIGHEST_SCORE - lowest.bound()
    const count = listLines(lines, list)
    for (let index = 0; index < count; index++) {
      const line = list[index]!
      const score = ownScores[line]!
      if (score > worst && score <= ceilingOf(base + line)) lowest.offer(HIGHEST_SCORE - score, base + line)
    }
    return lowest.bound() > HIGHEST_SCORE - highestScore
  })
  return lowest.finish()
}
