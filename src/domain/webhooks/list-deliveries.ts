import { sql } from 'kysely'
import { Type } from 'typebox'

import type { LogKey } from '../events/log-key.ts'
import { eventId } from '../events/event-id.ts'
import { logKey } from '../events/log-key.ts'
import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { DELIVERY_STATES, type DeliverySummary } from './delivery.ts'
import { ownWebhook, WebhookId } from './own-webhook.ts'

/** Deliveries on one page at the most. */
export const MAX_DELIVERIES_PAGE = 100

/** Which webhook, which deliveries, and which page. */
export const ListDeliveriesInput = Type.Object(
  {
    webhookId: WebhookId,
    state: Type.Optional(Type.Enum(DELIVERY_STATES, { description: 'Only those in this state.' })),
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: MAX_DELIVERIES_PAGE,
        default: 20,
        description: 'Items on a page at the most.',
      }),
    ),
    before: Type.Optional(IdField('Id of the last delivery of the page before.')),
  },
  { additionalProperties: false },
)

export type DeliveryRow = {
  position: number
  id: string
  event_seq: number
  type: string
  subject: string
  again: number
  state: DeliverySummary['state']
  attempts: number
  due_at: number
  created_at: number
  ended_at: number | null
}

/** The row as it is shown. */
export function showDelivery(key: LogKey, row: DeliveryRow): DeliverySummary {
  return {
    id: row.id,
    eventId: eventId(key, row.event_seq),
    type: row.type,
    subject: row.subject,
    again: row.again === 1,
    state: row.state,
    attempts: row.attempts,
    dueAt: row.state === 'pending' ? new Date(row.due_at).toISOString() : null,
    createdAt: new Date(row.created_at).toISOString(),
    endedAt: row.ended_at === null ? null : new Date(row.ended_at).toISOString(),
  }
}

/** What a webhook was and is to be told of, the newest first. Errors: `not_found` for the webhook. */
export const listDeliveries = query({
  scope: 'webhooks:read',
  input: ListDeliveriesInput,
  answer: async (session, { webhookId, state, limit = 20, before }) => {
    const exchange = exchangeOf(session)
    const { read } = exchange.database
    await ownWebhook(read, session, webhookId)
    const key = await logKey(exchange)
    const { rows } = await sql<DeliveryRow>`
      select d.position, d.id, d.event_seq, event.type, d.subject, d.again, d.state, d.attempts, d.due_at, d.created_at,
        d.ended_at
      from webhook_delivery as d join event on event.seq = d.event_seq
      where d.webhook_id = ${webhookId} and ${state === undefined ? sql`true` : sql`d.state = ${state}`}
        and ${before === undefined ? sql`true` : sql`d.position < (select position from webhook_delivery where id = ${before})`}
      order by d.position desc limit ${limit + 1}`.execute(read.query)
    const items = rows.slice(0, limit).map((row) => showDelivery(key, row))
    return { items, next: rows.length > limit ? items.at(-1)?.id : undefined }
  },
})
