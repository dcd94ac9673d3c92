import { Type } from 'typebox'

import { type Callback, listCallbacks as findCallbacks } from '#domain/orders/discrete/list-callbacks.ts'
import { GetOrderInput } from '#domain/orders/get-order.ts'

import { Fields, Moment, OrNull, Text, Word, writeMaybeMoment, writeMoment } from '../modelled/values.ts'
import { CALLBACK_STATUS, ORDER_STATUS } from '../modelled/words.ts'
import { NOTHING, operation, success } from '../operation.ts'

const Item = Fields({
  callbackId: Text('Id of the message, which its header `webhook-id` has.'),
  orderStatus: OrNull(Word(ORDER_STATUS, ''), 'The status of the order that it tells.'),
  status: Word(CALLBACK_STATUS, '`Pending`: it waits, for its turn or for the next try.'),
  nextTryAt: OrNull(Type.String({ format: 'date-time' }), 'Not before this it is tried again; null: it is over.'),
  tries: Type.Array(
    Fields({
      at: Moment('When.'),
      tookMs: Type.Integer({ description: 'How long it took, milliseconds.' }),
      httpStatus: OrNull(Type.Integer(), 'Of the answer; null: there was no whole one.'),
      error: OrNull(Type.String(), 'Why there was no whole answer.'),
    }),
    { description: 'Every try, the first one first.' },
  ),
})

function writeCallback({ id, told, state, dueAt, tries }: Callback) {
  return {
    callbackId: id,
    orderStatus: told === null ? null : ORDER_STATUS[told],
    status: CALLBACK_STATUS[state],
    nextTryAt: writeMaybeMoment(dueAt),
    tries: tries.map(({ at, tookMs, status, error }) => ({ at: writeMoment(at), tookMs, httpStatus: status, error })),
  }
}

/** What the callbackUrl of an order was and is to be sent. */
export const listCallbacks = operation({
  name: 'listCallbacks',
  method: 'GET',
  path: '/orders/:orderId/callbacks',
  tag: 'Orders',
  summary: 'What the callbackUrl of an order was sent, the newest first',
  description:
    'The last hundred messages, each with every try to send it. The body of a message is the order, as `getOrder` shows ' +
    'it, in the status that it came to.',
  params: GetOrderInput,
  query: NOTHING,
  body: NOTHING,
  answers: { 200: Fields({ orderId: Text('Id of the order.'), items: Type.Array(Item) }) },
  answer: async (session, { params }) => {
    const items = await findCallbacks(session, params)
    return success({ orderId: params.orderId, items: items.map(writeCallback) })
  },
})
