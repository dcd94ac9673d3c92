import { getDiscreteOrder } from '#domain/orders/discrete/get-discrete-order.ts'
import { GetOrderInput } from '#domain/orders/get-order.ts'

import { OrderSchema, writeOrder } from '../modelled/order.ts'
import { NOTHING, operation, success } from '../operation.ts'

/** One order. */
export const getOrder = operation({
  name: 'getOrder',
  method: 'GET',
  path: '/orders/:orderId',
  tag: 'Orders',
  summary: 'One order with its lines and history',
  params: GetOrderInput,
  query: NOTHING,
  body: NOTHING,
  answers: { 200: OrderSchema },
  answer: async (session, { params }) => success(writeOrder(await getDiscreteOrder(session, params))),
})
