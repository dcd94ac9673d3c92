import { Type } from 'typebox'

import { NumberError, parseE164 } from '#lib/e164.ts'
import { parseInstant } from '#lib/instant.ts'

import { DomainError } from '#domain/errors.ts'
import { MAX_CLAIM } from '#domain/numbers/claim-numbers.ts'

import { MAX_CURSOR_LENGTH } from './cursor.ts'

/** A number as a client writes it. */
export const NumberText = Type.String({
  minLength: 1,
  maxLength: 40,
  description:
    'E.164 with plus: `+12015551234`. Blanks, hyphens, dots, slashes and brackets are ignored; ten digits without a ' +
    'plus are read as North American.',
})

/** Numbers as a client writes them. */
export const NumberTexts = (description: string) =>
  Type.Array(NumberText, { minItems: 1, maxItems: MAX_CLAIM, description })

/** Where the next page begins. */
export const Cursor = Type.String({
  maxLength: MAX_CURSOR_LENGTH,
  description: '`nextCursor` of the page before. It belongs to the list and its filters: send the same ones again.',
})

/** Where the page after begins. */
export const NextCursor = Type.Union([Type.String(), Type.Null()], {
  description: '`cursor` of the next page; null on the last one.',
})

/** The E.164 integer that a text means. Errors: `invalid_input`, about the place that the pointer tells. */
export function readNumber(text: string, pointer: string): number {
  try {
    return parseE164(text)
  } catch (error) {
    if (error instanceof NumberError) throw new DomainError('invalid_input', error.message, { pointer })
    throw error
  }
}

/** The same for a list. */
export function readNumbers(texts: readonly string[], pointer: string): number[] {
  return texts.map((text, index) => readNumber(text, `${pointer}/${index}`))
}

/** A day or a time as a client writes it. */
export const InstantText = (description: string) =>
  Type.String({
    minLength: 10,
    maxLength: 35,
    description: `${description} A day such as \`2026-03-01\`, which begins in UTC, or a time (RFC 3339).`,
  })

/** The moment that a text means, milliseconds since the epoch. Errors: `invalid_input`. */
export function readInstant(text: string, pointer: string): number {
  const moment = parseInstant(text)
  if (moment !== null && moment >= 0) return moment
  throw new DomainError(
    'invalid_input',
    `"${text}" is no day and no time: write it as 2026-03-01 or 2026-03-01T12:00:00Z`,
    { pointer },
  )
}
