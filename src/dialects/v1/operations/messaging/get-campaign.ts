import { CampaignSchema } from '#domain/messaging/campaign.ts'
import { CampaignNamed, getCampaign } from '#domain/messaging/get-campaign.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** One campaign of the account. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/campaigns/:campaignId',
    {
      config: asks(getCampaign, ['not_found']),
      schema: {
        operationId: 'getCampaign',
        tags: ['Messaging'],
        summary: 'Look at a campaign',
        description: 'One campaign of yours, as it is now; a deleted one says so.',
        params: CampaignNamed,
        response: { 200: CampaignSchema },
      },
    },
    (request) => ask(request, getCampaign, request.params),
  )
