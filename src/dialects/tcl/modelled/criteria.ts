import { type Static, Type } from 'typebox'

import { DomainError } from '#domain/errors.ts'
import type { Criteria } from '#domain/numbers/criteria.ts'
import { MAX_CLAIM } from '#domain/numbers/claim-numbers.ts'
import { MAX_RUN } from '#domain/numbers/search-numbers.ts'
import { criteriaOf } from '#domain/numbers/sold-as.ts'

import { CountryCode, Fields, given, ProductId, readCountry } from './values.ts'

export const City = Type.String({ minLength: 1, maxLength: 100, description: 'City, in any case.' })
export const AreaCode = Type.String({
  pattern: '^[0-9]{1,6}$',
  description: 'Digits with which the national number begins, such as `20` for London.',
})
export const Pattern = Type.String({
  minLength: 1,
  maxLength: 40,
  pattern: '^\\^?[0-9A-Za-z?*]+\\$?$',
  description:
    'Digits of the national number: digits, letters as on a keypad, `?` for one digit, `*` for any run, `^` and `$` for ' +
    'its ends.',
})
export const Quantity = Type.Integer({ minimum: 1, maximum: MAX_CLAIM, description: 'How many numbers.' })

/** What free numbers are looked for by. */
export const SearchFields = {
  productId: ProductId,
  countryCode: CountryCode,
  city: Type.Optional(City),
  areaCode: Type.Optional(AreaCode),
  pattern: Type.Optional(Pattern),
  contiguous: Type.Optional(
    Type.Integer({ minimum: 1, maximum: MAX_RUN, description: 'Runs of so many numbers without a gap.' }),
  ),
  quantity: Type.Optional(Quantity),
}
const SearchSchema = Fields(SearchFields)
export type Search = Static<typeof SearchSchema>

/** The search in the words of the domain. */
export function readCriteria({ productId, countryCode, city, areaCode, pattern }: Search): Criteria {
  return {
    ...criteriaOf({ product: productId, country: readCountry(countryCode) }),
    ...given({ city, areaCode, pattern }),
  }
}

/** Whether all numbers wanted are to follow one another: true, or as many as are wanted. */
export const Contiguous = Type.Union([Type.Boolean(), Type.Integer({ minimum: 1, maximum: MAX_RUN })], {
  description: 'True, or the quantity again: the numbers follow one another without a gap.',
})

/** Errors: `invalid_input` for another number than the quantity. */
export function readContiguous(contiguous: Static<typeof Contiguous> | undefined, quantity: number | undefined) {
  if (typeof contiguous !== 'number') return contiguous
  if (contiguous === quantity) return true
  throw new DomainError('invalid_input', 'contiguous is true or the quantity itself: all numbers follow one another', {
    pointer: '/contiguous',
  })
}
