import { DeliverySchema } from '#domain/webhooks/delivery.ts'
import { getDelivery, GetDeliveryInput } from '#domain/webhooks/get-delivery.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** One delivery with its tries. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/webhooks/:webhookId/deliveries/:deliveryId',
    {
      config: asks(getDelivery, ['not_found']),
      schema: {
        operationId: 'getDelivery',
        tags: ['Webhooks'],
        summary: 'Look at a delivery',
        description: 'What is sent, and of every try what was answered and how long it took.',
        params: GetDeliveryInput,
        response: { 200: DeliverySchema },
      },
    },
    async (request) => ask(request, getDelivery, request.params),
  )
