import { Type } from 'typebox'

import { AddNoteInput, addNote } from '#domain/orders/add-note.ts'
import { OrderNoteSchema } from '#domain/orders/order.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'

const { orderId, text } = AddNoteInput.properties

/** Writes a note to an order. Errors: `not_found`, `limit_reached`. */
export const route: Route = (server) =>
  server.post(
    '/orders/:orderId/notes',
    {
      config: changes(addNote, ['not_found', 'limit_reached']),
      schema: {
        operationId: 'addNote',
        tags: ['Orders'],
        summary: 'Write a note to an order',
        description: 'The note stands with the order, also after it has ended, and cannot be changed.',
        params: Type.Object({ orderId }, { additionalProperties: false }),
        body: Type.Object({ text }, { $id: 'AddNote', additionalProperties: false }),
        response: { 201: OrderNoteSchema },
      },
    },
    async (request, reply) => {
      const note = await change(request, reply, addNote, { ...request.body, ...request.params })
      void reply.code(201)
      return note
    },
  )
