import { Type, type Static } from 'typebox'

import { countFree } from '#inventory/count-free.ts'
import { coverage, COVERAGE_FIELDS, type CoverageKey, MAX_COVERAGE_ROWS } from '#inventory/coverage.ts'

import { query } from '../query.ts'
import { exchangeOf, needInventory } from '../session.ts'
import { askIndex } from './ask-index.ts'
import { CriteriaSchema } from './criteria.ts'
import { filterOfCriteria } from './filter-of-criteria.ts'
import { cursorFor, keyFrom, questionOf } from './question.ts'

/** What to count, and by what. */
export const CoverageInput = Type.Object(
  {
    criteria: CriteriaSchema,
    by: Type.Array(Type.Enum(COVERAGE_FIELDS), {
      minItems: 1,
      maxItems: COVERAGE_FIELDS.length,
      uniqueItems: true,
      description:
        'Fields to count by. `npaNxx`: area code and central office code; `block`: the number without its last three digits.',
    }),
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: MAX_COVERAGE_ROWS,
        default: 1_000,
        description: 'Items on a page at the most.',
      }),
    ),
    cursor: Type.Optional(Type.String({ maxLength: 1_000, description: '`nextCursor` of the page before.' })),
  },
  { additionalProperties: false },
)
export type CoverageQuestion = Static<typeof CoverageInput>

export type CoverageRow = Readonly<Record<string, string | number | null>> & { readonly count: number }

export type CoverageAnswer = {
  /** A row for each combination of values that occurs, and how many numbers are free there. */
  readonly rows: readonly CoverageRow[]
  readonly nextCursor: string | null
  /** All free numbers that match, over all pages. */
  readonly total: number
}

const isKey = (key: unknown): key is CoverageKey =>
  Array.isArray(key) && key.every((value) => value === null || ['string', 'number'].includes(typeof value))

/** Counts free numbers by place, code or tier. Errors: `conflicting_filters`, `invalid_cursor`. */
export const countCoverage = query({
  scope: 'numbers:read',
  input: CoverageInput,
  answer: async (session, { criteria, by, limit = 1_000, cursor }): Promise<CoverageAnswer> => {
    needInventory(session)
    const filter = await filterOfCriteria(session, criteria)
    const { inventory } = exchangeOf(session)
    const question = questionOf(criteria, 'coverage', ...by)
    const after = keyFrom(question, cursor, isKey)
    return askIndex(() => {
      const { rows, next } = coverage(inventory, filter, by, { limit, after })
      return {
        rows: rows.map(({ values, free }) => {
          const fields = Object.fromEntries(by.map((field, index) => [field, values[index] ?? null]))
          return Object.assign(fields, { count: free })
        }),
        nextCursor: cursorFor(question, next),
        total: countFree(inventory, filter),
      }
    })
  },
})
