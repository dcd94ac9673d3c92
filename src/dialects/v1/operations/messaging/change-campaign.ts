import { Type } from 'typebox'

import { CampaignSchema } from '#domain/messaging/campaign.ts'
import { ChangeCampaignInput, changeCampaign } from '#domain/messaging/change-campaign.ts'
import { CampaignNamed } from '#domain/messaging/get-campaign.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

const { campaignId: _id, ...fields } = ChangeCampaignInput.properties

/** Changes the fields of a campaign that are given. Errors: see `changeCampaign`. */
export const route: Route = (server) =>
  server.patch(
    '/campaigns/:campaignId',
    {
      config: changes(changeCampaign, ['not_found', 'wrong_state', 'name_taken']),
      schema: {
        operationId: 'changeCampaign',
        tags: ['Messaging'],
        summary: 'Change a campaign',
        description:
          'Only the fields that are given change, as by RFC 7396; null clears a field that may be null. ' +
          'A rejected campaign waits for the operator again, and so do an active one that sends something else now and an expired one with a later end.',
        params: CampaignNamed,
        body: Type.Object(fields, { $id: 'ChangeCampaign', additionalProperties: false }),
        response: { 200: CampaignSchema },
      },
    },
    (request, reply) => change(request, reply, changeCampaign, { ...request.body, ...request.params }),
  )
