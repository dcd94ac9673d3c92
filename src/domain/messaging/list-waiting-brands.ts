import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { showBrand } from './brand.ts'
import { BRAND_STATES } from './brand-states.ts'
import { PageLimit } from './page.ts'

/** Brands in which state, and which page. */
export const ListWaitingBrandsInput = Type.Object(
  {
    state: Type.Optional(
      Type.Enum(BRAND_STATES, { default: 'pending', description: 'Those in this state; those that wait otherwise.' }),
    ),
    limit: PageLimit,
    after: Type.Optional(IdField('Id of the last brand of the page before.')),
  },
  { additionalProperties: false },
)

/** Brands of all accounts that wait for the operator, or are in another state, in the order of their ids. */
export const listWaitingBrands = query({
  scope: 'messaging:review',
  input: ListWaitingBrandsInput,
  answer: async (session, { state = 'pending', limit = 20, after = '' }) => {
    const rows = await exchangeOf(session)
      .database.read.query.selectFrom('brand')
      .selectAll()
      .where('state', '=', state)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit + 1)
      .execute()
    const items = rows.slice(0, limit).map(showBrand)
    return { items, next: rows.length > limit ? items.at(-1)?.id : undefined }
  },
})
