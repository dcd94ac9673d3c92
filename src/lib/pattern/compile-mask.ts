import { compilePattern } from './compile-pattern.ts'
import type { Matcher } from './matcher.ts'
import type { Mask } from './parse-mask.ts'
import { ANY_DIGIT, onlyDigit } from './pattern.ts'

/** Makes a mask ready for national numbers of `nationalLength` digits, 3–15; a mask of any other length matches none of them. */
export function compileMask(mask: Mask, nationalLength: number): Matcher {
  const elements = mask.positions.map((digit) => ({
    kind: 'digit' as const,
    allowed: digit === null ? ANY_DIGIT : onlyDigit(digit),
  }))
  return compilePattern({ shape: 'sequence', elements, fixedStart: true, fixedEnd: true }, nationalLength)
}
