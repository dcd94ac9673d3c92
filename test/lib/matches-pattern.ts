import { hasLine } from '#lib/lines.ts'

import { compilePattern } from '#lib/pattern/compile-pattern.ts'
import { LINE_DIGITS } from '#lib/pattern/matcher.ts'
import type { Pattern } from '#lib/pattern/pattern.ts'

/**
 * Whether one national number, given as its 3–15 digits, matches. Compiles the pattern each time: to try many numbers,
 * compile it once. Throws PatternError as compilePattern does, and RangeError for what is no national number.
 */
export function matchesPattern(pattern: Pattern, nationalDigits: string): boolean {
  if (!/^\d*$/.test(nationalDigits)) throw new RangeError('a national number is made of digits')
  const matcher = compilePattern(pattern, nationalDigits.length)
  let state = matcher.start
  for (const digit of nationalDigits.slice(0, -LINE_DIGITS)) state = matcher.step(state, Number(digit))
  return hasLine(matcher.lines(state), Number(nationalDigits.slice(-LINE_DIGITS)))
}
