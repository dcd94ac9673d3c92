import { Type } from 'typebox'

import { cancelOrder as cancel, CancelOrderInput } from '#domain/orders/cancel-order.ts'
import { getDiscreteOrder } from '#domain/orders/discrete/get-discrete-order.ts'
import { GetOrderInput } from '#domain/orders/get-order.ts'

import { OrderSchema, writeOrder } from '../modelled/order.ts'
import { Fields } from '../modelled/values.ts'
import { NOTHING, operation, success } from '../operation.ts'

/** Ends an order that waits. */
export const cancelOrder = operation({
  name: 'cancelOrder',
  method: 'POST',
  path: '/orders/:orderId/cancel',
  tag: 'Orders',
  summary: 'Cancel an order that waits',
  description: 'Its numbers are anybody’s again. What it has brought before stays.',
  params: GetOrderInput,
  query: NOTHING,
  body: Fields({ reason: Type.Optional(CancelOrderInput.properties.reason) }),
  answers: { 200: OrderSchema },
  answer: async (session, { params, body }) => {
    await cancel(session, { ...params, ...body })
    return success(writeOrder(await getDiscreteOrder(session, params)))
  },
})
