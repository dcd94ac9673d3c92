import { callingCodeLength } from '#lib/calling-code.ts'
import type { Matcher } from '#lib/pattern/matcher.ts'
import { DEAD, LINE_DIGITS, NEVER } from '#lib/pattern/matcher.ts'

/**
 * Steps a matcher over prefixes, best in ascending order: digits that a prefix shares with the one before are not
 * stepped again. Chooses the matcher anew where calling code or length changes.
 */
export type MatchCursor = {
  readonly matcherFor: (nationalLength: number) => Matcher
  matcher: Matcher
  /** The prefixes of one calling code and length: `base` … `end` − 1, with `digitCount` national digits each. */
  base: number
  end: number
  digitCount: number
  /** `digits[0 … known − 1]` lead to `states[known]`, which is alive. */
  readonly digits: Uint8Array
  readonly states: Int32Array
  known: number
  /** The ten prefixes from here on share all digits but the last, and lead to `tensState`; NaN when there is none. */
  tens: number
  tensState: number
  /** After a dead state: no prefix below this one can match. */
  resume: number
}

const MAX_PREFIX_DIGITS = 12
const POWERS = Array.from({ length: MAX_PREFIX_DIGITS + 1 }, (_, exponent) => 10 ** exponent)

export function createCursor(matcherFor: (nationalLength: number) => Matcher): MatchCursor {
  return {
    matcherFor,
    matcher: NEVER,
    base: 0,
    end: 0,
    digitCount: 0,
    digits: new Uint8Array(MAX_PREFIX_DIGITS),
    states: new Int32Array(MAX_PREFIX_DIGITS + 1),
    known: 0,
    tens: Number.NaN,
    tensState: DEAD,
    resume: 0,
  }
}

/** The state after the national digits of the prefix. When it is DEAD, `resume` tells where matching can go on. */
export function stateAt(cursor: MatchCursor, prefix: number): number {
  const last = prefix - cursor.tens
  if (!(last >= 0 && last < 10)) return moveTo(cursor, prefix)
  const state = cursor.matcher.step(cursor.tensState, last)
  if (state === DEAD) cursor.resume = prefix + 1
  return state
}

function moveTo(cursor: MatchCursor, prefix: number): number {
  if (prefix < cursor.base || prefix >= cursor.end) enterPlan(cursor, prefix)
  const { matcher, digits, states, digitCount } = cursor
  const isNextTen = prefix - cursor.tens >= 10 && prefix - cursor.tens < 20 && digitCount > 1
  const next = cursor.tens + 10
  cursor.tens = Number.NaN
  // The next ten prefixes of the same hundred, which is where most moves lead.
  if (isNextTen && digits[digitCount - 2]! < 9) {
    const state = matcher.step(states[digitCount - 2]!, ++digits[digitCount - 2]!)
    if (state === DEAD) {
      cursor.known = digitCount - 2
      cursor.resume = next + 10
      return DEAD
    }
    states[digitCount - 1] = state
    cursor.tens = next
    cursor.tensState = state
    return stateAt(cursor, prefix)
  }
  if (states[0] === DEAD) {
    cursor.resume = cursor.end
    return DEAD
  }
  let rest = prefix - cursor.base
  let shares = true
  for (let index = 0; index < digitCount; index++) {
    const power = POWERS[digitCount - 1 - index]!
    const digit = Math.floor(rest / power)
    rest -= digit * power
    if (index === digitCount - 1) {
      cursor.tens = prefix - digit
      cursor.tensState = states[index]!
      cursor.known = index
      return stateAt(cursor, prefix)
    }
    shares &&= index < cursor.known && digits[index] === digit
    if (shares) continue
    const state = matcher.step(states[index]!, digit)
    if (state === DEAD) {
      cursor.known = index
      cursor.resume = prefix - rest + power
      return DEAD
    }
    digits[index] = digit
    states[index + 1] = state
  }
  throw new Error(`the prefix ${prefix} has no national digits`)
}

function enterPlan(cursor: MatchCursor, prefix: number): void {
  let length = 3
  while (prefix >= POWERS[length]!) length++
  const codeLength = callingCodeLength(Math.floor(prefix / POWERS[length - 3]!))
  cursor.digitCount = length - codeLength
  const span = POWERS[cursor.digitCount]!
  cursor.base = Math.floor(prefix / span) * span
  cursor.end = cursor.base + span
  cursor.matcher = cursor.matcherFor(cursor.digitCount + LINE_DIGITS)
  cursor.states[0] = cursor.matcher.start
  cursor.known = 0
  cursor.tens = Number.NaN
}
