import type { Mask } from '#lib/pattern/parse-mask.ts'
import type { Pattern } from '#lib/pattern/pattern.ts'

import type { Condition } from './place-lists.ts'
import type { Feature, Kind, Product, Profile } from './profile.ts'

/**
 * What numbers must be like. Everything given must hold. Text is compared without regard to the case of letters, and
 * null asks for blocks that have no such value.
 */
export type Filter = {
  /** ISO 3166-1 alpha-2, or 001 for UIFN. */
  readonly country?: string | undefined
  readonly kind?: Kind | undefined
  readonly region?: string | null | undefined
  readonly lata?: string | null | undefined
  readonly rateCenter?: string | null | undefined
  readonly city?: string | null | undefined
  /** 0–99. */
  readonly tier?: number | undefined
  readonly network?: string | null | undefined
  /** Every one of them must be there. */
  readonly features?: readonly Feature[] | undefined
  readonly product?: Product | undefined
  /** UIFN: a country where the number must be in service. */
  readonly serviceCountry?: string | undefined
  /** North American area code and exchange, three digits each; either may be given alone. No other number has them. */
  readonly npa?: string | undefined
  readonly nxx?: string | undefined
  /** E.164 numbers, both included. */
  readonly numbers?: { readonly first: number; readonly last: number } | undefined
  /** Both look at the national number: what follows the calling code. */
  readonly mask?: Mask | undefined
  readonly pattern?: Pattern | undefined
  /** With what the national number begins; holds beside the pattern. */
  readonly beginning?: Pattern | undefined
  /** A last word on a profile, such as whether a caller may see it. Asked at most once a profile and question. */
  readonly allows?: ((profile: Profile) => boolean) | undefined
}

const SINGLE_FIELDS = [
  'country',
  'kind',
  'region',
  'lata',
  'rateCenter',
  'city',
  'tier',
  'network',
  'product',
  'serviceCountry',
] as const

/** What the filter asks of a profile, but for `allows`. */
export function conditionsOf(filter: Filter): Condition[] {
  const conditions: Condition[] = []
  for (const field of SINGLE_FIELDS) {
    const value = filter[field]
    if (value !== undefined) conditions.push([field, value])
  }
  for (const feature of filter.features ?? []) conditions.push(['feature', feature])
  return conditions
}
