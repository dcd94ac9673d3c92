import { placeDiscreteServiceOrder } from '#domain/orders/discrete/place-discrete-service-order.ts'

import { readServiceOrder, DeleteRequest } from '../modelled/service-order-request.ts'
import { NOTHING, operation } from '../operation.ts'
import { placed, PlacedSchema } from '../placed.ts'

/** An order of type Delete. */
export const deleteNumbers = operation({
  name: 'deleteNumbers',
  method: 'POST',
  path: '/orders/delete',
  tag: 'Orders',
  summary: 'Numbers out of service',
  description: 'They rest, and can be restored until the moment that each line tells.',
  params: NOTHING,
  query: NOTHING,
  body: DeleteRequest,
  answers: { 200: PlacedSchema, 202: PlacedSchema },
  answer: async (session, { body }) =>
    placed((await placeDiscreteServiceOrder(session, readServiceOrder('disconnect', body))).answer),
})
