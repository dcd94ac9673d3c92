import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { Code } from '../resources/field.ts'
import { exchangeOf } from '../session.ts'
import { CAMPAIGN_STATES } from './campaign-states.ts'
import { PageLimit } from './page.ts'
import { showCampaigns } from './show-campaigns.ts'

/** Which campaigns, and which page. */
export const ListCampaignsInput = Type.Object(
  {
    brandId: Type.Optional(IdField('Only those of this brand, `B…`.')),
    state: Type.Optional(
      Type.Enum(CAMPAIGN_STATES, {
        description: 'Only those in this state; deleted ones are left out unless asked for.',
      }),
    ),
    externalId: Type.Optional(Code('Only the one with this external id.')),
    limit: PageLimit,
    after: Type.Optional(IdField('Id of the last campaign of the page before.')),
  },
  { additionalProperties: false },
)

/** The account's campaigns, in the order of their ids. */
export const listCampaigns = query({
  scope: 'messaging:read',
  input: ListCampaignsInput,
  answer: async (session, { brandId, state, externalId, limit = 20, after }) => {
    const { read } = exchangeOf(session).database
    let select = read.query
      .selectFrom('campaign')
      .selectAll()
      .where('account_id', '=', session.actor.accountId)
      .orderBy('id')
      .limit(limit + 1)
    select = state === undefined ? select.where('state', '<>', 'deleted') : select.where('state', '=', state)
    if (brandId !== undefined) select = select.where('brand_id', '=', brandId)
    if (externalId !== undefined) select = select.where('external_id', '=', externalId)
    if (after !== undefined) select = select.where('id', '>', after)
    const rows = await select.execute()
    const items = await showCampaigns(read, rows.slice(0, limit))
    return { items, next: rows.length > limit ? items.at(-1)?.id : undefined }
  },
})
