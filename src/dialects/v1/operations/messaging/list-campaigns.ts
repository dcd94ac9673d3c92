import { Type } from 'typebox'

import { CampaignSchema } from '#domain/messaging/campaign.ts'
import { ListCampaignsInput, listCampaigns } from '#domain/messaging/list-campaigns.ts'

import { asks } from '../../access.ts'
import { sessionOf } from '../../auth.ts'
import { cursorsOf } from '../../cursor.ts'
import { PageOf } from '../../pages.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'
import { Cursor } from '../../wire.ts'

const { brandId, state, externalId, limit: Limit } = ListCampaignsInput.properties

/** The account's campaigns, in the order of their ids. Errors: `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/campaigns',
    {
      config: asks(listCampaigns, ['invalid_cursor']),
      schema: {
        operationId: 'listCampaigns',
        tags: ['Messaging'],
        summary: 'List your campaigns',
        description: 'In the order of their ids. Deleted ones are left out unless `state` asks for them.',
        querystring: Type.Object(
          { brandId, state, externalId, limit: Limit, cursor: Type.Optional(Cursor) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf('CampaignPage', CampaignSchema, 'Campaigns of the account.') },
      },
    },
    async (request) => {
      const { cursor, limit, ...filters } = request.query
      const cursors = cursorsOf(sessionOf(request), 'campaigns', filters)
      const { items, next } = await ask(request, listCampaigns, {
        ...filters,
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { after: cursors.read(cursor) }),
      })
      return { items, nextCursor: cursors.after(next) }
    },
  )
