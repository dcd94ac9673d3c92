import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { ExternalId } from './external-id.ts'
import { ORDER_KINDS, ORDER_STATES } from './order.ts'
import { showSummary } from './read-orders.ts'

/** Orders on one page at the most. */
export const MAX_ORDERS_PAGE = 100

/** Which orders, and which page. */
export const ListOrdersInput = Type.Object(
  {
    externalId: Type.Optional(ExternalId("Only the order with this id of the customer's.")),
    requestId: Type.Optional(ExternalId('Only orders tied together by this id.')),
    kind: Type.Optional(Type.Enum(ORDER_KINDS, { description: 'Only those of this kind.' })),
    state: Type.Optional(Type.Enum(ORDER_STATES, { description: 'Only those in this state.' })),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: MAX_ORDERS_PAGE, default: 20, description: 'Items on a page at the most.' }),
    ),
    before: Type.Optional(IdField('Id of the last order of the page before.')),
  },
  { additionalProperties: false },
)

/** The account's orders without their lines, the newest first. */
export const listOrders = query({
  scope: 'orders:read',
  input: ListOrdersInput,
  answer: async (session, { externalId, requestId, kind, state, limit = 20, before }) => {
    let select = exchangeOf(session)
      .database.read.query.selectFrom('number_order')
      .selectAll()
      .where('account_id', '=', session.actor.accountId)
      .orderBy('id', 'desc')
      .limit(limit + 1)
    if (externalId !== undefined) select = select.where('external_id', '=', externalId)
    if (requestId !== undefined) select = select.where('request_id', '=', requestId)
    if (kind !== undefined) select = select.where('kind', '=', kind)
    if (state !== undefined) select = select.where('state', '=', state)
    if (before !== undefined) select = select.where('id', '<', before)
    const rows = await select.execute()
    const items = rows.slice(0, limit).map(showSummary)
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? undefined) : undefined }
  },
})
