import type { paths } from '../../api/schema.d.ts'

/** What a search asks for. */
export type Search = NonNullable<paths['/v1/numbers/available']['get']['parameters']['query']>
/** Of it what narrows. */
export type Criteria = Omit<Search, 'sort' | 'limit' | 'cursor' | 'total' | 'facets'>
export type Field = keyof Criteria
export type Sort = NonNullable<Search['sort']>

/** Fields that are chosen beside the box, and kept in the address under their names. */
export const CHOSEN = ['country', 'kind', 'region', 'rateCenter', 'city', 'npa', 'tier', 'network'] as const
export type Chosen = (typeof CHOSEN)[number]

/** What a field is called. */
export const FIELD_NAMES: Readonly<Partial<Record<Field, string>>> = {
  country: 'Country',
  kind: 'Kind',
  region: 'State or province',
  rateCenter: 'Rate centre',
  city: 'City',
  npa: 'Area code',
  nxx: 'Office code',
  tier: 'Tier',
  network: 'Network',
  mask: 'Number',
  pattern: 'Pattern',
  contiguous: 'In a row',
}

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })

/** The name of a country by its code; `001` is where universal freephone numbers are from. */
export function countryName(code: string): string {
  return code === '001' ? 'Universal freephone' : (countries.of(code) ?? code)
}
