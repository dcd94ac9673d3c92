import type { Matcher } from './matcher.ts'
import { assertNationalLength, NEVER } from './matcher.ts'
import type { Mask } from './parse-mask.ts'
import { ANY_DIGIT, onlyDigit } from './pattern.ts'
import { positionalMatcher } from './positional-matcher.ts'

/** Makes a mask ready for national numbers of `nationalLength` digits, 3–15; a mask of any other length matches none of them. */
export function compileMask(mask: Mask, nationalLength: number): Matcher {
  assertNationalLength(nationalLength)
  if (mask.positions.length !== nationalLength) return NEVER
  return positionalMatcher(mask.positions.map((digit) => (digit === null ? ANY_DIGIT : onlyDigit(digit))))
}
