import { CampaignSchema } from '#domain/messaging/campaign.ts'
import { CreateCampaignInput, createCampaign } from '#domain/messaging/create-campaign.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

/** Registers a campaign. Errors: see `createCampaign`. */
export const route: Route = (server) =>
  server.post(
    '/campaigns',
    {
      config: changes(createCampaign, ['not_found', 'wrong_state', 'limit_reached', 'name_taken'], { locates: true }),
      schema: {
        operationId: 'createCampaign',
        tags: ['Messaging'],
        summary: 'Register a campaign',
        description:
          'What a brand sends, and to whom. It waits for the operator; numbers are assigned to it once it is active.',
        body: CreateCampaignInput,
        response: { 201: CampaignSchema },
      },
    },
    async (request, reply) => {
      const campaign = await change(request, reply, createCampaign, request.body)
      void reply.code(201).header('Location', `/v1/campaigns/${campaign.id}`)
      return campaign
    },
  )
