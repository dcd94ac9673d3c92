import { Type } from 'typebox'

import { ListOrdersInput, listOrders } from '#domain/orders/list-orders.ts'
import { OrderSummarySchema } from '#domain/orders/order.ts'

import { asks } from '../access.ts'
import { sessionOf } from '../auth.ts'
import { cursorsOf } from '../cursor.ts'
import { PageOf } from '../pages.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'
import { Cursor } from '../wire.ts'

const { externalId, requestId, kind, state, limit: Limit } = ListOrdersInput.properties

/** The account's orders without their lines, the newest first. Errors: `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/orders',
    {
      config: asks(listOrders, ['invalid_cursor']),
      schema: {
        operationId: 'listOrders',
        tags: ['Orders'],
        summary: 'List your orders',
        description: 'The newest first, without their lines.',
        querystring: Type.Object(
          { externalId, requestId, kind, state, limit: Limit, cursor: Type.Optional(Cursor) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf('OrderPage', OrderSummarySchema, 'Orders of the account.') },
      },
    },
    async (request) => {
      const { cursor, limit, ...filters } = request.query
      const cursors = cursorsOf(sessionOf(request), 'orders', filters)
      const { items, next } = await ask(request, listOrders, {
        ...filters,
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { before: cursors.read(cursor) }),
      })
      return { items, nextCursor: cursors.after(next) }
    },
  )
