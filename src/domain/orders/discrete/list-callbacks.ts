import { sql } from 'kysely'

import type { EventType } from '../../events/append-event.ts'
import { eventId } from '../../events/event-id.ts'
import { logKey } from '../../events/log-key.ts'
import { query } from '../../query.ts'
import { exchangeOf } from '../../session.ts'
import type { DeliverySummary } from '../../webhooks/delivery.ts'
import { GetOrderInput } from '../get-order.ts'
import type { OrderState } from '../order.ts'
import { getOrderRow } from '../read-orders.ts'
import { stateTold } from './order-as-told.ts'

/** Messages of one order that are told, the newest; and tries of each, the newest. */
export const MAX_CALLBACKS_TOLD = 100
export const MAX_TRIES_TOLD = 100

/** One try to send a message. */
export type CallbackTry = {
  readonly at: string
  readonly tookMs: number
  /** Null: there was no whole answer. */
  readonly status: number | null
  readonly error: string | null
}

/** A message that an order's callbackUrl was or is to be sent. */
export type Callback = {
  /** The id by which its receiver knows it: that of the event. */
  readonly id: string
  /** The state of the order that it tells. */
  readonly told: OrderState | null
  readonly state: DeliverySummary['state']
  /** Not before this it is tried again; null: it is over. */
  readonly dueAt: string | null
  readonly tries: readonly CallbackTry[]
}

type Row = {
  position: number
  event_seq: number
  type: EventType
  data: string
  state: Callback['state']
  due_at: number
}
type TryRow = { delivery: number; at: number; took_ms: number; status: number | null; error: string | null }

/** What the callbackUrl of an order of the account was and is to be sent, the newest first. Errors: `not_found`. */
export const listCallbacks = query({
  scope: 'orders:read',
  input: GetOrderInput,
  answer: async (session, { orderId }): Promise<readonly Callback[]> => {
    const { read } = exchangeOf(session).database
    await getOrderRow(read, session.actor.accountId, orderId)
    const { rows } = await sql<Row>`
      select d.position, d.event_seq, event.type, event.data, d.state, d.due_at from webhook
      join webhook_delivery as d on d.webhook_id = webhook.id join event on event.seq = d.event_seq
      where webhook.order_id = ${orderId} and webhook.account_id = ${session.actor.accountId}
      order by d.position desc limit ${MAX_CALLBACKS_TOLD}`.execute(read.query)
    const key = await logKey(exchangeOf(session))
    const callbacks: Callback[] = []
    for (const row of rows) {
      const { rows: tries } = await sql<TryRow>`
        select delivery, at, took_ms, status, error from webhook_attempt where delivery = ${row.position}
        order by attempt desc limit ${MAX_TRIES_TOLD}`.execute(read.query)
      callbacks.push({
        id: eventId(key, row.event_seq),
        told: stateTold(row),
        state: row.state,
        dueAt: row.state === 'pending' ? new Date(row.due_at).toISOString() : null,
        tries: tries
          .map(({ at, took_ms: tookMs, status, error }) => ({ at: new Date(at).toISOString(), tookMs, status, error }))
          .toReversed(),
      })
    }
    return callbacks
  },
})
