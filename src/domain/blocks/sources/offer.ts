import type { Feature, Kind, Product } from '#inventory/profile.ts'

/** Tier of a row that gives none. */
export const DEFAULT_TIER = 0
/** What numbers of a row that gives no features can carry. */
export const DEFAULT_FEATURES: readonly Feature[] = ['voice']
export const NO_COUNTRIES: readonly string[] = []

const LOCAL_WITH_PLACE: readonly Product[] = ['LNS', 'DID']
const DID: readonly Product[] = ['DID']
const ITFS: readonly Product[] = ['ITFS']
const UIFN: readonly Product[] = ['UIFN']

type Place = { readonly region: string | null; readonly rateCenter: string | null; readonly city: string | null }

/** True when it is known where a local number belongs: a city, or a rate centre with the region it is unique in. */
export function hasPlace({ region, rateCenter, city }: Place): boolean {
  return city !== null || (rateCenter !== null && region !== null)
}

const PRODUCTS_OF_KIND: Readonly<Record<Kind, readonly Product[]>> = {
  local: DID,
  national: DID,
  mobile: DID,
  tollfree: ITFS,
  uifn: UIFN,
}

/** What numbers of a kind can be sold as: local ones with a place LNS and DID, toll-free ITFS, UIFN UIFN, others DID. */
export function productsOf(kind: Kind, place: Place): readonly Product[] {
  return kind === 'local' && hasPlace(place) ? LOCAL_WITH_PLACE : PRODUCTS_OF_KIND[kind]
}
