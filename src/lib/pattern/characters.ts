// What people write between the digits of a number, and what therefore says nothing.
const SEPARATORS = ' -.()'

const INVISIBLE = /^[\p{C}\p{M}\p{Z}]/u

/** Whether a character only groups digits, as in `(800) 555-0100`. */
export function isSeparator(character: string): boolean {
  return SEPARATORS.includes(character)
}

/** A character as a refusal names it: `"#" at position 3`, or by code point if it cannot be seen. Positions count from 1. */
export function nameCharacter(character: string, position: number): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `${INVISIBLE.test(character) ? `U+${code}` : `"${character}"`} at position ${position}`
}
