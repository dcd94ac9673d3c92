import { Type } from 'typebox'

import { DeliverySummarySchema } from '#domain/webhooks/delivery.ts'
import { listDeliveries, ListDeliveriesInput } from '#domain/webhooks/list-deliveries.ts'

import { asks } from '../../access.ts'
import { sessionOf } from '../../auth.ts'
import { cursorsOf } from '../../cursor.ts'
import { PageOf } from '../../pages.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'
import { Cursor } from '../../wire.ts'

const { webhookId, state, limit: Limit } = ListDeliveriesInput.properties

/** What a webhook was told and is to be told. Errors: `not_found`, `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/webhooks/:webhookId/deliveries',
    {
      config: asks(listDeliveries, ['not_found', 'invalid_cursor']),
      schema: {
        operationId: 'listDeliveries',
        tags: ['Webhooks'],
        summary: 'List the deliveries of a webhook',
        description: 'The newest first. Those that are over are kept for thirty days.',
        params: Type.Object({ webhookId }, { additionalProperties: false }),
        querystring: Type.Object(
          { state, limit: Limit, cursor: Type.Optional(Cursor) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf('DeliveryPage', DeliverySummarySchema, 'Deliveries of the webhook.') },
      },
    },
    async (request) => {
      const { cursor, limit, ...filters } = request.query
      const cursors = cursorsOf(sessionOf(request), `deliveries ${request.params.webhookId}`, filters)
      const { items, next } = await ask(request, listDeliveries, {
        ...request.params,
        ...filters,
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { before: cursors.read(cursor) }),
      })
      return { items, nextCursor: cursors.after(next) }
    },
  )
