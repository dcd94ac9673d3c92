import type { Lines } from '#lib/lines.ts'
import { NO_LINES } from '#lib/lines.ts'

/**
 * A pattern or mask made ready for numbers of one length: a deterministic automaton that reads all digits of a national
 * number but the last three, and then says which of the thousand lines complete a match. States are whole numbers below
 * 2^31; two prefixes that lead to one state have the same future.
 */
export type Matcher = {
  /** The state before the first digit. */
  readonly start: number
  /** The state after one more digit, 0–9. DEAD once nothing can match any more, and for ever after. */
  step(state: number, digit: number): number
  /**
   * The lines whose three digits complete a match, asked of a state that has read all digits but three. The same object
   * each time; NO_LINES itself when there are none, ALL_LINES itself when all thousand match. Not to be written to.
   */
  lines(state: number): Lines
  /** How many lines `lines(state)` holds, 0–1000. */
  lineCount(state: number): number
}

/** The state of every matcher from which nothing can match. */
export const DEAD = 0

/** The digits that a block leaves open. */
export const LINE_DIGITS = 3

/** The most digits that a number can have (ITU-T E.164, 6.2.1). */
export const MAX_NUMBER_LENGTH = 15

/** The matcher of what no number of this length can be. */
export const NEVER: Matcher = { start: DEAD, step: () => DEAD, lines: () => NO_LINES, lineCount: () => 0 }

/** Throws RangeError for a length that no number in a thousands-block has; the length comes from the numbering plan, never from a caller. */
export function assertNationalLength(nationalLength: number): void {
  if (!Number.isInteger(nationalLength) || nationalLength < LINE_DIGITS || nationalLength > MAX_NUMBER_LENGTH)
    throw new RangeError(`a national number has ${LINE_DIGITS} to ${MAX_NUMBER_LENGTH} digits, not ${nationalLength}`)
}
