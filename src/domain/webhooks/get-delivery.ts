import { sql } from 'kysely'
import { Type } from 'typebox'

import { DomainError } from '../errors.ts'
import { logKey } from '../events/log-key.ts'
import { type LogEvent, selectEvents } from '../events/read-log.ts'
import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import type { Delivery } from './delivery.ts'
import { type DeliveryRow, showDelivery } from './list-deliveries.ts'
import { messageOf } from './message-of.ts'
import { ownWebhook, WebhookId } from './own-webhook.ts'

/** Which delivery. */
export const GetDeliveryInput = Type.Object(
  { webhookId: WebhookId, deliveryId: IdField('Id of the delivery, `dlv_…`.') },
  { additionalProperties: false },
)

/** Tries of one delivery that are shown: more than the back-off allows in three days. */
const MAX_TRIES = 1_000

/** One delivery with what is sent, what was answered and how long it took. Errors: `not_found`. */
export const getDelivery = query({
  scope: 'webhooks:read',
  input: GetDeliveryInput,
  answer: async (session, { webhookId, deliveryId }): Promise<Delivery> => {
    const exchange = exchangeOf(session)
    const { read } = exchange.database
    const webhook = await ownWebhook(read, session, webhookId)
    const row = await read.query
      .selectFrom('webhook_delivery')
      .selectAll()
      .where('id', '=', deliveryId)
      .where('webhook_id', '=', webhookId)
      .executeTakeFirst()
    if (row === undefined)
      throw new DomainError('not_found', `webhook ${webhookId} has no delivery ${deliveryId}`, {
        pointer: '/deliveryId',
      })
    const key = await logKey(exchange)
    const { rows: events } = await sql<LogEvent>`${selectEvents} where event.seq = ${row.event_seq}`.execute(read.query)
    const [event] = events
    if (event === undefined) throw new Error(`the event of ${deliveryId} is not in the log`)
    const tries = await read.query
      .selectFrom('webhook_attempt')
      .selectAll()
      .where('delivery', '=', row.position)
      .orderBy('attempt')
      .limit(MAX_TRIES)
      .execute()
    const shown: DeliveryRow = { ...row, type: event.type }
    const viewer = { accountId: webhook.account_id, seesAll: webhook.sees_all === 1 }
    return {
      ...showDelivery(key, shown),
      request: messageOf(key, { ...viewer, event }).body,
      tries: tries.map(({ at, took_ms: tookMs, url, status, error, answer }) => ({
        at: new Date(at).toISOString(),
        tookMs,
        url,
        status,
        error,
        answer,
      })),
    }
  },
})
