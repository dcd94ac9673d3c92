import { assertWithin } from './assert-within.ts'
import { compareValues } from './compare-values.ts'
import type { Filter } from './filter.ts'
import type { Inventory } from './inventory.ts'
import type { NumberCode } from './number-codes.ts'
import { codeOf, firstPrefixOf, isNumberCode, NO_CODE, NUMBER_CODES, writeCode } from './number-codes.ts'
import { planFor } from './plan.ts'
import type { FieldValue } from './profile-fields.ts'
import { groupProfiles } from './profile-groups.ts'
import { tallyGroups } from './tally-groups.ts'

/** What coverage can be broken down by. `block` is the number without its last three digits. */
export const COVERAGE_FIELDS = [
  'country',
  'kind',
  'region',
  'lata',
  'rateCenter',
  'city',
  'tier',
  'network',
  ...NUMBER_CODES,
] as const
export type CoverageField = (typeof COVERAGE_FIELDS)[number]

/** How many free numbers, more than none, have these values, which stand in the order of the fields asked for. */
export type CoverageRow = { readonly values: readonly FieldValue[]; readonly free: number }

/** The values of the last row that was given. */
export type CoverageKey = readonly FieldValue[]

export const MAX_COVERAGE_ROWS = 10_000

/**
 * Where the free numbers that meet the filter are: one row for each combination of values that occurs, counted exactly.
 * Rows ascend by block, npaNxx or npa if these are among the fields, then by the other fields in their order; no value
 * comes last. `next` is null on the last page. Throws RangeError for a limit outside 1–MAX_COVERAGE_ROWS, and as
 * `planFor` does.
 */
export function coverage(
  inventory: Inventory,
  filter: Filter,
  by: readonly CoverageField[],
  page: { readonly limit: number; readonly after?: CoverageKey | null },
): { rows: CoverageRow[]; next: CoverageKey | null } {
  const { limit, after = null } = page
  assertWithin('limit', limit, 1, MAX_COVERAGE_ROWS)
  const code = NUMBER_CODES.find((each) => by.includes(each)) ?? null
  const fields = by.filter((field) => !isNumberCode(field))
  const groups = groupProfiles(inventory, fields)
  const fromCode = code === null || after === null ? 0 : Number(after[by.indexOf(code)] ?? NO_CODE)
  const fromPlace = after === null ? null : fields.map((field) => after[by.indexOf(field)] ?? null)
  const rows: CoverageRow[] = []

  tallyGroups(inventory, planFor(inventory, filter), code, fromCode, groups.of, (value, tally) => {
    const places = [...tally].map(([group, free]) => ({ place: groups.values(group), free }))
    const isFirst = code === null || value === fromCode
    const wanted = places.filter(({ place }) => !isFirst || fromPlace === null || comparePlaces(place, fromPlace) > 0)
    wanted.sort((a, b) => comparePlaces(a.place, b.place))
    for (const { place, free } of wanted) {
      if (rows.length > limit) break
      const values = by.map((field) =>
        isNumberCode(field) ? codeFrom(code, value, field) : place[fields.indexOf(field)]!,
      )
      rows.push({ values, free })
    }
    return rows.length <= limit
  })
  if (rows.length <= limit) return { rows, next: null }
  rows.pop()
  return { rows, next: rows.at(-1)!.values }
}

function comparePlaces(a: readonly FieldValue[], b: readonly FieldValue[]): number {
  for (const [at, value] of a.entries()) {
    const difference = compareValues(value, b[at] ?? null)
    if (difference !== 0) return difference
  }
  return 0
}

/** The wanted code of all numbers that have this value of a code at least as fine. */
function codeFrom(code: NumberCode | null, value: number, wanted: NumberCode): FieldValue {
  if (code === null || value === NO_CODE) return null
  return writeCode(wanted, codeOf(wanted, firstPrefixOf(code, value)))
}
