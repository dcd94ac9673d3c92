import { type Product, PRODUCTS, type Profile } from '#inventory/profile.ts'
import { WORLD } from '#lib/e164.ts'

import type { Criteria } from './criteria.ts'

/** Countries of service that a UIFN has at the least. Source: ITU-T E.169.1, which registers them for several countries. */
export const MIN_UIFN_COUNTRIES = 2

/** One product in one country: ISO 3166-1 alpha-2; of a UIFN, which belongs to none, one in which it is in service. */
export type ProductIn = { readonly product: Product; readonly country: string }

/** What numbers must be that are sold as a product in a country. */
export function criteriaOf({ product, country }: ProductIn): Criteria {
  if (product === 'UIFN') return { product, kind: 'uifn', country: WORLD, serviceCountry: country }
  return product === 'ITFS' ? { product, kind: 'tollfree', country } : { product, country }
}

type Sold = Pick<Profile, 'country' | 'kind' | 'products' | 'serviceCountries'>

/** Everything that numbers of a profile are sold as, and where. */
export function soldAs({ country, kind, products, serviceCountries }: Sold): ProductIn[] {
  return PRODUCTS.flatMap((product): ProductIn[] => {
    if (!products.includes(product)) return []
    if (product === 'UIFN')
      return kind === 'uifn' && serviceCountries.length >= MIN_UIFN_COUNTRIES
        ? serviceCountries.map((one) => ({ product, country: one }))
        : []
    if (kind === 'uifn' || (product === 'ITFS' && kind !== 'tollfree')) return []
    return [{ product, country }]
  })
}

/** Whether numbers of a profile are sold as this product in this country. */
export function isSoldAs(profile: Sold, { product, country }: ProductIn): boolean {
  return soldAs(profile).some((one) => one.product === product && one.country === country)
}
