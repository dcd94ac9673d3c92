import type { Filter } from './filter.ts'

/** E.164 numbers from `first` to `last`, both included. */
export type NumberRange = { readonly first: number; readonly last: number }

// Area codes are [2-9]XX; what is before and after them is never a North American number.
const FIRST_NPA = 200
const LAST_NPA = 999
const NUMBERS_PER_NPA = 10_000_000
const NUMBERS_PER_NXX = 10_000
const NANP_BASE = 10_000_000_000

const THREE_DIGITS = /^[0-9]{3}$/

/**
 * The ranges that the filter leaves, ascending and apart, from npa, nxx and numbers; null when it names none of them.
 * Throws RangeError for an npa or nxx that is not three digits.
 */
export function numberRanges(filter: Filter): NumberRange[] | null {
  const ranges = codeRanges(filter.npa, filter.nxx)
  const bounds = filter.numbers
  if (bounds === undefined) return ranges
  if (ranges === null) return bounds.first <= bounds.last ? [bounds] : []
  return ranges
    .map(({ first, last }) => ({ first: Math.max(first, bounds.first), last: Math.min(last, bounds.last) }))
    .filter(({ first, last }) => first <= last)
}

function codeRanges(npaText: string | undefined, nxxText: string | undefined): NumberRange[] | null {
  if (npaText === undefined && nxxText === undefined) return null
  const npa = npaText === undefined ? null : parseThreeDigits(npaText)
  const nxx = nxxText === undefined ? null : parseThreeDigits(nxxText)
  const ranges: NumberRange[] = []
  for (let code = npa ?? FIRST_NPA; code <= (npa ?? LAST_NPA); code++) {
    const first = NANP_BASE + code * NUMBERS_PER_NPA + (nxx ?? 0) * NUMBERS_PER_NXX
    ranges.push({ first, last: first + (nxx === null ? NUMBERS_PER_NPA : NUMBERS_PER_NXX) - 1 })
  }
  return ranges
}

function parseThreeDigits(text: string): number {
  if (!THREE_DIGITS.test(text))
    throw new RangeError(`an area code or exchange has three digits, not ${JSON.stringify(text)}`)
  return Number(text)
}
