import { parseSequence } from './parse-sequence.ts'
import { parseShape } from './parse-shape.ts'
import type { Pattern } from './pattern.ts'
import { PatternError } from './pattern-error.ts'

/** The longest pattern accepted, in UTF-16 code units. Fifteen digits, each negated, fit with room for separators. */
export const MAX_PATTERN_LENGTH = 40

/**
 * Reads a pattern in the language of docs/domain/search-language.md. Says nothing yet about any length of number: a
 * pattern that is too long for a number, or empty, is legal and finds nothing.
 * Throws PatternError for what is not in the language.
 */
export function parsePattern(text: string): Pattern {
  if (text.length > MAX_PATTERN_LENGTH)
    throw new PatternError(
      `The pattern has ${text.length} characters.`,
      `Write at most ${MAX_PATTERN_LENGTH}; a number has no more than 15 digits.`,
    )
  return parseShape(text) ?? parseSequence(text)
}
