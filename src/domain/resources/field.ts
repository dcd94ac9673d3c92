import { Type } from 'typebox'

import { isCountry } from '#lib/countries.ts'
import { NumberError, formatE164, parseE164 } from '#lib/e164.ts'

import { DomainError } from '../errors.ts'

/** Characters of a name, and of a field that holds a word or a code. */
export const MAX_LINE_LENGTH = 200
export const MAX_CODE_LENGTH = 64
/** Characters of an address, RFC 5321, 4.5.3.1.3. */
const MAX_EMAIL_LENGTH = 254
const MAX_PHONE_LENGTH = 40

const NO_CONTROL = '^[^\\u0000-\\u001f\\u007f\\u2028\\u2029]+$'

/** One line of text for people: 1 to 200 characters. */
export const Line = (description: string) =>
  Type.String({ minLength: 1, maxLength: MAX_LINE_LENGTH, pattern: NO_CONTROL, description })

/** A word or a code: 1 to 64 characters. */
export const Code = (description: string) =>
  Type.String({ minLength: 1, maxLength: MAX_CODE_LENGTH, pattern: NO_CONTROL, description })

/** A country, ISO 3166-1 alpha-2 in upper case; `checkCountry` looks whether there is such a one. */
export const Country = (description: string) => Type.String({ pattern: '^[A-Z]{2}$', description })

/** An e-mail address, as far as its form tells: one @, something before it, a domain of two labels or more after it. */
export const Email = (description: string) =>
  Type.String({
    maxLength: MAX_EMAIL_LENGTH,
    pattern: '^[^\\u0000-\\u0020\\u007f@]+@[^\\u0000-\\u0020\\u007f@.]+(\\.[^\\u0000-\\u0020\\u007f@.]+)+$',
    description,
  })

/** A telephone number in any spelling; `settlePhone` looks whether it can exist. */
export const Phone = (description: string) => Type.String({ minLength: 1, maxLength: MAX_PHONE_LENGTH, description })

/** Errors: `invalid_input` at `/country` for what is no country. */
export function checkCountry(country: string | null): void {
  if (country === null || isCountry(country)) return
  throw new DomainError('invalid_input', `${country} is no country: give its two letters of ISO 3166-1, such as US`, {
    pointer: '/country',
  })
}

/** The telephone number as it is kept, `+12015551234`. Errors: `invalid_input` at `/phone` for what can be none. */
export function settlePhone(phone: string | null): string | null {
  if (phone === null) return null
  try {
    return formatE164(parseE164(phone))
  } catch (error) {
    if (error instanceof NumberError) throw new DomainError('invalid_input', error.message, { pointer: '/phone' })
    throw error
  }
}
