import type { Lines } from '#lib/lines.ts'
import { addLine, NO_LINES, WORDS_PER_BLOCK } from '#lib/lines.ts'

import { shared } from './lazy-matcher.ts'
import type { Matcher } from './matcher.ts'
import { DEAD, LINE_DIGITS, NEVER } from './matcher.ts'

// A state packs the digits that still wait for their mirror image, as a decimal number, and one more than how many digits
// were read. A number of 14 digits has ten million such states, so they are computed and not kept in tables.
const READ_BITS = 5
const READ_MASK = (1 << READ_BITS) - 1

type Answer = { readonly lines: Lines; readonly count: number }
const NONE: Answer = { lines: NO_LINES, count: 0 }

/** Matches numbers of `nationalLength` digits whose last `digits` digits read the same backwards. */
export function palindromeMatcher(digits: number, nationalLength: number): Matcher {
  if (digits > nationalLength) return NEVER
  const skipped = nationalLength - digits
  const half = digits >> 1
  const middle = digits % 2 === 1 ? half : -1
  const start = 1
  // At the lines at most three digits wait, so that they name the set.
  const known: Answer[] = []

  function step(state: number, digit: number): number {
    if (state === DEAD) return DEAD
    const waiting = state >>> READ_BITS
    const read = state & READ_MASK
    const place = read - 1 - skipped
    if (place < 0 || place === middle) return state + 1
    if (place < half) return ((10 * waiting + digit) << READ_BITS) | (read + 1)
    if (waiting % 10 !== digit) return DEAD
    return (Math.floor(waiting / 10) << READ_BITS) | (read + 1)
  }

  function collect(state: number, remaining: number, line: number, lines: Lines): void {
    if (state === DEAD) return
    if (remaining === 0) return addLine(lines, line)
    for (let digit = 0; digit < 10; digit++) collect(step(state, digit), remaining - 1, 10 * line + digit, lines)
  }

  function answer(state: number): Answer {
    if (state === DEAD) return NONE
    if ((state & READ_MASK) - 1 !== nationalLength - LINE_DIGITS)
      throw new RangeError('lines are asked for before the last three digits')
    const waiting = state >>> READ_BITS
    const before = known[waiting]
    if (before !== undefined) return before
    const lines = new Uint32Array(WORDS_PER_BLOCK)
    collect(state, LINE_DIGITS, 0, lines)
    return (known[waiting] = shared(lines))
  }

  return { start, step, lines: (state) => answer(state).lines, lineCount: (state) => answer(state).count }
}
