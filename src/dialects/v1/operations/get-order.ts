import { GetOrderInput, getOrder } from '#domain/orders/get-order.ts'
import { OrderSchema } from '#domain/orders/order.ts'

import { asks } from '../access.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'

/** One order of the account with its lines, history and notes. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/orders/:orderId',
    {
      config: asks(getOrder, ['not_found']),
      schema: {
        operationId: 'getOrder',
        tags: ['Orders'],
        summary: 'Look at an order',
        description:
          'The order with a line for each of its numbers, the documents that it needs, its history and its notes.',
        params: GetOrderInput,
        response: { 200: OrderSchema },
      },
    },
    (request) => ask(request, getOrder, request.params),
  )
