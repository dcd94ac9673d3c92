/** The repeated-digit variables: each stands for one digit, the same wherever it occurs in the pattern. */
export type Variable = '&' | '%'

/** One element of a pattern: a digit out of a set, a variable, or a run of any digits. */
export type Element =
  /** Bit `d` of `allowed` says whether the digit `d` may stand here; 0 lets nothing stand here. */
  | { readonly kind: 'digit'; readonly allowed: number }
  | { readonly kind: 'variable'; readonly name: Variable }
  | { readonly kind: 'run' }

/** A pattern that was spelt out element by element. */
export type SequencePattern = {
  readonly shape: 'sequence'
  /** Never two runs side by side. Without any element the pattern finds nothing. */
  readonly elements: readonly Element[]
  /** The first element stands at the number's first digit. */
  readonly fixedStart: boolean
  /** The last element stands at the number's last digit. */
  readonly fixedEnd: boolean
}

/** A run of `digits` digits anywhere, each as far from the one before it as the shape says: 0, +1 or -1. */
export type RunPattern = { readonly shape: 'repeat' | 'ascending' | 'descending'; readonly digits: number }

/** The last `digits` digits read the same backwards; null: the whole number does. */
export type PalindromePattern = { readonly shape: 'palindrome'; readonly digits: number | null }

/** What a caller looks for in the digits of a national number, parsed but not yet bound to a length. */
export type Pattern = SequencePattern | RunPattern | PalindromePattern

/** The set of all ten digits. */
export const ANY_DIGIT = 0b11_1111_1111

/** The set that holds one digit, 0–9. */
export function onlyDigit(digit: number): number {
  return 1 << digit
}
