import { deleteCampaign } from '#domain/messaging/delete-campaign.ts'
import { CampaignNamed } from '#domain/messaging/get-campaign.ts'

import { changes } from '../../access.ts'
import { Deleted } from '../../resources/delete-resource.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

/** Deletes a campaign that nothing uses. Errors: see `deleteCampaign`. */
export const route: Route = (server) =>
  server.delete(
    '/campaigns/:campaignId',
    {
      config: changes(deleteCampaign, ['not_found', 'wrong_state', 'in_use']),
      schema: {
        operationId: 'deleteCampaign',
        tags: ['Messaging'],
        summary: 'Delete a campaign',
        description:
          'Refused while it has numbers in service; the refusal counts them. It can still be looked at, as `deleted`.',
        params: CampaignNamed,
        response: { 200: Deleted },
      },
    },
    (request, reply) => change(request, reply, deleteCampaign, request.params),
  )
