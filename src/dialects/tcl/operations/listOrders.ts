import { Type } from 'typebox'

import { PageDiscreteOrdersInput, pageDiscreteOrders } from '#domain/orders/discrete/page-discrete-orders.ts'

import { OrderSchema, writeOrder } from '../modelled/order.ts'
import { PageOf, PageQuery, writePage } from '../modelled/page.ts'
import { Fields, given, Word } from '../modelled/values.ts'
import { maybeOurs, ORDER_STATUS, ORDER_TYPE } from '../modelled/words.ts'
import { NOTHING, operation, success } from '../operation.ts'

const { requestId, externalId } = PageDiscreteOrdersInput.properties

/** The account's orders, the newest first. */
export const listOrders = operation({
  name: 'listOrders',
  method: 'GET',
  path: '/orders',
  tag: 'Orders',
  summary: 'Orders, the newest first',
  params: NOTHING,
  query: Fields({
    requestId,
    externalId,
    status: Type.Optional(Word(ORDER_STATUS, 'Only those in this status.')),
    type: Type.Optional(Word(ORDER_TYPE, 'Only those of this type.')),
    ...PageQuery,
  }),
  body: NOTHING,
  answers: { 200: PageOf(OrderSchema) },
  answer: async (session, { query: { status, type, ...same } }) => {
    const asked = { ...same, ...given({ state: maybeOurs(ORDER_STATUS, status), kind: maybeOurs(ORDER_TYPE, type) }) }
    const { total, items } = await pageDiscreteOrders(session, asked)
    return success(writePage(total, items.map(writeOrder)))
  },
})
