import { placeDiscreteServiceOrder } from '#domain/orders/discrete/place-discrete-service-order.ts'

import { readServiceOrder, RestoreRequest } from '../modelled/service-order-request.ts'
import { NOTHING, operation } from '../operation.ts'
import { placed, PlacedSchema } from '../placed.ts'

/** An order of type Restore. */
export const restoreNumbers = operation({
  name: 'restoreNumbers',
  method: 'POST',
  path: '/orders/restore',
  tag: 'Orders',
  summary: 'Deleted numbers back into service',
  description: 'As they were, while they rest.',
  params: NOTHING,
  query: NOTHING,
  body: RestoreRequest,
  answers: { 200: PlacedSchema, 202: PlacedSchema },
  answer: async (session, { body }) =>
    placed((await placeDiscreteServiceOrder(session, readServiceOrder('restore', body))).answer),
})
