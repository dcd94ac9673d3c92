import { type Static, Type } from 'typebox'

import { MAX_SEARCH_PAGE, searchNumbers } from '#domain/numbers/search-numbers.ts'
import type { AvailableNumber, AvailableRun } from '#domain/numbers/available.ts'
import { DomainError } from '#domain/errors.ts'
import { isNanp, npaOf } from '#lib/nanp.ts'
import type { Session } from '#domain/session.ts'

import { readCriteria, SearchFields } from '../modelled/criteria.ts'
import { PageOf, PageQuery, writePage } from '../modelled/page.ts'
import {
  CountryShown,
  Fields,
  OrNull,
  PriceFields,
  ProductId,
  readCountry,
  Text,
  writeCountry,
  writePrice,
} from '../modelled/values.ts'
import { NOTHING, operation, success } from '../operation.ts'

/** Runs that are counted and shown on all pages together. */
const MAX_RUNS = 1_000
const DEFAULT_PAGE = 100

const TERMS = {
  productId: ProductId,
  countryCode: CountryShown,
  city: OrNull(Type.String(), 'City; null: none is known.'),
  areaCode: OrNull(Type.String(), 'Area code, as it was asked for or is known; null: not known.'),
  reservable: Type.Boolean({ description: 'Whether it can be reserved now.' }),
  ...PriceFields,
}
const NumberItem = Fields({ number: Text('E.164 with plus.'), ...TERMS })
const RunItem = Fields({
  firstNumber: Text('First number, E.164 with plus.'),
  lastNumber: Text('Last number, E.164 with plus.'),
  count: Type.Integer({ description: 'How many numbers.' }),
  ...TERMS,
})

const Query = Fields({ ...SearchFields, ...PageQuery })
type Query = Static<typeof Query>

function writeTerms(
  { productId, countryCode, areaCode }: Query,
  first: string,
  { city, price }: AvailableNumber | AvailableRun,
) {
  const e164 = Number(first.slice(1))
  return {
    productId,
    countryCode: writeCountry(readCountry(countryCode)),
    city,
    areaCode: areaCode ?? (isNanp(e164) ? String(npaOf(e164)) : null),
    reservable: true,
    ...writePrice(price),
  }
}

/** Where the page begins and ends among all that was found; `quantity` is as many as are wanted to be seen. */
function spanOf({ pageNo = 1, pageSize = DEFAULT_PAGE, quantity }: Query, max: number) {
  const end = pageNo * pageSize
  if (end > max)
    throw new DomainError('invalid_input', `pageNo ${pageNo} is beyond the first ${max} items: narrow the search`, {
      pointer: '/pageNo',
    })
  return { start: end - pageSize, end: Math.min(end, quantity ?? end) }
}

async function findNumbers(session: Session, query: Query) {
  const { start, end } = spanOf(query, MAX_SEARCH_PAGE)
  const criteria = readCriteria(query)
  const { numbers, total = 0 } = await searchNumbers(session, { criteria, sort: 'number', limit: end, total: true })
  const items = numbers.slice(start).map((one) => ({ number: one.e164, ...writeTerms(query, one.e164, one) }))
  return writePage(Math.min(total, query.quantity ?? total), items)
}

async function findRuns(session: Session, query: Query, contiguous: number) {
  const { start, end } = spanOf(query, MAX_RUNS)
  const { runs } = await searchNumbers(session, { criteria: readCriteria(query), contiguous, limit: MAX_RUNS })
  const items = runs.slice(start, end).map((run) => ({
    firstNumber: run.first,
    lastNumber: run.last,
    count: run.count,
    ...writeTerms(query, run.first, run),
  }))
  return writePage(Math.min(runs.length, query.quantity ?? runs.length), items)
}

/** Free numbers, or runs of them, ascending. */
export const searchAvailability = operation({
  name: 'searchAvailability',
  method: 'GET',
  path: '/availability',
  tag: 'Numbers',
  summary: 'Free numbers',
  description:
    'Ascending. With `contiguous=n` the items are runs of n numbers, of which the first 1,000 are found; otherwise pages ' +
    'show the first 10,000 numbers. `quantity` limits how many items there are.',
  params: NOTHING,
  query: Query,
  body: NOTHING,
  answers: { 200: Type.Union([PageOf(NumberItem), PageOf(RunItem)]) },
  answer: async (session, { query }) =>
    success(
      query.contiguous === undefined
        ? await findNumbers(session, query)
        : await findRuns(session, query, query.contiguous),
    ),
})
