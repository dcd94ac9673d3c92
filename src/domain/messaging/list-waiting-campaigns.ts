import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { CAMPAIGN_STATES } from './campaign-states.ts'
import { PageLimit } from './page.ts'
import { showCampaigns } from './show-campaigns.ts'

/** Campaigns in which state, and which page. */
export const ListWaitingCampaignsInput = Type.Object(
  {
    state: Type.Optional(
      Type.Enum(CAMPAIGN_STATES, {
        default: 'pending',
        description: 'Those in this state; those that wait otherwise.',
      }),
    ),
    limit: PageLimit,
    after: Type.Optional(IdField('Id of the last campaign of the page before.')),
  },
  { additionalProperties: false },
)

/** Campaigns of all accounts that wait for the operator, or are in another state, in the order of their ids. */
export const listWaitingCampaigns = query({
  scope: 'messaging:review',
  input: ListWaitingCampaignsInput,
  answer: async (session, { state = 'pending', limit = 20, after = '' }) => {
    const { read } = exchangeOf(session).database
    const rows = await read.query
      .selectFrom('campaign')
      .selectAll()
      .where('state', '=', state)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit + 1)
      .execute()
    const items = await showCampaigns(read, rows.slice(0, limit))
    return { items, next: rows.length > limit ? items.at(-1)?.id : undefined }
  },
})
