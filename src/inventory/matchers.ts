import { compileMask } from '#lib/pattern/compile-mask.ts'
import { compilePattern } from '#lib/pattern/compile-pattern.ts'
import { intersect } from '#lib/pattern/intersect.ts'
import type { Matcher } from '#lib/pattern/matcher.ts'

import type { Filter } from './filter.ts'

/**
 * A matcher grows as it is used, to about twenty megabytes at the very most; these are kept so that the next page, or
 * the next customer with the same wish, finds it ready.
 */
const MAX_KEPT_MATCHERS = 8

const kept = new Map<string, Matcher>()

/**
 * Makes the filter's mask, pattern and beginning ready for numbers of any length; null when it has none of them.
 * What it returns throws PatternError for a pattern that is too intricate for numbers of a length.
 */
export function matchersOf({ mask, pattern, beginning }: Filter): ((nationalLength: number) => Matcher) | null {
  if (mask === undefined && pattern === undefined && beginning === undefined) return null
  const text = JSON.stringify([mask, pattern, beginning])
  const own = new Map<number, Matcher>()
  return (nationalLength) => {
    let matcher = own.get(nationalLength)
    if (matcher === undefined) {
      matcher = recall(`${nationalLength} ${text}`, () => {
        const parts: Matcher[] = []
        if (mask !== undefined) parts.push(compileMask(mask, nationalLength))
        if (pattern !== undefined) parts.push(compilePattern(pattern, nationalLength))
        if (beginning !== undefined) parts.push(compilePattern(beginning, nationalLength))
        return intersect(parts)
      })
      own.set(nationalLength, matcher)
    }
    return matcher
  }
}

function recall(key: string, compile: () => Matcher): Matcher {
  const matcher = kept.get(key) ?? compile()
  kept.delete(key)
  kept.set(key, matcher)
  if (kept.size > MAX_KEPT_MATCHERS) {
    const oldest = kept.keys().next()
    if (!oldest.done) kept.delete(oldest.value)
  }
  return matcher
}
