import { type Static, Type } from 'typebox'

import type { AvailableNumber, AvailableRun } from '#domain/numbers/available.ts'
import { pageAvailable } from '#domain/numbers/page-available.ts'
import { searchNumbers } from '#domain/numbers/search-numbers.ts'
import type { Session } from '#domain/session.ts'
import { areaCodeOf } from '#lib/area-code.ts'

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
  areaCode: OrNull(Type.String(), 'Area code; null: its plan has none, or it is not known.'),
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
  { productId, countryCode }: Query,
  first: string,
  { city, price }: Pick<AvailableNumber, 'city' | 'price'>,
) {
  return {
    productId,
    countryCode: writeCountry(readCountry(countryCode)),
    city,
    areaCode: areaCodeOf(Number(first.slice(1))),
    reservable: true,
    ...writePrice(price),
  }
}

/** Where the page begins and how much it holds; `quantity` is as many items as are wanted to be seen. */
function spanOf({ pageNo = 1, pageSize = DEFAULT_PAGE, quantity = Infinity }: Query) {
  const offset = (pageNo - 1) * pageSize
  return { offset, limit: Math.max(0, Math.min(pageSize, quantity - offset)) }
}

async function findNumbers(session: Session, query: Query) {
  const { total, items } = await pageAvailable(session, { criteria: readCriteria(query), ...spanOf(query) })
  const written = items.map((one) => ({ number: one.e164, ...writeTerms(query, one.e164, one) }))
  return writePage(Math.min(total, query.quantity ?? total), written)
}

const writeRun = (query: Query, run: Pick<AvailableRun, 'first' | 'last' | 'count' | 'city' | 'price'>) => ({
  firstNumber: run.first,
  lastNumber: run.last,
  count: run.count,
  ...writeTerms(query, run.first, run),
})

/** Runs of one number are the numbers. */
async function findSingles(session: Session, query: Query) {
  const { total, items } = await pageAvailable(session, { criteria: readCriteria(query), ...spanOf(query) })
  const written = items.map((one) => writeRun(query, { ...one, first: one.e164, last: one.e164, count: 1 }))
  return writePage(Math.min(total, query.quantity ?? total), written)
}

async function findRuns(session: Session, query: Query, contiguous: number) {
  if (contiguous === 1) return findSingles(session, query)
  const { offset, limit } = spanOf(query)
  const { runs } = await searchNumbers(session, { criteria: readCriteria(query), contiguous, limit: MAX_RUNS })
  const items = runs.slice(offset, offset + limit).map((run) => writeRun(query, run))
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
    'Ascending. With `contiguous=n` the items are runs of n numbers, of which the first 1,000 are found. `quantity` ' +
    'limits how many items there are.',
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
