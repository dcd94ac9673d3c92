import { Type } from 'typebox'

import { OrderSchema } from '#domain/orders/order.ts'
import { PlaceOrderInput, placeOrder } from '#domain/orders/place-order.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'
import { NumberTexts, readNumbers } from '../wire.ts'

const PlaceOrderBody = Type.Object(
  {
    ...PlaceOrderInput.properties,
    numbers: Type.Optional(
      NumberTexts('Order these numbers: free ones, or ones that the account holds in a reservation.'),
    ),
  },
  {
    $id: 'PlaceOrder',
    additionalProperties: false,
    description:
      'Exactly one of reservationId, numbers and criteria says what is ordered; quantity goes with criteria.',
  },
)

/** Puts numbers into service. Errors: see `placeOrder`. */
export const route: Route = (server) =>
  server.post(
    '/orders',
    {
      config: changes(
        placeOrder,
        [
          'not_ready',
          'conflicting_filters',
          'not_found',
          'external_id_reused',
          'reservation_expired',
          'reservation_closed',
          'numbers_unavailable',
          'insufficient_numbers',
        ],
        { locates: true },
      ),
      schema: {
        operationId: 'placeOrder',
        tags: ['Orders'],
        summary: 'Put numbers into service',
        description:
          'The order is complete when it is answered. With `dryRun` nothing is bought, and the answer has no ids. With ' +
          'an `externalId` that was used before for the same request, the order of that time is answered.',
        body: PlaceOrderBody,
        response: { 200: OrderSchema, 201: OrderSchema },
      },
    },
    async (request, reply) => {
      const { numbers, ...asked } = request.body
      const { order, repeated } = await change(request, reply, placeOrder, {
        ...asked,
        ...(numbers === undefined ? {} : { numbers: readNumbers(numbers, '/numbers') }),
      })
      if (order.id !== null) void reply.header('Location', `/v1/orders/${order.id}`)
      void reply.code(repeated || order.id === null ? 200 : 201)
      return order
    },
  )
