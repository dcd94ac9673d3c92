import { Type } from 'typebox'

import { CancelOrderInput, cancelOrder } from '#domain/orders/cancel-order.ts'
import { OrderSchema } from '#domain/orders/order.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'

const { orderId, reason } = CancelOrderInput.properties

/** Ends an order that waits. Errors: `not_found`, `order_closed`. */
export const route: Route = (server) =>
  server.post(
    '/orders/:orderId/cancel',
    {
      config: changes(cancelOrder, ['not_found', 'order_closed']),
      schema: {
        operationId: 'cancelOrder',
        tags: ['Orders'],
        summary: 'Cancel an order that waits',
        description:
          'Its numbers are anybody’s again and nothing is paid for them. What it has brought before stays, and then it ' +
          'is completed in part.',
        params: Type.Object({ orderId }, { additionalProperties: false }),
        body: Type.Object({ reason }, { $id: 'CancelOrder', additionalProperties: false }),
        response: { 200: OrderSchema },
      },
    },
    (request, reply) => change(request, reply, cancelOrder, { ...request.body, ...request.params }),
  )
