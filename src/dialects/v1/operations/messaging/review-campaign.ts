import { Type } from 'typebox'

import { CampaignSchema } from '#domain/messaging/campaign.ts'
import { CampaignNamed } from '#domain/messaging/get-campaign.ts'
import { ReviewCampaignInput, reviewCampaign } from '#domain/messaging/review-campaign.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

const { campaignId: _id, ...said } = ReviewCampaignInput.properties

/** Says what the operator thinks of a campaign, of whatever account. Errors: see `reviewCampaign`. */
export const route: Route = (server) =>
  server.post(
    '/campaigns/:campaignId/review',
    {
      config: changes(reviewCampaign, ['not_found', 'wrong_state']),
      schema: {
        operationId: 'reviewCampaign',
        tags: ['Operator'],
        summary: 'Review a campaign',
        description: 'The campaign of whatever account. A refusal needs a reason, which the account reads.',
        params: CampaignNamed,
        body: Type.Object(said, { $id: 'ReviewCampaign', additionalProperties: false }),
        response: { 200: CampaignSchema },
      },
    },
    (request, reply) => change(request, reply, reviewCampaign, { ...request.body, ...request.params }),
  )
