import { query } from '../../query.ts'
import { exchangeOf } from '../../session.ts'
import type { ToldOrder } from '../../order-message.ts'
import { type Static, Type } from 'typebox'

import { ORDER_STATES, type OrderState } from '../order.ts'
import { type DiscreteOrder, readDiscrete } from './read-discrete-order.ts'

const isState = (value: unknown): value is OrderState => ORDER_STATES.some((state) => state === value)

/** The state that an event tells of its order; null: it tells of something else. */
export function stateTold({ type, data }: Pick<ToldOrder['event'], 'type' | 'data'>): OrderState | null {
  if (type === 'order.placed') return 'submitted'
  const { to } = JSON.parse(data) as { readonly to?: unknown }
  return type === 'order.moved' && isState(to) ? to : null
}

const Input = Type.Object(
  {
    orderId: Type.String({ description: 'Id of the order.' }),
    state: Type.Enum(ORDER_STATES, { description: 'The state that is told.' }),
    at: Type.Integer({ description: 'When it came there, milliseconds since 1970.' }),
  },
  { additionalProperties: false },
)
export type OrderAsTold = Static<typeof Input>

/**
 * The account's order as it stood in a state of its history; its lines and documents are as they stand now. Errors:
 * `not_found`.
 */
export const orderAsTold = query({
  scope: 'orders:read',
  input: Input,
  answer: async (session, { orderId, state, at }): Promise<DiscreteOrder> => {
    const { order, terms } = await readDiscrete(exchangeOf(session).database.read, session, orderId)
    const isThen = (step: (typeof order.history)[number]) => step.state === state && Date.parse(step.at) <= at
    const index = order.history.findLastIndex(isThen)
    if (index < 0) return { order, terms }
    const history = order.history.slice(0, index + 1)
    const { reason } = order.history[index] ?? { reason: null }
    const isLast = index === order.history.length - 1
    return { order: { ...order, state, reason, history, endedAt: isLast ? order.endedAt : null }, terms }
  },
})
