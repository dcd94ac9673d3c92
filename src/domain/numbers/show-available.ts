import type { Profile } from '#inventory/profile.ts'
import { formatE164, nationalOf } from '#lib/e164.ts'
import { memorability } from '#lib/memorability.ts'

import type { PriceBook } from '../ledger/price-book.ts'
import type { AvailableNumber, AvailableRun } from './available.ts'

type Terms = Omit<AvailableRun, 'first' | 'last' | 'count'>

const LAST_SEVEN = 10_000_000
const shown = new WeakMap<PriceBook, WeakMap<Profile, Terms>>()

/** What a profile says, with the price for the account whose book it is; made once for each of both. */
function termsOf(profile: Profile, book: PriceBook): Terms {
  let byProfile = shown.get(book)
  if (byProfile === undefined) shown.set(book, (byProfile = new WeakMap()))
  const known = byProfile.get(profile)
  if (known !== undefined) return known
  const { id: _id, ...terms } = profile
  const made: Terms = {
    ...terms,
    features: [...profile.features],
    products: [...profile.products],
    serviceCountries: [...profile.serviceCountries],
    price: book.priceOf(profile) ?? null,
  }
  byProfile.set(profile, made)
  return made
}

/** A free number as it is shown. */
export function showNumber(e164: number, profile: Profile, book: PriceBook): AvailableNumber {
  const terms = termsOf(profile, book)
  // Field by field, for a page of them: copying the terms as a whole costs more than all the rest of a search.
  return {
    e164: formatE164(e164),
    national: nationalOf(e164),
    memorability: memorability(e164 % LAST_SEVEN),
    country: terms.country,
    kind: terms.kind,
    region: terms.region,
    lata: terms.lata,
    rateCenter: terms.rateCenter,
    city: terms.city,
    tier: terms.tier,
    network: terms.network,
    features: terms.features,
    products: terms.products,
    serviceCountries: terms.serviceCountries,
    price: terms.price,
  }
}

/** A run of free numbers as it is shown, with the terms of its first. */
export function showRun(first: number, last: number, profile: Profile, book: PriceBook): AvailableRun {
  return { first: formatE164(first), last: formatE164(last), count: last - first + 1, ...termsOf(profile, book) }
}
