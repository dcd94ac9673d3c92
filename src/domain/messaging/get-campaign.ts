import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { ownCampaign } from './own-rows.ts'
import { showOneCampaign } from './show-campaigns.ts'

/** Which campaign. */
export const CampaignNamed = Type.Object(
  { campaignId: IdField('Id of the campaign, `C…`.') },
  { additionalProperties: false },
)

/** One campaign of the account, also a deleted one. Errors: `not_found`. */
export const getCampaign = query({
  scope: 'messaging:read',
  input: CampaignNamed,
  answer: async (session, { campaignId }) => {
    const { read } = exchangeOf(session).database
    return showOneCampaign(read, await ownCampaign(read, session, campaignId))
  },
})
