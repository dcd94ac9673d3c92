import { Type, type Static } from 'typebox'

import { countAgain } from '#inventory/count-again.ts'
import { facets as countFacets } from '#inventory/facets.ts'
import type { Filter } from '#inventory/filter.ts'
import { MAX_PAGE_RUNS, type RunKey, searchRuns } from '#inventory/search-runs.ts'
import { type Order, search, type SearchKey } from '#inventory/search.ts'

import { DomainError } from '../errors.ts'
import { type PriceBook, priceBookOf } from '../ledger/price-book.ts'
import { query } from '../query.ts'
import { exchangeOf, needInventory, type Session } from '../session.ts'
import { askIndex } from './ask-index.ts'
import type { AvailableNumber, AvailableRun } from './available.ts'
import { CriteriaSchema } from './criteria.ts'
import { filterOfCriteria } from './filter-of-criteria.ts'
import { cursorFor, keyFrom, questionOf } from './question.ts'
import { showRun } from './show-available.ts'
import { profileOf, showNumbers } from './show-numbers.ts'

/** Numbers or runs on one page at the most. */
export const MAX_SEARCH_PAGE = 10_000
/** Numbers in a run at the most. */
export const MAX_RUN = 10_000

/** Orders of a search. */
export const SORTS = ['number', 'random', 'memorability'] as const

/** Fields whose values can be counted beside a search. */
export const FACETS = ['country', 'kind', 'region', 'lata', 'rateCenter', 'city', 'npa', 'tier', 'network'] as const

/** What to search, in which order, which page, and what to count beside it. */
export const SearchInput = Type.Object(
  {
    criteria: CriteriaSchema,
    contiguous: Type.Optional(
      Type.Integer({ minimum: 2, maximum: MAX_RUN, description: 'Find runs of so many numbers without a gap.' }),
    ),
    sort: Type.Optional(
      Type.Enum(SORTS, {
        description:
          '`number`: ascending. `random`: any order, the same for all pages of one search. `memorability`: the ' +
          'easiest to remember first. Without it: thousands-blocks already opened first (47 CFR 52.15(j)), each ' +
          'ascending. Runs are always ascending.',
      }),
    ),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: MAX_SEARCH_PAGE, default: 20, description: 'Items on a page at the most.' }),
    ),
    cursor: Type.Optional(
      Type.String({ maxLength: 1_000, description: '`nextCursor` of the page before, with the same search.' }),
    ),
    total: Type.Optional(Type.Boolean({ default: false, description: 'True: count all that match, exactly.' })),
    facets: Type.Optional(
      Type.Array(Type.Enum(FACETS), {
        minItems: 1,
        maxItems: FACETS.length,
        uniqueItems: true,
        description: 'Count all that match by the values of these fields.',
      }),
    ),
  },
  { additionalProperties: false },
)
export type Search = Static<typeof SearchInput>

/** The values of a field that occur, the most frequent first; null stands for numbers without a value. */
export type FacetValues = readonly { readonly value: string | number | null; readonly count: number }[]

export type SearchAnswer = {
  /** Numbers; empty when runs were asked for. */
  readonly numbers: readonly AvailableNumber[]
  /** Runs; empty unless `contiguous` was given. */
  readonly runs: readonly AvailableRun[]
  readonly nextCursor: string | null
  /** Numbers that match, over all pages; undefined unless asked for. */
  readonly total: number | undefined
  readonly facets: Readonly<Record<string, FacetValues>> | undefined
}

/** Values told of one facet; `coverage` tells them all. */
export const MAX_FACET_VALUES = 200
const DEFAULT_LIMIT = 20
const MAX_SEED = 2 ** 32

const isSearchKey = (key: unknown): key is SearchKey =>
  typeof key === 'object' && key !== null && 'by' in key && 'after' in key && Number.isSafeInteger(key.after)
const isRunKey = (key: unknown): key is RunKey =>
  typeof key === 'object' && key !== null && 'after' in key && Number.isSafeInteger(key.after)

function firstPage(session: Session, sort: Search['sort']): Order {
  const { clock, random } = exchangeOf(session)
  if (sort === undefined) return { by: 'opened', openedAsOf: clock.now() }
  return sort === 'random' ? { by: 'random', seed: Math.floor(random() * MAX_SEED) } : { by: sort }
}

function findRuns(session: Session, filter: Filter, input: Search, length: number, book: PriceBook) {
  if (input.sort !== undefined && input.sort !== 'number')
    throw new DomainError('conflicting_filters', 'runs are always ascending: leave sort out', { pointer: '/sort' })
  const { limit = DEFAULT_LIMIT } = input
  if (limit > MAX_PAGE_RUNS)
    throw new DomainError('invalid_input', `a page holds ${MAX_PAGE_RUNS} runs at the most`, { pointer: '/limit' })
  const question = questionOf(input.criteria, 'runs', length)
  const after = keyFrom(question, input.cursor, isRunKey)
  const { runs, next } = searchRuns(exchangeOf(session).inventory, filter, length, { limit, after })
  return {
    numbers: [],
    runs: runs.map(({ first, last }) => showRun(first, last, profileOf(session, first), book)),
    nextCursor: cursorFor(question, next),
  }
}

function findNumbers(session: Session, filter: Filter, input: Search, book: PriceBook) {
  const { limit = DEFAULT_LIMIT, sort } = input
  const question = questionOf(input.criteria, 'numbers', sort)
  const from = keyFrom(question, input.cursor, isSearchKey) ?? firstPage(session, sort)
  const { numbers, next } = search(exchangeOf(session).inventory, filter, { limit, from })
  return {
    numbers: showNumbers(session, numbers, book),
    runs: [],
    nextCursor: cursorFor(question, next),
  }
}

/**
 * Finds free numbers, or runs of them. What is found may be taken by somebody else before it is ordered: hold it.
 * Errors: `conflicting_filters`, `invalid_cursor`.
 */
export const searchNumbers = query({
  scope: 'numbers:read',
  input: SearchInput,
  answer: async (session, input): Promise<SearchAnswer> => {
    needInventory(session)
    const exchange = exchangeOf(session)
    const filter = await filterOfCriteria(session, input.criteria)
    const book = await priceBookOf(exchange, session.actor.accountId)
    return askIndex(() => {
      const found =
        input.contiguous === undefined
          ? findNumbers(session, filter, input, book)
          : findRuns(session, filter, input, input.contiguous, book)
      return {
        ...found,
        total: input.total === true ? countAgain(exchange.inventory, filter) : undefined,
        facets: input.facets === undefined ? undefined : facetsOf(session, filter, input.facets),
      }
    })
  },
})

function facetsOf(session: Session, filter: Filter, fields: NonNullable<Search['facets']>): SearchAnswer['facets'] {
  const counted = countFacets(exchangeOf(session).inventory, filter, fields, MAX_FACET_VALUES)
  return Object.fromEntries(
    counted.map(({ field, values }) => [field, values.map(({ value, free }) => ({ value, count: free }))]),
  )
}
