import { placeDiscreteOrder } from '#domain/orders/discrete/place-discrete-order.ts'

import { OrderRequest, readOrder } from '../modelled/order-request.ts'
import { NOTHING, operation } from '../operation.ts'
import { placed, PlacedSchema } from '../placed.ts'

/** Orders numbers into service. */
export const createOrder = operation({
  name: 'createOrder',
  method: 'POST',
  path: '/orders',
  tag: 'Orders',
  summary: 'Order numbers',
  description:
    'One product, one country, and exactly one of four styles: `reservationId`; `numbers`; `quantity` with `criteria`; ' +
    '`pattern` with `quantity`, where with `backorder` what is not in stock waits for it, the oldest order first. The ' +
    'same `externalId` with the same body gives the first order back.',
  params: NOTHING,
  query: NOTHING,
  body: OrderRequest,
  answers: { 200: PlacedSchema, 202: PlacedSchema },
  answer: async (session, { body }) => placed((await placeDiscreteOrder(session, readOrder(body))).answer),
})
