import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { FootprintRuleFields, showRule } from './footprint-rule.ts'

/** Rules on one page at the most. */
export const MAX_RULES_PAGE = 1_000

const { country, region, npa } = FootprintRuleFields

/** Which rules, and which page. */
export const ListFootprintRulesInput = Type.Object(
  {
    country: Type.Optional(country),
    region,
    npa,
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: MAX_RULES_PAGE, default: 100, description: 'Items on a page at the most.' }),
    ),
    after: Type.Optional(IdField('Id of the last rule of the page before.')),
  },
  { additionalProperties: false },
)

/** Rules of the footprint in the order in which they were made. For operators. */
export const listFootprintRules = query({
  scope: 'ports:work',
  input: ListFootprintRulesInput,
  answer: async (session, input) => {
    const { limit = 100, after } = input
    let select = exchangeOf(session)
      .database.read.query.selectFrom('footprint_rule')
      .selectAll()
      .orderBy('id')
      .limit(limit + 1)
    if (input.country !== undefined) select = select.where('country', '=', input.country)
    if (input.region !== undefined) select = select.where('region', '=', input.region.toUpperCase())
    if (input.npa !== undefined) select = select.where('npa', '=', input.npa)
    if (after !== undefined) select = select.where('id', '>', after)
    const rows = await select.execute()
    const items = rows.slice(0, limit).map(showRule)
    return { items, next: rows.length > limit ? items.at(-1)?.id : undefined }
  },
})
