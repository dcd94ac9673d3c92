/** Fewer digits than any payment card in use has; the longest have 19. Source: ISO/IEC 7812-1. */
const MIN_CARD_DIGITS = 13

/** So many digits, with any blanks and punctuation between them, but no letter. */
const CARD_NUMBER = new RegExp(String.raw`\p{Nd}(?:[^\p{L}\p{Nd}]*\p{Nd}){${MIN_CARD_DIGITS - 1}}`, 'u')

/**
 * Whether a text holds what may be a payment card's number: 13 digits or more in a row, whatever blanks and punctuation
 * stand between them. The check digit is not looked at, because a number with a slip of the finger is as private.
 */
export function holdsCardNumber(text: string): boolean {
  return CARD_NUMBER.test(text)
}
