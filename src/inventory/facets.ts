import { assertWithin } from './assert-within.ts'
import { compareValues } from './compare-values.ts'
import type { Filter } from './filter.ts'
import type { Inventory } from './inventory.ts'
import { writeCode } from './number-codes.ts'
import { planFor } from './plan.ts'
import type { FieldValue, ProfileField } from './profile-fields.ts'
import { valuesOf } from './profile-fields.ts'
import type { Tally } from './tally-groups.ts'
import { tallyGroups } from './tally-groups.ts'

/** `npa` is the North American area code; numbers elsewhere have none. */
export type FacetField = ProfileField | 'npa'

export type Facet = {
  readonly field: FacetField
  /** Values with something free, the most frequent first; null stands for numbers without a value. */
  readonly values: readonly { readonly value: FieldValue; readonly free: number }[]
  /** How many values there are, also when more than were asked for. */
  readonly distinct: number
}

/** Nobody reads a longer facet; `coverage` gives all values, page by page. */
export const MAX_FACET_VALUES = 1_000

/**
 * How many free numbers that meet the filter have which value in each field, all counted in one pass. A number counts
 * once for each of its features, products and service countries. Throws RangeError for a limit outside
 * 1–MAX_FACET_VALUES, and as `planFor` does.
 */
export function facets(
  inventory: Inventory,
  filter: Filter,
  fields: readonly FacetField[],
  limit = MAX_FACET_VALUES,
): Facet[] {
  assertWithin('limit', limit, 1, MAX_FACET_VALUES)
  const byProfile = new Map<number, number>()
  const byNpa = new Map<FieldValue, number>()
  const code = fields.includes('npa') ? 'npa' : null
  const profileItself = (profile: number): number => profile
  tallyGroups(inventory, planFor(inventory, filter), code, 0, profileItself, (npa, tally) => {
    for (const [profile, free] of tally) {
      byProfile.set(profile, (byProfile.get(profile) ?? 0) + free)
      byNpa.set(writeCode('npa', npa), (byNpa.get(writeCode('npa', npa)) ?? 0) + free)
    }
    return true
  })
  return fields.map((field) => {
    const sums = field === 'npa' ? byNpa : sumByValue(inventory, byProfile, field)
    const values = [...sums].map(([value, free]) => ({ value, free }))
    values.sort((a, b) => b.free - a.free || compareValues(a.value, b.value))
    return { field, values: values.slice(0, limit), distinct: values.length }
  })
}

function sumByValue(inventory: Inventory, byProfile: Tally, field: ProfileField): Map<FieldValue, number> {
  const sums = new Map<FieldValue, number>()
  for (const [profile, free] of byProfile)
    for (const value of valuesOf(inventory.profiles[profile]!, field)) sums.set(value, (sums.get(value) ?? 0) + free)
  return sums
}
