/** North American prefixes are 1, area code, exchange and one digit: 1 NPA NXX X. Both included. */
export const FIRST_NANP_PREFIX = 12_000_000
export const LAST_NANP_PREFIX = 19_999_999

/** What the digits of a prefix can be grouped by, the finest first: the whole prefix, or North American codes. */
export const NUMBER_CODES = ['block', 'npaNxx', 'npa'] as const
export type NumberCode = (typeof NUMBER_CODES)[number]

/** The code of a prefix that is not North American; more than any code, since it comes last. */
export const NO_CODE = 1e15

export function isNumberCode(field: string): field is NumberCode {
  return field === 'block' || field === 'npaNxx' || field === 'npa'
}

/** A code as a number that ascends with the prefix, or NO_CODE. */
export function codeOf(code: NumberCode, prefix: number): number {
  if (code === 'block') return prefix
  if (prefix < FIRST_NANP_PREFIX || prefix > LAST_NANP_PREFIX) return NO_CODE
  return code === 'npa' ? Math.floor(prefix / 10_000) - 1_000 : Math.floor(prefix / 10) - 1_000_000
}

/** The least prefix that has this code, which is not NO_CODE. */
export function firstPrefixOf(code: NumberCode, value: number): number {
  if (code === 'block') return value
  return code === 'npa' ? (value + 1_000) * 10_000 : (value + 1_000_000) * 10
}

/** A code as it is written: the prefix as a number, area code and exchange as text, NO_CODE as null. */
export function writeCode(code: NumberCode, value: number): string | number | null {
  if (value === NO_CODE) return null
  return code === 'block' ? value : String(value)
}
