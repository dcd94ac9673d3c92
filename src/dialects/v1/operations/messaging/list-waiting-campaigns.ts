import { Type } from 'typebox'

import { CampaignSchema } from '#domain/messaging/campaign.ts'
import { ListWaitingCampaignsInput, listWaitingCampaigns } from '#domain/messaging/list-waiting-campaigns.ts'

import { asks } from '../../access.ts'
import { sessionOf } from '../../auth.ts'
import { cursorsOf } from '../../cursor.ts'
import { PageOf } from '../../pages.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'
import { Cursor } from '../../wire.ts'

const { state, limit: Limit } = ListWaitingCampaignsInput.properties

/** The campaigns of all accounts that wait for the operator. Errors: `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/reviews/campaigns',
    {
      config: asks(listWaitingCampaigns, ['invalid_cursor']),
      schema: {
        operationId: 'listWaitingCampaigns',
        tags: ['Operator'],
        summary: 'List campaigns that wait for you',
        description: 'Of all accounts, in the order of their ids; those that are `pending`, or in another `state`.',
        querystring: Type.Object(
          { state, limit: Limit, cursor: Type.Optional(Cursor) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf('WaitingCampaignPage', CampaignSchema, 'Campaigns of all accounts.') },
      },
    },
    async (request) => {
      const { cursor, limit, ...filters } = request.query
      const cursors = cursorsOf(sessionOf(request), 'reviews/campaigns', filters)
      const { items, next } = await ask(request, listWaitingCampaigns, {
        ...filters,
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { after: cursors.read(cursor) }),
      })
      return { items, nextCursor: cursors.after(next) }
    },
  )
