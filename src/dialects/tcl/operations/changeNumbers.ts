import { placeDiscreteServiceOrder } from '#domain/orders/discrete/place-discrete-service-order.ts'

import { readServiceOrder, ChangeRequest } from '../modelled/service-order-request.ts'
import { NOTHING, operation } from '../operation.ts'
import { placed, PlacedSchema } from '../placed.ts'

/** An order of type Change. */
export const changeNumbers = operation({
  name: 'changeNumbers',
  method: 'POST',
  path: '/orders/change',
  tag: 'Orders',
  summary: 'How numbers in service are set',
  description:
    'What is given changes; a `connectionType` sets the whole way of calls anew, an `outpulseType` the digits.',
  params: NOTHING,
  query: NOTHING,
  body: ChangeRequest,
  answers: { 200: PlacedSchema, 202: PlacedSchema },
  answer: async (session, { body }) =>
    placed((await placeDiscreteServiceOrder(session, readServiceOrder('change', body))).answer),
})
