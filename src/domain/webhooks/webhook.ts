import type { Selectable } from 'kysely'
import { Type, type Static } from 'typebox'

import type { WebhookTable } from '#db/tables/webhooks.ts'

import { EVENT_TYPES } from '../events/append-event.ts'
import { PAUSE_REASONS } from './webhook-states.ts'

/** Webhooks that an account may have, beside those that are bound to single orders. */
export const MAX_WEBHOOKS = 100
/** Characters of an address at the most. */
export const MAX_URL_LENGTH = 2_000

/** The fields that whoever makes a webhook gives. */
export const WEBHOOK_FIELDS = {
  url: Type.String({
    minLength: 8,
    maxLength: MAX_URL_LENGTH,
    pattern: '^https?://[!-~]+$',
    description: 'Where events are sent by POST: https or http, without user and password.',
  }),
  types: Type.Array(Type.Enum(EVENT_TYPES), {
    maxItems: EVENT_TYPES.length,
    uniqueItems: true,
    description: 'Only events of these types; an empty list: all.',
  }),
  description: Type.Union(
    [Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000-\\u001f\\u007f]+$' }), Type.Null()],
    { description: 'What people call it: one line of 1 to 200 characters, or null.' },
  ),
}

/** A webhook as it is shown. Its secrets are shown once, when they are made. */
export const WebhookSchema = Type.Object(
  {
    id: Type.String({ description: 'Id, `whk_…`.' }),
    url: Type.String({ description: 'Where events are sent.' }),
    description: Type.Union([Type.String(), Type.Null()], { description: 'What people call it.' }),
    types: Type.Array(Type.String(), { description: 'Types of events; empty: all.' }),
    state: Type.Enum(['active', 'paused'], { description: '`paused`: nothing is sent, and nothing is lost.' }),
    pauseReason: Type.Union([Type.Enum(PAUSE_REASONS), Type.Null()], {
      description:
        'Why it is paused: somebody `asked`, it was `failing` for three days, or it answered 410 and is `gone`.',
    }),
    succeededAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
      description: 'When it last took an event, UTC; null: never.',
    }),
    createdAt: Type.String({ format: 'date-time', description: 'When it was made, UTC.' }),
    changedAt: Type.String({ format: 'date-time', description: 'When it was last changed, UTC.' }),
  },
  { $id: 'Webhook', additionalProperties: false },
)
export type Webhook = Static<typeof WebhookSchema>

export type WebhookRow = Selectable<WebhookTable>

/** The row as it is shown. */
export function showWebhook(row: WebhookRow): Webhook {
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    types: JSON.parse(row.types) as string[],
    state: row.state === 'paused' ? 'paused' : 'active',
    pauseReason: row.pause_reason,
    succeededAt: row.succeeded_at === null ? null : new Date(row.succeeded_at).toISOString(),
    createdAt: new Date(row.created_at).toISOString(),
    changedAt: new Date(row.changed_at).toISOString(),
  }
}
