import { type TProperties, type TSchema, Type } from 'typebox'

import { countryOfCode, threeLetterCode } from '#lib/country-codes.ts'
import { NumberError, parseE164 } from '#lib/e164.ts'
import { parseInstant } from '#lib/instant.ts'
import { decimalAmount } from '#lib/money.ts'

import { PRODUCTS } from '#domain/blocks/profile.ts'
import { DomainError } from '#domain/errors.ts'
import { IdField } from '#domain/id-field.ts'
import type { Price } from '#domain/ledger/rate.ts'
import { MAX_CLAIM } from '#domain/numbers/claim-numbers.ts'

/** An object of the wire. What a request has beside its fields is refused. */
export const Fields = <Properties extends TProperties>(properties: Properties, description?: string) =>
  Type.Object(properties, { additionalProperties: false, ...(description === undefined ? {} : { description }) })

export const OrNull = <Schema extends TSchema>(schema: Schema, description: string) =>
  Type.Union([schema, Type.Null()], { description })
export const Text = (description: string) => Type.String({ description })
export const Word = <Wire extends string>(words: Readonly<Record<string, Wire>>, description: string) =>
  Type.Enum(Object.values(words), { description })

export const ProductId = Type.Enum(PRODUCTS, {
  description: '`LNS` local number service, `ITFS` international toll-free, `UIFN` +800, `DID`.',
})
export const CountryCode = Type.String({
  pattern: '^([A-Za-z]{2}|[A-Za-z]{3})$',
  description: 'Country, ISO 3166-1, two or three letters; of a UIFN a country of service. Answers have three.',
})
export const CountryShown = Type.String({ description: 'Country, ISO 3166-1 alpha-3.' })
export const Moment = (description: string) => Type.String({ format: 'date-time', description })
export const Amount = (description: string) => OrNull(Type.Number(), description)
export { IdField as Id }

/** Numbers of a request. */
export const Numbers = (description: string) =>
  Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { minItems: 1, maxItems: MAX_CLAIM, description })

/** The two letters of a country that is given by two or three. Errors: `invalid_input` at the field. */
export function readCountry(code: string, field = 'countryCode'): string {
  const country = countryOfCode(code)
  if (country !== undefined) return country
  throw new DomainError(
    'invalid_input',
    `${field} ${code} is no country: give its letters of ISO 3166-1, such as GBR`,
    {
      pointer: `/${field}`,
    },
  )
}

export const writeCountry = (country: string | null) => (country === null ? null : threeLetterCode(country))

/** A number of a request. Errors: `invalid_input` at the field. */
export function readNumber(text: string, field: string): number {
  try {
    return parseE164(text)
  } catch (error) {
    if (!(error instanceof NumberError)) throw error
    throw new DomainError('invalid_input', `${field}: ${error.problem}: ${error.cure}`, {
      pointer: `/${field.replaceAll('.', '/')}`,
    })
  }
}

export const readNumbers = (texts: readonly string[]): number[] =>
  texts.map((text, index) => readNumber(text, `numbers.${index}`))

/** A moment of a request, with its offset, as the domain takes it: in UTC. Errors: `invalid_input` at the field. */
export function readMoment(text: string, field: string): string {
  const at = parseInstant(text)
  if (at !== null && text.includes('T')) return new Date(at).toISOString()
  throw new DomainError('invalid_input', `${field} is no moment: give one such as 2026-04-01T08:00:00+00:00`, {
    pointer: `/${field}`,
  })
}

/** A moment as it is shown, with its offset. */
export const writeMoment = (moment: string) => moment.replace(/Z$/, '+00:00')
export const writeMaybeMoment = (moment: string | null) => (moment === null ? null : writeMoment(moment))

/** An amount of minor units in the units of its currency: 125 US cents are 1.25. */
export const writeAmount = (minor: number, currency: string) => Number(decimalAmount(minor, currency))

/** The price fields of an answer. */
export const PriceFields = {
  setupPrice: Amount('Once, in units of the currency; null: no price is set.'),
  monthlyPrice: Amount('Each month, in units of the currency; null: no price is set.'),
  currency: OrNull(Type.String(), 'ISO 4217; null: no price is set.'),
}

export function writePrice(price: Price | null | undefined) {
  if (price === null || price === undefined) return { setupPrice: null, monthlyPrice: null, currency: null }
  const { setupMinor, monthlyMinor, currency } = price
  return {
    setupPrice: writeAmount(setupMinor, currency),
    monthlyPrice: writeAmount(monthlyMinor, currency),
    currency,
  }
}

/** An object without its nulls: programs that know a field and do not use it often send one. */
export function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null))
}

/** The same fields without those that are undefined, as the domain takes them. */
export function given<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the filter leaves what the type says
  return Object.fromEntries(kept) as { [Key in keyof Values]?: Exclude<Values[Key], undefined> }
}
