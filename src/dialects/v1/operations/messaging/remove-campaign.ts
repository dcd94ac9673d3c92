import { removeCampaign } from '#domain/messaging/remove-campaign.ts'

import { campaignNumbers } from './campaign-numbers.ts'

/** Takes numbers out of a campaign. Errors: see `removeCampaign`. */
export const route = campaignNumbers({
  verb: removeCampaign,
  path: 'remove',
  operationId: 'removeCampaign',
  summary: 'Remove numbers from a campaign',
  description: 'An order that is complete when it is answered, with a line for each number.',
})
