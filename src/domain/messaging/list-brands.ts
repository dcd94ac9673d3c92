import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { Code } from '../resources/field.ts'
import { exchangeOf } from '../session.ts'
import { showBrand } from './brand.ts'
import { BRAND_STATES } from './brand-states.ts'
import { PageLimit } from './page.ts'

/** Which brands, and which page. */
export const ListBrandsInput = Type.Object(
  {
    state: Type.Optional(
      Type.Enum(BRAND_STATES, { description: 'Only those in this state; deleted ones are left out unless asked for.' }),
    ),
    externalId: Type.Optional(Code('Only the one with this external id.')),
    limit: PageLimit,
    after: Type.Optional(IdField('Id of the last brand of the page before.')),
  },
  { additionalProperties: false },
)

/** The account's brands, in the order of their ids. */
export const listBrands = query({
  scope: 'messaging:read',
  input: ListBrandsInput,
  answer: async (session, { state, externalId, limit = 20, after }) => {
    let select = exchangeOf(session)
      .database.read.query.selectFrom('brand')
      .selectAll()
      .where('account_id', '=', session.actor.accountId)
      .orderBy('id')
      .limit(limit + 1)
    select = state === undefined ? select.where('state', '<>', 'deleted') : select.where('state', '=', state)
    if (externalId !== undefined) select = select.where('external_id', '=', externalId)
    if (after !== undefined) select = select.where('id', '>', after)
    const rows = await select.execute()
    const items = rows.slice(0, limit).map(showBrand)
    return { items, next: rows.length > limit ? items.at(-1)?.id : undefined }
  },
})
