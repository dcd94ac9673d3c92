import { Type } from 'typebox'

import { OrderSchema } from '#domain/orders/order.ts'
import { PlaceOrderInput, placeOrder } from '#domain/orders/place-order.ts'
import { PlaceServiceOrderInput, placeServiceOrder, SERVICE_ORDER_KINDS } from '#domain/orders/place-service-order.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'
import { NumberTexts, readNumbers } from '../wire.ts'

const { serviceIds, reason } = PlaceServiceOrderInput.properties

const PlaceOrderBody = Type.Object(
  {
    kind: Type.Optional(
      Type.Enum(['new', ...SERVICE_ORDER_KINDS], {
        default: 'new',
        description:
          '`new`: numbers into service. `change`: how numbers in service are set. `move`: to another location, ' +
          'connection or customer. `disconnect`: out of service. `restore`: back into it, while they rest.',
      }),
    ),
    ...PlaceOrderInput.properties,
    numbers: Type.Optional(
      NumberTexts('These numbers: of a new order free ones, or ones that the account holds; otherwise its own.'),
    ),
    serviceIds,
    reason,
  },
  {
    $id: 'PlaceOrder',
    additionalProperties: false,
    description:
      'Of a new order exactly one of reservationId, numbers and criteria says what is ordered; quantity and backorder ' +
      'go with criteria. Of the other kinds exactly one of numbers and serviceIds says which numbers it is about.',
  },
)

/** Orders of every kind. Errors: see `placeOrder` and `placeServiceOrder`. */
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
          'limit_reached',
          'reservation_expired',
          'reservation_closed',
          'number_not_in_service',
          'deletion_locked',
          'number_not_restorable',
          'numbers_unavailable',
          'insufficient_numbers',
          'insufficient_funds',
        ],
        { locates: true },
      ),
      schema: {
        operationId: 'placeOrder',
        tags: ['Orders'],
        summary: 'Put numbers into service, change, move, disconnect or restore them',
        description:
          'The order is done when it is answered, unless it has to wait: for documents, for its date, or for stock; ' +
          '`state` says so. With `dryRun` nothing is done, and the answer has no ids. With an `externalId` that was used ' +
          'before for the same request, the order of that time is answered.',
        body: PlaceOrderBody,
        response: { 200: OrderSchema, 201: OrderSchema },
      },
    },
    async (request, reply) => {
      const { kind = 'new', numbers, ...asked } = request.body
      const input = { ...asked, ...(numbers === undefined ? {} : { numbers: readNumbers(numbers, '/numbers') }) }
      const { order, repeated } =
        kind === 'new'
          ? await change(request, reply, placeOrder, input)
          : await change(request, reply, placeServiceOrder, { ...input, kind })
      if (order.id !== null) void reply.header('Location', `/v1/orders/${order.id}`)
      void reply.code(repeated || order.id === null ? 200 : 201)
      return order
    },
  )
