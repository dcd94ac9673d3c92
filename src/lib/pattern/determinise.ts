import type { Lines } from '#lib/lines.ts'
import { uniteLines, WORDS_PER_BLOCK } from '#lib/lines.ts'

import type { Automaton } from './automaton.ts'
import { lazyMatcher } from './lazy-matcher.ts'
import { lineTails } from './line-tails.ts'
import type { Matcher } from './matcher.ts'
import { DEAD, LINE_DIGITS } from './matcher.ts'
import { PatternError } from './pattern-error.ts'
import { sequencePool } from './sequence-pool.ts'

/** The most states that one pattern may need for numbers of one length. */
export const MAX_DFA_STATES = 80_000

/** The most configurations that all states of one pattern may hold: what bounds the time that they take to make. */
export const MAX_DFA_CONFIGURATIONS = 500_000

/** A matcher that is made as it is used, and that can be made whole at once. */
export type Determinised = {
  readonly matcher: Matcher
  /** Makes every state that any number can reach and returns their count. Throws PatternError if there are too many. */
  explore(): number
}

/**
 * The subset construction, done lazily and layer by layer: a state is how many digits remain and the configurations from
 * which they can still complete a match, so that a state without any is dead and none is met twice.
 */
export function determinise(automaton: Automaton, nationalLength: number): Determinised {
  const pool = sequencePool(MAX_DFA_STATES, MAX_DFA_CONFIGURATIONS, refuseIntricate)
  const tailOf = lineTails(automaton)
  // The sequence under construction: the digits that remain, then the configurations in ascending order.
  const scratch = new Int32Array(1 + automaton.configurations)
  // marks[c] equals `mark` while the configuration c is in the set under construction.
  const marks = new Uint32Array(automaton.configurations)
  let mark = 0
  let length = 0

  const isPresent = (configuration: number): boolean => marks[configuration] === mark

  const remainingAt = (state: number): number => pool.items[pool.begin(state)]!

  function add(configuration: number): void {
    if (isPresent(configuration) || !automaton.viable(configuration, scratch[0]!)) return
    marks[configuration] = mark
    scratch[length++] = configuration
  }

  function begin(remaining: number): void {
    mark++
    length = 1
    scratch[0] = remaining
  }

  function finish(): number {
    let kept = 1
    for (let i = 1; i < length; i++) {
      const configuration = scratch[i]!
      if (automaton.covered(configuration, isPresent)) continue
      // Sorted by insertion: the sets are small and nearly in order already.
      let at = kept++
      for (; at > 1 && scratch[at - 1]! > configuration; at--) scratch[at] = scratch[at - 1]!
      scratch[at] = configuration
    }
    return kept === 1 ? DEAD : pool.intern(scratch, kept)
  }

  function advance(state: number, digit: number): number {
    const { items } = pool
    const first = pool.begin(state)
    const end = pool.end(state)
    begin(items[first]! - 1)
    for (let i = first + 1; i < end; i++) automaton.advance(items[i]!, digit, add)
    return finish()
  }

  function linesOf(state: number): Lines {
    if (remainingAt(state) !== LINE_DIGITS) throw new RangeError('lines are asked for before the last three digits')
    const lines = new Uint32Array(WORDS_PER_BLOCK)
    const end = pool.end(state)
    for (let i = pool.begin(state) + 1; i < end; i++) uniteLines(lines, tailOf(pool.items[i]!))
    return lines
  }

  begin(nationalLength)
  add(automaton.start)
  const matcher = lazyMatcher({ start: finish(), advance, linesOf })

  function explore(): number {
    for (let state = 1; state <= pool.count; state++) {
      if (remainingAt(state) === LINE_DIGITS) continue
      for (let digit = 0; digit < 10; digit++) matcher.step(state, digit)
    }
    return pool.count
  }

  return { matcher, explore }
}

function refuseIntricate(): never {
  throw new PatternError(
    'The pattern is too intricate: telling which numbers match needs too many things remembered at once.',
    'Use fewer * and ? between & and %, or fix the pattern in place with ^ or $.',
  )
}
