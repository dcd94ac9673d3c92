import { placeDiscreteServiceOrder } from '#domain/orders/discrete/place-discrete-service-order.ts'

import { readServiceOrder, MoveRequest } from '../modelled/service-order-request.ts'
import { NOTHING, operation } from '../operation.ts'
import { placed, PlacedSchema } from '../placed.ts'

/** An order of type Move. */
export const moveNumbers = operation({
  name: 'moveNumbers',
  method: 'POST',
  path: '/orders/move',
  tag: 'Orders',
  summary: 'Numbers in service to another location, connection or customer',
  description: 'Some countries ask for documents of the new place: then the order waits for them.',
  params: NOTHING,
  query: NOTHING,
  body: MoveRequest,
  answers: { 200: PlacedSchema, 202: PlacedSchema },
  answer: async (session, { body }) =>
    placed((await placeDiscreteServiceOrder(session, readServiceOrder('move', body))).answer),
})
