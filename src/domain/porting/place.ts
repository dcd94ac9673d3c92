import type { Kind } from '#inventory/profile.ts'

/** Where a number is, as far as the exchange knows. */
export type Place = {
  /** ISO 3166-1 alpha-2, or `001`; null when not even the published patterns tell. */
  readonly country: string | null
  readonly kind: Kind | null
  readonly region: string | null
  readonly lata: string | null
  readonly rateCenter: string | null
  /** Area code and central office code; null outside North America. */
  readonly npa: string | null
  readonly nxx: string | null
  /** Carrier (OCN) that serves it, as far as the blocks and the footprint tell. Ports away from it are not seen. */
  readonly carrier: string | null
}
