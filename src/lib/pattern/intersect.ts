import { ALL_LINES, commonLines } from '#lib/lines.ts'

import { lazyMatcher } from './lazy-matcher.ts'
import type { Matcher } from './matcher.ts'
import { DEAD, NEVER } from './matcher.ts'
import { PatternError } from './pattern-error.ts'
import { sequencePool } from './sequence-pool.ts'

/** The most matchers that may be asked for together. */
export const MAX_INTERSECTED = 8

/** The most states that matchers together may come to in the searches that use them. */
export const MAX_PRODUCT_STATES = 250_000

/**
 * What all the matchers, made for one length, match. A state stands for one state of each, and is made when a search
 * first comes to it. With none, every number matches.
 * Throws RangeError for more than MAX_INTERSECTED. A step throws PatternError for a state beyond MAX_PRODUCT_STATES,
 * which a mask beside a pattern that was spelt out never needs.
 */
export function intersect(matchers: readonly Matcher[]): Matcher {
  if (matchers.length > MAX_INTERSECTED)
    throw new RangeError(`at most ${MAX_INTERSECTED} matchers, not ${matchers.length}`)
  const [only] = matchers
  if (only !== undefined && matchers.length === 1) return only
  const width = matchers.length
  const pool = sequencePool(MAX_PRODUCT_STATES, width * MAX_PRODUCT_STATES, refuseTogether)
  const scratch = Int32Array.from(matchers, ({ start }) => start)
  if (scratch.includes(DEAD)) return NEVER
  return lazyMatcher({
    start: pool.intern(scratch, width),
    advance(state, digit) {
      const begin = pool.begin(state)
      for (let i = 0; i < width; i++) {
        const to = matchers[i]!.step(pool.items[begin + i]!, digit)
        if (to === DEAD) return DEAD
        scratch[i] = to
      }
      return pool.intern(scratch, width)
    },
    linesOf(state) {
      const begin = pool.begin(state)
      return matchers
        .map((matcher, i) => matcher.lines(pool.items[begin + i]!))
        .reduce(
          (all, lines) => (all === ALL_LINES ? lines : lines === ALL_LINES ? all : commonLines(all, lines)),
          ALL_LINES,
        )
    },
  })
}

function refuseTogether(): never {
  throw new PatternError('The patterns are too intricate to be asked for together.', 'Ask for one of them at a time.')
}
