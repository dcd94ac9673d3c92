import type { Plan } from './plan.ts'
import { nthPosition } from './span-list.ts'
import type { Extent } from './walk.ts'

/** All of a plan's blocks once around from a random one: from there to the end, then from the start to there. */
export function randomExtents(plan: Plan, random: () => number): readonly Extent[] {
  if (plan.spans.positions === 0) return []
  const start = nthPosition(plan.spans, Math.floor(random() * plan.spans.positions))
  return [{ from: start }, { to: start }]
}
