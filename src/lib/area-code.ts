import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

import { formatE164 } from './e164.ts'
import { isNanp, npaOf } from './nanp.ts'

const NUMBERS_PER_BLOCK = 1_000
/** Blocks whose area code is kept: to find one takes as long as a search. */
const MAX_KEPT = 20_000
const kept = new Map<number, string | null>()

function find(e164: number): string | null {
  const number = parsePhoneNumberFromString(formatE164(e164))
  if (number?.country === undefined) return null
  const [, area, ...rest] = number.formatInternational().split(' ')
  if (area === undefined || rest.length === 0 || !/^[0-9]+$/.test(area)) return null
  // Plans without a trunk prefix, such as that of Denmark, have no area codes: one dials all digits everywhere.
  return number.formatNational() === [area, ...rest].join(' ') ? null : area
}

/**
 * The area code of a number, as it is written behind the calling code: `201`, `20` in London, `1` in Paris; null where the
 * plan has none or it is not known.
 */
export function areaCodeOf(e164: number): string | null {
  if (isNanp(e164)) return String(npaOf(e164))
  const block = Math.floor(e164 / NUMBERS_PER_BLOCK)
  const known = kept.get(block)
  if (known !== undefined) return known
  if (kept.size >= MAX_KEPT) kept.clear()
  const found = find(e164)
  kept.set(block, found)
  return found
}
