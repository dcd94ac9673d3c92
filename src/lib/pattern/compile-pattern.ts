import { determinise } from './determinise.ts'
import type { Matcher } from './matcher.ts'
import { assertNationalLength, NEVER } from './matcher.ts'
import { palindromeMatcher } from './palindrome-matcher.ts'
import type { Pattern, SequencePattern } from './pattern.ts'
import { runAutomaton } from './run-automaton.ts'
import { placesOf, positionalMatcher } from './positional-matcher.ts'
import { sequenceAutomaton, withExplicitEnds } from './sequence-automaton.ts'

/**
 * Makes a pattern ready for national numbers of `nationalLength` digits, 3–15. Without & and % this takes microseconds and
 * the matcher builds itself as it is used; with them it may take tenths of a second and twenty megabytes, so keep the matcher
 * for the next search with the same pattern.
 * Throws PatternError if the pattern is too intricate for numbers of that length, RangeError for another length.
 */
export function compilePattern(pattern: Pattern, nationalLength: number): Matcher {
  assertNationalLength(nationalLength)
  if (pattern.shape === 'sequence') return compileSequence(pattern, nationalLength)
  if (pattern.shape === 'palindrome') return palindromeMatcher(pattern.digits ?? nationalLength, nationalLength)
  return determinise(runAutomaton(pattern), nationalLength).matcher
}

function compileSequence(pattern: SequencePattern, nationalLength: number): Matcher {
  // Two unfixed ends with nothing between them would find every number.
  if (pattern.elements.length === 0) return NEVER
  const elements = withExplicitEnds(pattern)
  const places = placesOf(elements, nationalLength)
  if (places !== null) return positionalMatcher(places)
  const { matcher, explore } = determinise(sequenceAutomaton(elements), nationalLength)
  // Without variables a state is a place between two runs and the starts since then that are still alive: a few hundred
  // at most. Digits that are to be met again can make millions. They are counted here, rather than found to be too many in
  // the middle of a search, so that it depends on the pattern alone whether it is refused.
  if (elements.some(({ kind }) => kind === 'variable')) explore()
  return matcher
}
