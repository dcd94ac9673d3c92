import { formatE164, NumberError, parseE164 } from '#lib/e164.ts'

import { DomainError } from '../errors.ts'

/** Digits as they are kept, `+12015551234`. Errors: `invalid_input` at the pointer for a number that cannot exist. */
export function settledDigits(digits: string | null, pointer: string): string | null {
  if (digits === null) return null
  try {
    return formatE164(parseE164(digits))
  } catch (error) {
    if (error instanceof NumberError) throw new DomainError('invalid_input', error.message, { pointer })
    throw error
  }
}
