import { sql } from 'kysely'

import type { Reader } from '#db/database.ts'
import { statement } from '#db/statement.ts'

/** Events that are read at once. */
export const FEED_PAGE = 1_000

/**
 * A place in the log. Events are read in the order of (transaction, number) and only below the oldest transaction that
 * is still open, so that one which commits late is never passed over. On SQLite, with its one writer, xid is 0.
 */
export type FeedPosition = { readonly xid: number; readonly seq: number }

export type FeedEvent = {
  readonly xid: number
  readonly seq: number
  readonly type: string
  readonly subject: string
  readonly data: string
  readonly taken: string | null
  readonly freed: string | null
}

const readPage = statement<{ xid: number; seq: number; limit: number }, FeedEvent>(
  (_query, parameter, text) => sql`
    select xid, seq, type, subject, data, taken, freed from event
    where (xid, seq) > (${parameter('xid')}, ${parameter('seq')}) and ${text.settledEvents}
    order by xid, seq limit ${parameter('limit')}`,
)

const readNewest = statement<Record<string, never>, FeedPosition>(
  () => sql`select xid, seq from event order by xid desc, seq desc limit 1`,
)

const readEnd = statement<Record<string, never>, FeedPosition>(
  (_query, _parameter, text) => sql`
    select xid, seq from event where ${text.settledEvents} order by xid desc, seq desc limit 1`,
)

/** The next page of the log, at most `FEED_PAGE` events; empty at its end. */
export function readFeed(reader: Reader, after: FeedPosition): Promise<FeedEvent[]> {
  return readPage(reader, { ...after, limit: FEED_PAGE })
}

/** The last event that is committed now, though an older transaction may be open before which it cannot be read yet. */
export async function newestInFeed(reader: Reader): Promise<FeedPosition> {
  const [newest] = await readNewest(reader, {})
  return newest ?? { xid: 0, seq: 0 }
}

/** Where the log ends now. */
export async function endOfFeed(reader: Reader): Promise<FeedPosition> {
  const [end] = await readEnd(reader, {})
  return end ?? { xid: 0, seq: 0 }
}
