import { Type } from 'typebox'

import { PRODUCTS } from '#inventory/profile.ts'
import { isCountry } from '#lib/countries.ts'

import { DomainError } from '../../errors.ts'
import type { ProductIn } from '../../numbers/sold-as.ts'

/** One product and one country. */
export const ProductInFields = {
  product: Type.Enum(PRODUCTS, { description: 'What the numbers are sold as.' }),
  country: Type.String({
    pattern: '^[A-Z]{2}$',
    description: 'Country of the numbers, ISO 3166-1 alpha-2; of a UIFN one in which it is in service.',
  }),
}

/** Errors: `invalid_input` at `/country` for what is no country. */
export function checkProductIn({ country }: ProductIn): void {
  if (isCountry(country)) return
  throw new DomainError('invalid_input', `${country} is no country: give its two letters of ISO 3166-1, such as GB`, {
    pointer: '/country',
  })
}
