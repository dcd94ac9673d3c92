import type { Filter } from '#inventory/filter.ts'
import type { Profile } from '#inventory/profile.ts'

import type { ModelNumber } from './model.ts'

/** A pattern or mask with a check of national digits that owes nothing to the matchers. */
export type DigitTest = { readonly text: string; readonly accepts: (national: string) => boolean }

/** The numbers that meet the filter, whose pattern and mask are given as tests. */
export function numbersMeeting(
  numbers: readonly ModelNumber[],
  filter: Filter,
  digitTests: readonly DigitTest[],
): ModelNumber[] {
  const profiles = new Map<Profile, boolean>()
  return numbers.filter((number) => {
    if (!profiles.has(number.profile)) profiles.set(number.profile, meetsTerms(number.profile, filter))
    return (
      profiles.get(number.profile) === true &&
      meetsRanges(number, filter) &&
      digitTests.every(({ accepts }) => accepts(number.national))
    )
  })
}

function same(wanted: string | number | null | undefined, has: string | number | null): boolean {
  if (wanted === undefined) return true
  return wanted === null || has === null ? wanted === has : String(wanted).toUpperCase() === String(has).toUpperCase()
}

function meetsTerms(profile: Profile, filter: Filter): boolean {
  return (
    same(filter.country, profile.country) &&
    same(filter.kind, profile.kind) &&
    same(filter.region, profile.region) &&
    same(filter.lata, profile.lata) &&
    same(filter.rateCenter, profile.rateCenter) &&
    same(filter.city, profile.city) &&
    same(filter.tier, profile.tier) &&
    same(filter.network, profile.network) &&
    (filter.features ?? []).every((feature) => profile.features.includes(feature)) &&
    (filter.product === undefined || profile.products.includes(filter.product)) &&
    (filter.serviceCountry === undefined || profile.serviceCountries.includes(filter.serviceCountry)) &&
    (filter.allows === undefined || filter.allows(profile))
  )
}

function meetsRanges({ e164, npa, nxx }: ModelNumber, filter: Filter): boolean {
  return (
    (filter.npa === undefined || npa === filter.npa) &&
    (filter.nxx === undefined || nxx === filter.nxx) &&
    (filter.numbers === undefined || (e164 >= filter.numbers.first && e164 <= filter.numbers.last))
  )
}
