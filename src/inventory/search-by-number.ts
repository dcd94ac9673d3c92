import { LINES_PER_BLOCK } from '#lib/lines.ts'

import { collectNumbers } from './collect-numbers.ts'
import type { Inventory } from './inventory.ts'
import type { Plan } from './plan.ts'
import { positionOfPrefix } from './positions.ts'
import { walkFree } from './walk-free.ts'

/** The first `enough` of the plan's free numbers after `after`, ascending. */
export function searchByNumber(inventory: Inventory, plan: Plan, enough: number, after: number): number[] {
  const numbers: number[] = []
  const from = positionOfPrefix(inventory, Math.floor((after + 1) / LINES_PER_BLOCK))
  walkFree(inventory, plan, { from }, (prefix, lines) => collectNumbers(numbers, prefix, lines, after, enough))
  return numbers
}
