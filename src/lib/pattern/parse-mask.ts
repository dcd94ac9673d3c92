import { isSeparator, nameCharacter } from './characters.ts'
import { MAX_NUMBER_LENGTH } from './matcher.ts'
import { PatternError } from './pattern-error.ts'

/** A picture of a whole number: for each position its digit 0–9, or null where any digit may stand. 1–15 positions. */
export type Mask = { readonly positions: readonly (number | null)[] }

/** The longest mask accepted, in UTF-16 code units: fifteen positions and room for separators. */
export const MAX_MASK_TEXT_LENGTH = 40

const CURE = 'Write a digit or x for each position, as in 212xxxxx00.'

/** Reads a mask such as `212-xxx-xx00`. Throws PatternError, naming the character, for what is no mask. */
export function parseMask(text: string): Mask {
  if (text.length > MAX_MASK_TEXT_LENGTH)
    throw new PatternError(`The mask has ${text.length} characters.`, `Write at most ${MAX_MASK_TEXT_LENGTH}.`)
  const positions: (number | null)[] = []
  for (const [index, character] of Array.from(text).entries()) {
    if (isSeparator(character)) continue
    if (positions.length === MAX_NUMBER_LENGTH)
      throw new PatternError(
        `The character ${nameCharacter(character, index + 1)} is one too many for a mask.`,
        `Write at most ${MAX_NUMBER_LENGTH} positions.`,
      )
    positions.push(readPosition(character, index + 1))
  }
  if (positions.length === 0) throw new PatternError('The mask has no positions.', CURE)
  return { positions }
}

function readPosition(character: string, position: number): number | null {
  if (character === 'x' || character === 'X') return null
  if (character >= '0' && character <= '9') return Number(character)
  throw new PatternError(`The character ${nameCharacter(character, position)} has no meaning in a mask.`, CURE)
}
