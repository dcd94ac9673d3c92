import { getCountries, getCountryCallingCode } from 'libphonenumber-js/max'

const CALLING_CODES = new Set(['800', ...getCountries().map((country) => getCountryCallingCode(country))])

/** The national digits of a number, told in another way than the index tells them. */
export function nationalDigits(e164: number): string {
  const digits = String(e164)
  const length = [1, 2, 3].find((each) => CALLING_CODES.has(digits.slice(0, each)))
  if (length === undefined) throw new Error(`${e164} has no calling code`)
  return digits.slice(length)
}
