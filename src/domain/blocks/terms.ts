import type { Profile } from '#inventory/profile.ts'
import { canonicalJson } from '#lib/json.ts'

import type { BlockRow } from './block-row.ts'

/** A profile before it has an id: what the store keeps as canonical JSON, so that equal terms have equal text. */
export type Terms = Omit<Profile, 'id'>

/** The terms of a row, with lists sorted so that their order makes no difference. */
export function termsOf(row: BlockRow): Terms {
  const { country, kind, region, lata, rateCenter, city, tier, network } = row
  return {
    country,
    kind,
    region,
    lata,
    rateCenter,
    city,
    tier,
    network,
    features: row.features.toSorted(),
    products: row.products.toSorted(),
    serviceCountries: row.serviceCountries.toSorted(),
  }
}

// Terms are shared by many blocks, and their text is made once.
const texts = new WeakMap<Terms, string>()

/** The terms as the store keeps them: canonical JSON, the same for equal terms. */
export function termsText(terms: Terms): string {
  const known = texts.get(terms)
  if (known !== undefined) return known
  const text = canonicalJson(terms)
  texts.set(terms, text)
  return text
}

/** Terms from the text that `termsText` made. */
export function parseTerms(text: string): Terms {
  return JSON.parse(text) as Terms
}

const PLACE_FIELDS = ['region', 'lata', 'rateCenter', 'city'] as const
const same = (a: string, b: string) => a === b || a.toUpperCase() === b.toUpperCase()

/**
 * Whether two terms can be of one place. A field that one of them does not know is no difference: NANPA's report has
 * no LATA, another list has no city.
 */
export function sameGeography(a: Terms, b: Terms): boolean {
  return (
    a.country === b.country &&
    a.kind === b.kind &&
    PLACE_FIELDS.every((field) => {
      const [left, right] = [a[field], b[field]]
      return left === null || right === null || same(left, right)
    })
  )
}

// An import meets the same two terms in every block of a place.
const merged = new WeakMap<Terms, WeakMap<Terms, Terms>>()

const hasPlace = (terms: Terms) => terms.rateCenter !== null || terms.city !== null

/**
 * The terms after `offered` comes to a block that has `known` terms of the same geography: what the offer does not know
 * of the place stays; its commercial terms replace those that were, unless it is a report that knows of none.
 */
export function mergedTerms(known: Terms, offered: Terms, reportOnly: boolean): Terms {
  let byOffer = merged.get(known)
  if (byOffer === undefined) merged.set(known, (byOffer = new WeakMap()))
  let result = byOffer.get(offered)
  if (result === undefined) byOffer.set(offered, (result = merge(known, offered, reportOnly)))
  return result
}

function merge(known: Terms, offered: Terms, reportOnly: boolean): Terms {
  const place = {
    region: known.region ?? offered.region,
    lata: known.lata ?? offered.lata,
    rateCenter: known.rateCenter ?? offered.rateCenter,
    city: known.city ?? offered.city,
  }
  if (!reportOnly) return { ...offered, ...place }
  const products = hasPlace(known) === hasPlace(offered) || hasPlace(known) ? known.products : offered.products
  return { ...known, ...place, products }
}

/** The place in words, for messages. */
export function placeName(terms: Terms): string {
  const { country, region, lata, rateCenter, city, kind } = terms
  return [country, region, rateCenter ?? city, lata === null ? null : `LATA ${lata}`, kind]
    .filter((part) => part !== null)
    .join(' ')
}
