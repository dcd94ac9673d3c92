import { isNanpCountry } from '#lib/countries.ts'

import type { AskedDocuments } from './needed-documents.ts'
import type { Requirement } from './requirement.ts'

type AskedProfile = AskedDocuments['profiles'][number]

/** Where an address has to be. */
export type Place = { readonly country: string; readonly city: string | null }

/** A rule that concerns the numbers asked about, and where the address of its document has to be; null: nowhere. */
export type Need = { readonly requirement: Requirement; readonly place: Place | null }

/** Whether a rule concerns numbers of this sort; it is of the right action already. */
function concerns({ country, kind, product }: Requirement, profile: AskedProfile): boolean {
  return (
    kind === profile.kind &&
    (product === null || profile.products.includes(product)) &&
    (country === null ? !isNanpCountry(profile.country) : country === profile.country)
  )
}

function placeFor({ addressScope }: Requirement, { country, city = null }: AskedProfile): Place | null {
  if (addressScope === 'none') return null
  return { country, city: addressScope === 'city' ? city : null }
}

/** What the rules ask for these sorts of numbers: each rule once, or once for each place. */
export function needsOf(requirements: readonly Requirement[], profiles: AskedDocuments['profiles']): Need[] {
  const needs = new Map<string, Need>()
  for (const requirement of requirements)
    for (const profile of profiles) {
      if (!concerns(requirement, profile)) continue
      const place = placeFor(requirement, profile)
      needs.set(JSON.stringify([requirement.id, place]), { requirement, place })
    }
  return [...needs.values()]
}

const plain = (name: string) => name.normalize('NFC').toLowerCase()

/** Whether the address of a document is where it has to be. Names of cities are compared without their case. */
export function isWithin(
  place: Place | null,
  address: { readonly address_country: string | null; readonly address_city: string | null },
): boolean {
  if (place === null) return true
  if (address.address_country !== place.country) return false
  return place.city === null || plain(address.address_city ?? '') === plain(place.city)
}
