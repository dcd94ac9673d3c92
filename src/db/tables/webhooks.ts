import type { Generated, GeneratedAlways } from 'kysely'

/** Somebody who is told of events, and how far in the log that has come. */
export type WebhookTable = {
  id: string
  account_id: string
  /** 1: an operator's, which is told of every account's events. */
  sees_all: number
  url: string
  description: string | null
  /** JSON array of event types; empty: all. */
  types: string
  /** Bound to one order, and ended with it; null for others. */
  order_id: string | null
  state: 'active' | 'paused' | 'ended'
  pause_reason: 'asked' | 'failing' | 'gone' | null
  /** The place in the log up to which deliveries were made; see `LogPosition`. */
  from_xid: number
  to_xid: number
  seq: number
  /** When an event was last taken. */
  succeeded_at: number | null
  created_at: number
  changed_at: number
}

/** What signs. Kept as it is, for signing needs it; never selected by what shows a webhook. */
export type WebhookSecretTable = {
  webhook_id: string
  secret: string
  created_at: number
  /** Null: the newest. */
  ends_at: number | null
}

/** One event that one webhook is to be told of. */
export type WebhookDeliveryTable = {
  /** Deliveries of one subject go out in this order. */
  position: GeneratedAlways<number>
  id: string
  webhook_id: string
  event_seq: number
  subject: string
  /** 1: somebody asked for it to be sent again. */
  again: number
  state: 'pending' | 'delivered' | 'failed'
  attempts: Generated<number>
  first_attempt_at: number | null
  due_at: number
  /** Which process sends it, until when. */
  lease: string | null
  leased_until: Generated<number>
  created_at: number
  ended_at: number | null
}

/** One try to deliver. */
export type WebhookAttemptTable = {
  delivery: number
  attempt: number
  at: number
  took_ms: number
  url: string
  /** Null: there was no whole answer. */
  status: number | null
  error: string | null
  /** The beginning of the answer's body. */
  answer: string | null
}
