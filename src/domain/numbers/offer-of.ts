import type { Inventory } from '#inventory/inventory.ts'
import type { Kind, Profile } from '#inventory/profile.ts'

import type { PriceBook } from '../ledger/price-book.ts'

/**
 * Whether an account is offered numbers of a profile. An operator who has set prices offers an account what there is a
 * price for: `kind_not_offered` when there is none for any number of the kind, `tier_not_offered` when there is one for
 * other tiers of it. Where no price is set at all everything is offered.
 */
export type Offer = 'offered' | 'kind_not_offered' | 'tier_not_offered'

/** The kinds on sale of which some number has a price, and how many profiles there were when that was found out. */
type PricedKinds = { readonly kinds: ReadonlySet<Kind>; readonly profiles: number }
const known = new WeakMap<PriceBook, PricedKinds>()

function pricedKinds(inventory: Inventory, book: PriceBook): ReadonlySet<Kind> {
  const before = known.get(book)
  if (before?.profiles === inventory.profiles.length) return before.kinds
  const kinds = new Set(
    inventory.profiles.flatMap((profile) => (book.priceOf(profile) === undefined ? [] : profile.kind)),
  )
  known.set(book, { kinds, profiles: inventory.profiles.length })
  return kinds
}

/** What the account whose prices these are is offered of a profile. */
export function offerOf(inventory: Inventory, book: PriceBook, profile: Profile): Offer {
  if (book.priceOf(profile) !== undefined) return 'offered'
  const kinds = pricedKinds(inventory, book)
  if (kinds.size === 0) return 'offered'
  return kinds.has(profile.kind) ? 'tier_not_offered' : 'kind_not_offered'
}
