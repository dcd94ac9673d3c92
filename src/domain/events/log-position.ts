import { sql } from 'kysely'

import type { Reader } from '#db/database.ts'
import { statement } from '#db/statement.ts'

/**
 * A place in the log. The log is read in windows of transactions, [fromXid, toXid), each of which is complete when it is
 * opened: no transaction below its end is still open. Within a window events stand in the order of `seq`, in which
 * whoever changed a thing second stands second, because it waited for the first. An order by transaction would not do:
 * a transaction that began early may have waited for one that began late. On SQLite there is one window for ever, for
 * its one writer numbers events in the order of their commits.
 */
export type LogPosition = { readonly fromXid: number; readonly toXid: number; readonly seq: number }

/** Before the first event. */
export const LOG_BEGIN: LogPosition = { fromXid: 0, toXid: 0, seq: 0 }

const readHorizon = statement<Record<string, never>, { horizon: number; newest: number }>(
  (_query, _parameter, text) => sql`
    select ${text.feedHorizon} as horizon, (select coalesce(max(seq), 0) from event) as newest`,
)

/** Up to where the log can be read now, and its newest event. */
export type LogEnd = { readonly horizon: number; readonly newest: number }

/** Where the log ends now. */
export async function logEnd(reader: Reader): Promise<LogEnd> {
  const [end] = await readHorizon(reader, {})
  return end ?? { horizon: 0, newest: 0 }
}

/** The place from which only what is committed later is read, and perhaps what is being committed now. */
export function endPosition(engine: 'sqlite' | 'postgres', { horizon, newest }: LogEnd): LogPosition {
  return engine === 'sqlite'
    ? { fromXid: 0, toXid: horizon, seq: newest }
    : { fromXid: horizon, toXid: horizon, seq: 0 }
}

/** The window to read next: the one at hand, or a new one when it is empty and the horizon has moved. */
export function openWindow(place: LogPosition, { horizon }: LogEnd): LogPosition {
  return place.fromXid === place.toXid && horizon > place.toXid
    ? { fromXid: place.toXid, toXid: horizon, seq: 0 }
    : place
}

/** The place after a window of which nothing is left. On SQLite the window stays, and the place is its newest event. */
export function closeWindow(engine: 'sqlite' | 'postgres', place: LogPosition, { newest }: LogEnd): LogPosition {
  return engine === 'sqlite'
    ? { ...place, seq: Math.max(place.seq, newest) }
    : { fromXid: place.toXid, toXid: place.toXid, seq: 0 }
}
