import { assignCampaign } from '#domain/messaging/assign-campaign.ts'

import { campaignNumbers } from './campaign-numbers.ts'

/** Gives numbers a campaign. Errors: see `assignCampaign`. */
export const route = campaignNumbers({
  verb: assignCampaign,
  path: 'assign',
  operationId: 'assignCampaign',
  summary: 'Assign numbers to a campaign',
  description:
    'An order that is complete when it is answered, with a line for each number: those in the way of which something ' +
    'stands are `rejected` with a reason, the others are assigned. A number has one campaign at the most.',
})
