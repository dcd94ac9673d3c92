import { Type } from 'typebox'

import { CoverageInput, countCoverage } from '#domain/numbers/count-coverage.ts'
import { CriteriaSchema } from '#domain/numbers/criteria.ts'

import { asks } from '../access.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'
import { NextCursor } from '../wire.ts'

const { by: columns, limit: Limit, cursor: After } = CoverageInput.properties
const FIELDS = [...columns.items.enum, 'state'] as const
/** A state is a region under another name. */
const columnOf = (field: (typeof FIELDS)[number]) => (field === 'state' ? 'region' : field)

const By = Type.Array(Type.Enum(FIELDS), {
  minItems: 1,
  maxItems: FIELDS.length,
  uniqueItems: true,
  description:
    'Fields to count by. `npaNxx`: area code and central office code; `block`: the number without its last three ' +
    'digits; `state`: the same as `region`.',
})
const CoverageQuery = Type.Object(
  { by: By, ...CriteriaSchema.properties, limit: Limit, cursor: After },
  { additionalProperties: false, style: 'form', explode: false },
)

const Value = Type.Union([Type.String(), Type.Integer(), Type.Null()], {
  description: 'Only when `by` names this field; null for numbers without a value.',
})
const Row = Type.Object(
  {
    ...Type.Partial(Type.Record(Type.Enum(FIELDS), Value)).properties,
    count: Type.Integer({ minimum: 1, description: 'Numbers that are free there.' }),
  },
  { $id: 'CoverageRow', additionalProperties: false, description: 'The fields of `by`, and how many are free there.' },
)
const CoveragePage = Type.Object(
  {
    items: Type.Immutable(Type.Array(Row)),
    nextCursor: NextCursor,
    total: Type.Integer({ description: 'All free numbers that match, over all pages.' }),
  },
  { $id: 'CoveragePage', additionalProperties: false, description: 'Where free numbers are.' },
)

/** How many numbers are free, by place, code or tier. Errors: see `countCoverage`. */
export const route: Route = (server) =>
  server.get(
    '/coverage',
    {
      config: asks(countCoverage, ['not_ready', 'conflicting_filters', 'invalid_cursor']),
      schema: {
        operationId: 'countCoverage',
        tags: ['Numbers'],
        summary: 'Count free numbers by place, code or tier',
        description:
          'One item for each combination of the values of `by` that occurs, counted exactly. The criteria narrow what ' +
          'is counted, as in a search.',
        querystring: CoverageQuery,
        response: { 200: CoveragePage },
      },
    },
    async (request) => {
      const { by, limit, cursor, ...criteria } = request.query
      const { rows, nextCursor, total } = await ask(request, countCoverage, {
        criteria,
        by: [...new Set(by.map(columnOf))],
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { cursor }),
      })
      const items = rows.map(({ count, ...values }) => ({
        ...Object.fromEntries(by.map((field) => [field, values[columnOf(field)] ?? null])),
        count,
      }))
      return { items, nextCursor, total }
    },
  )
