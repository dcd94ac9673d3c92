import { nameCharacter } from './characters.ts'
import { keypadDigit } from './keypad.ts'
import { onlyDigit } from './pattern.ts'
import { PatternError } from './pattern-error.ts'

/**
 * Reads a class such as `[2-46-9]` whose `[` stands at index `open`: the set of its digits, and the index after its `]`.
 * A letter is its keypad digit here too. Throws PatternError for a class that is empty, unclosed or negated with `^`.
 */
export function readClass(characters: readonly string[], open: number): { allowed: number; end: number } {
  let allowed = 0
  let at = open + 1
  if (characters[at] === '^')
    throw new PatternError(
      `The character ${nameCharacter('^', at + 1)} cannot negate a class.`,
      'Write ! before the class: ![23] is one digit that is neither 2 nor 3.',
    )
  while (characters[at] !== ']') {
    const first = readClassDigit(characters, at, open)
    const last = characters[at + 1] === '-' ? readClassDigit(characters, (at += 2), open) : first
    if (last < first)
      throw new PatternError(
        `The range that ends with ${nameCharacter(characters[at]!, at + 1)} runs downwards.`,
        `Write the lower digit first: ${last}-${first}.`,
      )
    for (let digit = first; digit <= last; digit++) allowed |= onlyDigit(digit)
    at++
  }
  if (allowed === 0)
    throw new PatternError(`The class of ${nameCharacter('[', open + 1)} is empty.`, 'Write at least one digit: [135].')
  return { allowed, end: at + 1 }
}

function readClassDigit(characters: readonly string[], at: number, open: number): number {
  const character = characters[at]
  if (character === undefined)
    throw new PatternError(`The class of ${nameCharacter('[', open + 1)} is not closed.`, 'Close it with ].')
  const digit = keypadDigit(character)
  if (digit === undefined)
    throw new PatternError(
      `The character ${nameCharacter(character, at + 1)} is no digit of a class.`,
      'Between [ and ] write digits, letters and ranges alone: [2-46-9].',
    )
  return digit
}
