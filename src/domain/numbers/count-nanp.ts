import { Type } from 'typebox'

import { coverage, type CoverageKey, MAX_COVERAGE_ROWS } from '#inventory/coverage.ts'

import { DomainError } from '../errors.ts'
import { query } from '../query.ts'
import { exchangeOf, needInventory } from '../session.ts'
import { askIndex } from './ask-index.ts'
import { CoverageInput, type CoverageRow } from './count-coverage.ts'
import { CriteriaSchema } from './criteria.ts'
import { filterOfCriteria } from './filter-of-criteria.ts'
import { NANP_RANGE } from './nanp-range.ts'

/** Rows of one answer, which has no pages: every exchange of the plan, and every block of a large state. */
export const MAX_NANP_ROWS = 200_000

/** What to count, and by what. */
export const CountNanpInput = Type.Object(
  { criteria: CriteriaSchema, by: CoverageInput.properties.by },
  { additionalProperties: false },
)

/**
 * Counts free North American numbers, all rows at once, for dialects that know no pages. Errors: `not_ready`,
 * `conflicting_filters`, and `invalid_input` at `/by` for more than 200,000 rows.
 */
export const countNanp = query({
  scope: 'numbers:read',
  input: CountNanpInput,
  answer: async (session, { criteria, by }): Promise<CoverageRow[]> => {
    needInventory(session)
    const { inventory } = exchangeOf(session)
    const filter = { ...(await filterOfCriteria(session, criteria)), numbers: NANP_RANGE }
    const all: CoverageRow[] = []
    let after: CoverageKey | null = null
    do {
      const { rows, next } = askIndex(() => coverage(inventory, filter, by, { limit: MAX_COVERAGE_ROWS, after }))
      for (const { values, free } of rows)
        all.push(Object.assign(Object.fromEntries(by.map((field, at) => [field, values[at] ?? null])), { count: free }))
      if (all.length > MAX_NANP_ROWS)
        throw new DomainError('invalid_input', `there are more than ${MAX_NANP_ROWS} rows: narrow the question`, {
          pointer: '/by',
        })
      after = next
    } while (after !== null)
    return all
  },
})
