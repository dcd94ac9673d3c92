import type { Matcher } from '#lib/pattern/matcher.ts'

import type { Area } from './area.ts'
import { findArea } from './area.ts'
import type { Filter } from './filter.ts'
import type { Inventory } from './inventory.ts'
import { matchersOf } from './matchers.ts'

/** How a filter is answered: the blocks to look at, and what to ask of each. */
export type Plan = Area & {
  /** The digits wanted, by national length; null: any digits. */
  readonly matcherFor: ((nationalLength: number) => Matcher) | null
  /** Asked of a profile index; null: every profile is allowed. */
  readonly allows: ((profile: number) => boolean) | null
}

/**
 * Throws RangeError for a filter with an npa or nxx that is not three digits, and PatternError as `compilePattern`
 * does.
 */
export function planFor(inventory: Inventory, filter: Filter): Plan {
  return { ...findArea(inventory, filter), matcherFor: matchersOf(filter), allows: askOnce(inventory, filter.allows) }
}

function askOnce(inventory: Inventory, allows: Filter['allows']): Plan['allows'] {
  if (allows === undefined) return null
  const answers = new Map<number, boolean>()
  return (index) => {
    let answer = answers.get(index)
    if (answer === undefined) {
      answer = allows(inventory.profiles[index]!)
      answers.set(index, answer)
    }
    return answer
  }
}
