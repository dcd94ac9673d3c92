import { Type } from 'typebox'

import { listDocuments as findDocuments, MAX_DOCUMENTS_PAGE } from '#domain/documents/list-documents.ts'
import { getOrder, GetOrderInput } from '#domain/orders/get-order.ts'

import { DocumentSchema, NeededSchema, writeDocument, writeNeeded } from '../modelled/document.ts'
import { Fields, Text } from '../modelled/values.ts'
import { NOTHING, operation, success } from '../operation.ts'

/** What an order needs, and what was sent in for it. */
export const listDocuments = operation({
  name: 'listDocuments',
  method: 'GET',
  path: '/documents',
  tag: 'Documents',
  summary: 'The documents of an order',
  params: NOTHING,
  query: GetOrderInput,
  body: NOTHING,
  answers: {
    200: Fields({
      orderId: Text('Id of the order.'),
      required: Type.Array(NeededSchema, { description: 'What the order needs before it goes on.' }),
      items: Type.Array(DocumentSchema, { description: 'What was sent in for it, the newest first.' }),
    }),
  },
  answer: async (session, { query: { orderId } }) => {
    const { documents } = await getOrder(session, { orderId })
    // An order has fewer documents than a page holds.
    const { items } = await findDocuments(session, { orderId, limit: MAX_DOCUMENTS_PAGE })
    return success({ orderId, required: documents.map(writeNeeded), items: items.map(writeDocument) })
  },
})
