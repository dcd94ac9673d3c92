import { Type } from 'typebox'

import { type NumberedPage, NumberedPageFields, spanOf } from '../../numbered-page.ts'
import { query } from '../../query.ts'
import { exchangeOf } from '../../session.ts'
import { ListOrdersInput } from '../list-orders.ts'
import { type DiscreteOrder, readDiscrete } from './read-discrete-order.ts'

/** Lines that a list shows of one order; the order by itself shows all. */
export const MAX_LINES_LISTED = 100

const { externalId, requestId, kind, state } = ListOrdersInput.properties

/** Which orders, and which page. */
export const PageDiscreteOrdersInput = Type.Object(
  { externalId, requestId, kind, state, ...NumberedPageFields },
  { additionalProperties: false },
)

/** The account's orders of any kind with their terms, the newest first, each with its first `MAX_LINES_LISTED` lines. */
export const pageDiscreteOrders = query({
  scope: 'orders:read',
  input: PageDiscreteOrdersInput,
  answer: async (session, input): Promise<NumberedPage<DiscreteOrder>> => {
    const { read } = exchangeOf(session).database
    const { limit, offset } = spanOf(input)
    let select = read.query.selectFrom('number_order').where('account_id', '=', session.actor.accountId)
    if (input.externalId !== undefined) select = select.where('external_id', '=', input.externalId)
    if (input.requestId !== undefined) select = select.where('request_id', '=', input.requestId)
    if (input.kind !== undefined) select = select.where('kind', '=', input.kind)
    if (input.state !== undefined) select = select.where('state', '=', input.state)
    const { count } = await select.select((row) => row.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    const rows = await select.select('id').orderBy('id', 'desc').limit(limit).offset(offset).execute()
    const items: DiscreteOrder[] = []
    for (const { id } of rows) {
      const { order, terms } = await readDiscrete(read, session, id)
      items.push({ order: { ...order, lines: order.lines.slice(0, MAX_LINES_LISTED) }, terms })
    }
    return { total: count, items }
  },
})
