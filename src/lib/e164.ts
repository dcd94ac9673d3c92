import {
  getCountries,
  getCountryCallingCode,
  isPossiblePhoneNumber,
  isSupportedCountry,
  Metadata,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'

import { checkNanp, checkNanpRange, isNanp, isTollFreeNpa, npaOf } from './nanp.ts'
import type { NumberProblem } from './nanp.ts'

/** The most digits of an international number, calling code included. Source: ITU-T E.164. */
export const MAX_E164_DIGITS = 15
/** The "country" of what belongs to none, such as +800. Source: UN M49. */
export const WORLD = '001'
export const UIFN_CALLING_CODE = '800'

// Calling codes of global services. Source: ITU-T E.164, list of assigned country codes.
const GLOBAL_CALLING_CODES = [UIFN_CALLING_CODE, '808', '870', '878', '881', '882', '883', '888', '979']
const MAX_CALLING_CODE_DIGITS = 3
const NANP_CALLING_CODE = '1'
const NANP_MAIN_COUNTRY = 'US'
const NANP_NATIONAL_DIGITS = 10
const SEPARATORS = /[\s().\-/\u2010-\u2015\u2212]/g

/** What sort of number it is, as far as its digits tell. */
export type NumberKind = 'local' | 'national' | 'mobile' | 'tollfree' | 'uifn'

/** A text or a number that is not an E.164 number: the problem, and the cure. */
export class NumberError extends Error {
  override readonly name = 'NumberError'
  readonly problem: string
  readonly cure: string

  constructor({ problem, cure }: NumberProblem) {
    super(`${problem}; ${cure}`)
    this.problem = problem
    this.cure = cure
  }
}

/**
 * The E.164 integer that a text means, e.g. 12015551234. Blanks, hyphens, dots, slashes and brackets are ignored.
 * - `+1 (201) 555-1234`, `+442079460018`: with a plus, the calling code comes first.
 * - `2015551234`: without a plus, ten digits that are a well-formed North American number are read as +1.
 * - `12015551234`, `442079460018`: without a plus, any other digits are read as if they had one.
 * International access codes (00, 011) and trunk zeros are refused, since what they mean depends on where one stands.
 * @throws NumberError when it is not a number that can exist: see `checkE164`.
 */
export function parseE164(text: string): number {
  const bare = text.replace(SEPARATORS, '')
  const digits = bare.startsWith('+') ? bare.slice(1) : bare
  if (digits === '') throw new NumberError({ problem: 'the number is missing', cure: 'give it as +12015551234' })
  if (!/^[0-9]+$/.test(digits)) {
    throw new NumberError({ problem: `"${text}" has other characters than digits`, cure: 'give it as +12015551234' })
  }
  if (digits.startsWith('0')) {
    throw new NumberError({
      problem: `"${text}" begins with 0, which no calling code does`,
      cure: 'write + and the calling code instead of 00, 011 or a trunk 0',
    })
  }
  if (digits.length > MAX_E164_DIGITS) {
    throw new NumberError({ problem: `"${text}" has more than ${MAX_E164_DIGITS} digits`, cure: 'correct the number' })
  }
  if (bare === digits && digits.length === NANP_NATIONAL_DIGITS) {
    const nanp = Number(`1${digits}`)
    if (checkNanp(nanp) === null) return nanp
  }
  const e164 = Number(digits)
  const problem = checkE164(e164)
  if (problem !== null) throw new NumberError(problem)
  return e164
}

/** `+` and the digits: `+12015551234`. */
export function formatE164(e164: number): string {
  return `+${e164}`
}

/** The digits after the calling code, as text because they may begin with zeros: `2015551234`. */
export function nationalOf(e164: number): string {
  const digits = String(e164)
  return digits.slice(isNanp(e164) ? NANP_CALLING_CODE.length : (callingCodeOf(e164)?.length ?? 0))
}

let lengthsByCallingCode: ReadonlyMap<string, ReadonlySet<number>> | null = null

/** For each calling code the lengths that a national number of it can have, of all countries that share it. */
function possibleLengths(): ReadonlyMap<string, ReadonlySet<number>> {
  if (lengthsByCallingCode !== null) return lengthsByCallingCode
  const lengths = new Map<string, Set<number>>()
  for (const country of getCountries()) {
    const callingCode = getCountryCallingCode(country)
    const metadata = new Metadata()
    metadata.selectNumberingPlan(country)
    const known = lengths.get(callingCode) ?? new Set()
    for (const length of metadata.numberingPlan?.possibleLengths() ?? []) known.add(length)
    lengths.set(callingCode, known)
  }
  for (const callingCode of GLOBAL_CALLING_CODES) {
    const known = new Set<number>()
    for (let length = 1; length <= MAX_E164_DIGITS - callingCode.length; length++) {
      if (isPossiblePhoneNumber(`+${callingCode}${'1'.repeat(length)}`)) known.add(length)
    }
    lengths.set(callingCode, known)
  }
  // The plan of Canada also lists its seven-digit services, which cannot be called from abroad.
  lengths.set(NANP_CALLING_CODE, new Set([NANP_NATIONAL_DIGITS]))
  lengthsByCallingCode = lengths
  return lengths
}

/** The calling code that a number begins with, e.g. `1` or `44`; null when no country or service has it. */
export function callingCodeOf(e164: number): string | null {
  const digits = String(e164)
  for (let length = 1; length <= MAX_CALLING_CODE_DIGITS; length++) {
    const start = digits.slice(0, length)
    if (possibleLengths().has(start)) return start
  }
  return null
}

/** The calling code of an ISO 3166-1 alpha-2 country, upper case; `800` for `001`; null for no country. */
export function callingCodeOfCountry(country: string): string | null {
  if (country === WORLD) return UIFN_CALLING_CODE
  return isSupportedCountry(country) ? getCountryCallingCode(country) : null
}

/**
 * Null when a number can exist: its calling code is assigned and its national part has a length that the plan of that
 * code knows; a North American number also keeps the rules of `checkNanp`. Whether it is assigned is not looked at:
 * published patterns lag behind the administrators by months.
 */
export function checkE164(e164: number): NumberProblem | null {
  if (!Number.isSafeInteger(e164) || e164 < 1 || String(e164).length > MAX_E164_DIGITS) {
    return { problem: `${e164} is not a whole number of 1 to ${MAX_E164_DIGITS} digits`, cure: 'correct the number' }
  }
  if (isNanp(e164)) return checkNanp(e164)
  const callingCode = callingCodeOf(e164)
  if (callingCode === null) {
    return { problem: `${formatE164(e164)} begins with no assigned calling code`, cure: 'correct the number' }
  }
  const length = String(e164).length - callingCode.length
  const lengths = possibleLengths().get(callingCode)
  if (lengths?.has(length) === true) return null
  const known = [...(lengths ?? [])].toSorted((a, b) => a - b).join(', ')
  return {
    problem: `${formatE164(e164)} has ${length} digits after +${callingCode}, where ${known} are possible`,
    cure: 'correct the number',
  }
}

/**
 * Null when every number from `first` to `last`, both included, can exist. Outside North America that depends on the
 * calling code and the length alone, and calling codes are prefix-free, so two numbers of equal length and calling
 * code vouch for all between them: no range is too long to be checked.
 */
export function checkE164Range(first: number, last: number): NumberProblem | null {
  if (last < first) return { problem: `${last} comes before ${first}`, cure: 'give the first number first' }
  if (String(first).length !== String(last).length) {
    return { problem: `${first} and ${last} have different lengths`, cure: 'give numbers of one length' }
  }
  const problem = checkE164(first) ?? checkE164(last)
  if (problem !== null) return problem
  if (callingCodeOf(first) !== callingCodeOf(last)) {
    return { problem: `${first} and ${last} have different calling codes`, cure: 'give a range a calling code' }
  }
  return isNanp(first) ? checkNanpRange(first, last) : null
}

/**
 * What sort of number it is by the published patterns; null when they do not tell or when it is a sort that is not
 * sold (premium rate, shared cost, personal, pager, voicemail). North American numbers that may be either fixed or
 * mobile are local, and so are those of an area code that is newer than the patterns.
 */
export function kindOf(e164: number): NumberKind | null {
  if (callingCodeOf(e164) === UIFN_CALLING_CODE) return 'uifn'
  if (isNanp(e164) && isTollFreeNpa(npaOf(e164))) return 'tollfree'
  switch (parsePhoneNumberFromString(formatE164(e164))?.getType()) {
    case 'FIXED_LINE':
    case 'FIXED_LINE_OR_MOBILE':
      return 'local'
    case 'MOBILE':
      return 'mobile'
    case 'TOLL_FREE':
      return 'tollfree'
    case 'VOIP':
    case 'UAN':
      return 'national'
    case undefined:
      return checkNanp(e164) === null && !isEasilyRecognisable(npaOf(e164)) ? 'local' : null
    default:
      return null
  }
}

/**
 * The country of a number by the published patterns, ISO 3166-1 alpha-2, or `001` for +800; null when they do not tell.
 * Where countries share a number, such as the toll-free ones of North America, it is the main one: `US`.
 */
export function countryOf(e164: number): string | null {
  if (callingCodeOf(e164) === UIFN_CALLING_CODE) return WORLD
  if (isNanp(e164) && isTollFreeNpa(npaOf(e164))) return NANP_MAIN_COUNTRY
  return parsePhoneNumberFromString(formatE164(e164))?.country ?? null
}

/** Area codes that end in a pair, such as 500 or 700: kept for services, never given to a place. Source: NANPA. */
function isEasilyRecognisable(npa: number): boolean {
  return Math.floor(npa / 10) % 10 === npa % 10
}
