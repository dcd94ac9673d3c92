import { sql } from 'kysely'
import { Type } from 'typebox'

import { newId } from '#lib/ids.ts'

import { DomainError } from '../errors.ts'
import { findEvent } from '../events/find-event.ts'
import { matching } from '../events/read-log.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { MAX_WAITING } from './make-deliveries.ts'
import { ownWebhook, WebhookId } from './own-webhook.ts'

/** Events that are sent again at once at the most. */
export const MAX_REDELIVERY = 1_000

/** Which webhook, and which event or range of time. */
export const RedeliverInput = Type.Object(
  {
    webhookId: WebhookId,
    eventId: Type.Optional(IdField('Only this event, `evt_…`, whatever its type.')),
    fromMs: Type.Optional(Type.Integer({ minimum: 0, description: 'From this moment, milliseconds since the epoch.' })),
    untilMs: Type.Optional(Type.Integer({ minimum: 0, description: 'Before this moment.' })),
  },
  { additionalProperties: false },
)

/**
 * Sends an event again, or all of a range of time that the webhook is told of, from the log: also what was taken before
 * and what happened before there was the webhook. Errors: `not_found` for the webhook or the event, `invalid_input` for
 * neither an event nor a range, `limit_reached` for a range of more than a thousand, or when ten thousand would wait.
 */
export const redeliver = mutation({
  name: 'webhooks.redeliver',
  scope: 'webhooks:write',
  input: RedeliverInput,
  run: async (tx, session, { webhookId, eventId, fromMs, untilMs }) => {
    const { clock } = exchangeOf(session)
    const { accountId } = session.actor
    // Locked, so that of two requests the second counts what the first has added.
    await sql`select id from webhook where id = ${webhookId} ${tx.text.lockRows}`.execute(tx.query)
    const webhook = await ownWebhook(tx, session, webhookId)
    if ((eventId === undefined) === (fromMs === undefined || untilMs === undefined))
      throw new DomainError('invalid_input', 'give either an eventId, or both from and until', { pointer: '/eventId' })
    const one = eventId === undefined ? undefined : await findEvent(tx, session, eventId)
    const range = matching({
      accountId: webhook.sees_all === 1 ? null : accountId,
      types: JSON.parse(webhook.types) as string[],
    })
    const which = one === undefined ? sql`event.at >= ${fromMs} and event.at < ${untilMs}` : sql`event.seq = ${one.seq}`
    const { rows } = await sql<{ seq: number; subject: string }>`
      select event.seq, event.subject from event where ${which} and ${one === undefined ? range : sql`true`}
      order by event.seq limit ${MAX_REDELIVERY + 1}`.execute(tx.query)
    if (rows.length > MAX_REDELIVERY)
      throw new DomainError(
        'limit_reached',
        `there are more than ${MAX_REDELIVERY} events in this range: ask for a shorter one`,
        { pointer: '/until', extra: { limit: MAX_REDELIVERY } },
      )
    if (rows.length === 0) return { answer: { deliveries: 0 }, events: 'unchanged' }
    const { count: waiting } = await tx.query
      .selectFrom('webhook_delivery')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('webhook_id', '=', webhookId)
      .where('state', '=', 'pending')
      .executeTakeFirstOrThrow()
    if (waiting + rows.length > MAX_WAITING)
      throw new DomainError(
        'limit_reached',
        `${waiting} events wait for this webhook, and ${MAX_WAITING} may: ask again when it has taken some`,
        { pointer: '/webhookId', extra: { limit: MAX_WAITING } },
      )
    const now = clock.now()
    await tx.insertMany(
      'webhook_delivery',
      [
        { name: 'id', type: 'text', values: rows.map(() => newId('delivery', clock)) },
        { name: 'webhook_id', type: 'text', values: rows.map(() => webhookId) },
        { name: 'event_seq', type: 'bigint', values: rows.map(({ seq }) => seq) },
        { name: 'subject', type: 'text', values: rows.map(({ subject }) => subject) },
        { name: 'again', type: 'bigint', values: rows.map(() => 1) },
        { name: 'state', type: 'text', values: rows.map(() => 'pending') },
        { name: 'due_at', type: 'bigint', values: rows.map(() => now) },
        { name: 'created_at', type: 'bigint', values: rows.map(() => now) },
      ],
      '',
    )
    const data = { deliveries: rows.length }
    return { answer: data, events: [{ type: 'webhook.redelivered', subject: webhookId, accountId, data }] }
  },
})
