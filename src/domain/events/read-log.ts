import { type RawBuilder, sql } from 'kysely'

import type { Database } from '#db/database.ts'

import type { EventType } from './append-event.ts'
import { closeWindow, logEnd, type LogPosition, openWindow } from './log-position.ts'

/** Windows of the log that one reading opens at the most. */
const MAX_WINDOWS = 2

/** An event as it lies in the log, with whose credential wrote it. */
export type LogEvent = {
  readonly seq: number
  readonly at: number
  readonly type: EventType
  readonly subject: string
  readonly account_id: string | null
  readonly actor: string
  readonly request_id: string
  readonly data: string
  readonly taken: string | null
  readonly freed: string | null
  /** The account of the credential that asked; null: a job, the command line, or one that is not known. */
  readonly actor_account_id: string | null
}

/** Which events. */
export type LogFilter = {
  /** Only this account's; null: everybody's, and the exchange's own. */
  readonly accountId: string | null
  /** Only these types; empty: all. */
  readonly types: readonly string[]
  /** Only about this. */
  readonly subject?: string | undefined
}

/** The columns of an event as it is shown, from `event`. */
export const selectEvents: RawBuilder<unknown> = sql`
  select event.seq, event.at, event.type, event.subject, event.account_id, event.actor, event.request_id, event.data,
    event.taken, event.freed, credential.account_id as actor_account_id
  from event left join credential on credential.id = event.actor`

/** What narrows a SELECT from `event` to these events. */
export function matching({ accountId, types, subject }: LogFilter): RawBuilder<boolean> {
  const terms: RawBuilder<unknown>[] = [sql`true`]
  if (accountId !== null) terms.push(sql`event.account_id = ${accountId}`)
  if (types.length > 0) terms.push(sql`event.type in (${sql.join(types)})`)
  if (subject !== undefined) terms.push(sql`event.subject = ${subject}`)
  return sql<boolean>`${sql.join(terms, sql` and `)}`
}

/** A page of the log. `places`: behind each event; `place`: behind all that can be read when `more` is false. */
export type LogPage = {
  readonly events: readonly LogEvent[]
  readonly places: readonly LogPosition[]
  readonly place: LogPosition
  readonly more: boolean
}

/**
 * The next events after a place, at most `limit`. Reads only what no open transaction can still be followed by in front,
 * so that an event which commits late is never passed over, and gives those of one subject in the order in which they
 * happened.
 */
export async function readLog(
  database: Pick<Database, 'engine' | 'read'>,
  filter: LogFilter,
  after: LogPosition,
  limit: number,
): Promise<LogPage> {
  const { engine, read } = database
  let place = after
  const events: LogEvent[] = []
  const places: LogPosition[] = []
  for (let windows = 0; windows < MAX_WINDOWS; windows++) {
    // Asked for before the events: what it says is complete lies all before them.
    const end = await logEnd(read)
    place = openWindow(place, end)
    const { rows } = await sql<LogEvent>`
      ${selectEvents}
      where ${matching(filter)} and event.xid >= ${place.fromXid} and event.xid < ${place.toXid}
        and event.seq > ${place.seq}
      order by event.seq limit ${limit - events.length}`.execute(read.query)
    events.push(...rows)
    for (const { seq } of rows) places.push({ ...place, seq })
    const last = places.at(-1)
    if (last !== undefined && events.length >= limit) return { events, places, place: last, more: true }
    place = closeWindow(engine, place, end)
    if (engine === 'sqlite') break
  }
  return { events, places, place, more: false }
}
