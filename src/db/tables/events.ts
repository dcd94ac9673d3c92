import type { ColumnType, GeneratedAlways } from 'kysely'

/** The one log: feed of the index, audit, history. Never changed, never deleted. */
export type EventTable = {
  seq: GeneratedAlways<number>
  /** PostgreSQL: the transaction that wrote it, so that a reader can stop below the oldest one still open. SQLite: 0. */
  xid: ColumnType<number, never, never>
  at: number
  type: string
  /** Id of what changed: a reservation, an order, an account, … */
  subject: string
  account_id: string | null
  /** Id of the credential that asked, or the name of the job. */
  actor: string
  /** Correlates with the request log. */
  request_id: string
  /** JSON object, its shape given by `type`. */
  data: string
  /** JSON array of numbers that are no longer free since this event; null = none. */
  taken: string | null
  /** JSON array of numbers that are free since this event; null = none. */
  freed: string | null
}

/** What was answered under an idempotency key, kept for a day. */
export type IdempotencyTable = {
  account_id: string
  key: string
  verb: string
  /** SHA-256 of the input. */
  fingerprint: string
  answer: string
  created_at: number
}

/** Which events are about a number: written with each of them. */
export type EventNumberTable = { e164: number; seq: number }

/** What a number was when the log began to tell of every number. */
export type NumberBaselineTable = { e164: number; state: string; account_id: string }

/** The event after which the log tells of every number. */
export type LogBaselineTable = { single: number; seq: number }

/** Under which ids and cursors of the log are enciphered, so that they say nothing of other accounts. */
export type EventKeyTable = { single: number; key: string }

/**
 * What is added to the number of a transaction of PostgreSQL to make the `xid` of its events, and in which cluster that
 * holds: its system identifier, empty while it is not known. SQLite: 0 and empty.
 */
export type LogShiftTable = { single: number; shift: number; cluster: string }
