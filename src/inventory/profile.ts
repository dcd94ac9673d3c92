/**
 * What sort of number it is. `uifn` is the universal international freephone number, +800 and eight digits (ITU-T
 * E.169.1).
 */
export const KINDS = ['local', 'national', 'mobile', 'tollfree', 'uifn'] as const
export type Kind = (typeof KINDS)[number]

/** What a number can carry. */
export const FEATURES = ['voice', 'sms', 'mms', 't38', 'cnam', 'e911'] as const
export type Feature = (typeof FEATURES)[number]

/**
 * What a block is sold as: LNS, a local number service with a place; DID, a geographic or national inbound number;
 * ITFS, an international toll-free service of one country; UIFN, +800 with its countries of service.
 */
export const PRODUCTS = ['LNS', 'DID', 'ITFS', 'UIFN'] as const
export type Product = (typeof PRODUCTS)[number]

/** The geography and commercial terms that all numbers of a block share. Blocks with equal terms share one profile. */
export type Profile = {
  /** Small integer, from the store. */
  readonly id: number
  /** ISO 3166-1 alpha-2, upper case; `001` for UIFN, which belongs to no country. */
  readonly country: string
  readonly kind: Kind
  /** State, province or region code, upper case; null where there is none. */
  readonly region: string | null
  /** Local access and transport area, three to five digits. */
  readonly lata: string | null
  /** Rate centre abbreviation, upper case, as NANPA spells it. */
  readonly rateCenter: string | null
  readonly city: string | null
  /** Commercial class, 0–99, set by the operator. */
  readonly tier: number
  readonly network: string | null
  readonly features: readonly Feature[]
  readonly products: readonly Product[]
  /** UIFN only: ISO 3166-1 alpha-2 countries where the number is in service. */
  readonly serviceCountries: readonly string[]
}
