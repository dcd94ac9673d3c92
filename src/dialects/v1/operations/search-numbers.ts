import { Type } from 'typebox'

import { AvailableNumberSchema, AvailableRunSchema } from '#domain/numbers/available.ts'
import { CriteriaSchema } from '#domain/numbers/criteria.ts'
import { FACETS, type Search, SearchInput, searchNumbers } from '#domain/numbers/search-numbers.ts'

import { asks } from '../access.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'
import { NextCursor } from '../wire.ts'
import { writePage } from '../write-page.ts'

const { criteria: _criteria, ...beside } = SearchInput.properties
const SearchQuery = Type.Object(
  { ...CriteriaSchema.properties, ...beside },
  { additionalProperties: false, style: 'form', explode: false },
)

const Value = Type.Union([Type.String(), Type.Integer(), Type.Null()])
const Counts = Type.Immutable(
  Type.Array(Type.Object({ value: Value, count: Type.Integer() }, { additionalProperties: false })),
)
const EXTRAS = {
  nextCursor: NextCursor,
  total: Type.Optional(Type.Integer({ description: 'With `total=true`: how many numbers match, exactly.' })),
  facets: Type.Optional(
    Type.Partial(Type.Record(Type.Enum(FACETS), Counts), {
      additionalProperties: false,
      description: 'For each of `facets`: how many numbers match by its values, the most first; null: without one.',
    }),
  ),
}
const NumberPage = Type.Object(
  { items: Type.Immutable(Type.Array(AvailableNumberSchema)), ...EXTRAS },
  { $id: 'AvailableNumberPage', additionalProperties: false },
)
const RunPage = Type.Object(
  { items: Type.Immutable(Type.Array(AvailableRunSchema)), ...EXTRAS },
  { $id: 'AvailableRunPage', additionalProperties: false },
)

/** Free numbers, or with `contiguous` runs of them, that meet the criteria. Errors: see `searchNumbers`. */
export const route: Route = (server) =>
  server.get(
    '/numbers/available',
    {
      serializerCompiler: () => writePage,
      config: asks(searchNumbers, ['not_ready', 'conflicting_filters', 'invalid_cursor']),
      schema: {
        operationId: 'searchNumbers',
        tags: ['Numbers'],
        summary: 'Search numbers that are free',
        description:
          'Every field narrows the search. With `contiguous=n` the items are runs of n numbers without a gap. What is ' +
          'found is free at this moment and may go to somebody else: reserve it, or order it by the same criteria.',
        querystring: SearchQuery,
        response: { 200: Type.Union([NumberPage, RunPage], { description: 'Numbers, or runs with `contiguous`.' }) },
      },
    },
    async (request) => {
      const { contiguous, sort, limit, cursor, total, facets, ...criteria } = request.query
      const input: Search = { criteria }
      if (contiguous !== undefined) input.contiguous = contiguous
      if (sort !== undefined) input.sort = sort
      if (limit !== undefined) input.limit = limit
      if (cursor !== undefined) input.cursor = cursor
      if (total !== undefined) input.total = total
      if (facets !== undefined) input.facets = facets
      const answer = await ask(request, searchNumbers, input)
      const { nextCursor } = answer
      const page = contiguous === undefined ? { items: answer.numbers, nextCursor } : { items: answer.runs, nextCursor }
      if (answer.total === undefined && answer.facets === undefined) return page
      return {
        ...page,
        ...(answer.total === undefined ? {} : { total: answer.total }),
        ...(answer.facets === undefined ? {} : { facets: answer.facets }),
      }
    },
  )
