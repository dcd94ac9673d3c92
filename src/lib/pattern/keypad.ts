// The digit of each letter from A to Z (ITU-T E.161, the 3 × 4 keypad; Q and Z have had keys since 1994).
const KEYPAD = '22233344455566677778889999'

const ZERO = '0'.charCodeAt(0)
const NINE = '9'.charCodeAt(0)
const UPPER_A = 'A'.charCodeAt(0)
const UPPER_Z = 'Z'.charCodeAt(0)
const CASE_BIT = 0x20

/** The digit 0–9 that a character stands for: itself, or the key that carries the Latin letter of either case; undefined for anything else. */
export function keypadDigit(character: string): number | undefined {
  if (character.length !== 1) return undefined
  const code = character.charCodeAt(0)
  if (code >= ZERO && code <= NINE) return code - ZERO
  const upper = code & ~CASE_BIT
  // Clearing the case bit maps nothing but the two cases of a letter into A–Z.
  if (upper < UPPER_A || upper > UPPER_Z) return undefined
  return Number(KEYPAD[upper - UPPER_A])
}
