import { setTimeout as sleep } from 'node:timers/promises'

import { MINUTE_MS } from '#lib/clock.ts'
import { Type } from 'typebox'

import { DomainError } from '../errors.ts'
import { query } from '../query.ts'
import { exchangeOf, type Session } from '../session.ts'
import type { ShownEvent } from './event.ts'
import { ListEventsInput, visibleTo } from './list-events.ts'
import { readLogCursor, writeLogCursor } from './log-cursor.ts'
import { logKey } from './log-key.ts'
import { endPosition, LOG_BEGIN, logEnd, type LogPosition } from './log-position.ts'
import { readLog } from './read-log.ts'
import { showEvent } from './show-event.ts'

/** Streams that one account has open at one process at the most. */
export const MAX_STREAMS_EACH = 20
/** Streams that one process has open at the most. */
export const MAX_STREAMS = 1_000
/** A stream ends after this; whoever listens connects again with the id of the last event, and loses nothing. */
export const STREAM_MS = 10 * MINUTE_MS
/** How often the log is looked at. */
const POLL_MS = 500
/** Events that are read at once. */
const STREAM_PAGE = 200

const { types, subject, accountId, start, after } = ListEventsInput.properties

/** Which events, and after which. */
export const FollowEventsInput = Type.Object(
  { types, subject, accountId, start, after },
  { additionalProperties: false },
)

/** An event, and the cursor behind it; nothing: there was none for a moment. */
export type Followed = { readonly event: ShownEvent; readonly cursor: string } | null

/** Events as they happen, until `close` is called or the stream has lasted its time. */
export type EventStream = { readonly events: AsyncGenerator<Followed>; close(): void }

const openStreams = new WeakMap<object, Map<string, number>>()

/** Counts a stream of an account. Errors: `limit_reached`, `overloaded`. Gives what takes it off the count again. */
function countStream(session: Session): () => void {
  const { database } = exchangeOf(session)
  const counts = openStreams.get(database) ?? new Map<string, number>()
  openStreams.set(database, counts)
  const own = counts.get(session.actor.accountId) ?? 0
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (own >= MAX_STREAMS_EACH)
    throw new DomainError('limit_reached', `an account has ${MAX_STREAMS_EACH} streams at the most: close one`, {
      extra: { limit: MAX_STREAMS_EACH },
    })
  if (all >= MAX_STREAMS)
    throw new DomainError('overloaded', 'too many streams are open here: try again', { retryAfterSeconds: 5 })
  counts.set(session.actor.accountId, own + 1)
  let isOpen = true
  return () => {
    if (!isOpen) return
    isOpen = false
    const left = (counts.get(session.actor.accountId) ?? 1) - 1
    if (left > 0) counts.set(session.actor.accountId, left)
    else counts.delete(session.actor.accountId)
  }
}

/** Whether the credential, or the session of the console, that opened the stream was ended meanwhile. */
async function isRevoked(session: Session): Promise<boolean> {
  const { query: read } = exchangeOf(session).database.read
  const { name, sessionHash } = session.actor
  if (sessionHash !== undefined) {
    const known = read.selectFrom('user_session').select('token_hash').where('token_hash', '=', sessionHash)
    if ((await known.executeTakeFirst()) === undefined) return true
  }
  const row = await read.selectFrom('credential').select('revoked_at').where('id', '=', name).executeTakeFirst()
  return row !== undefined && row.revoked_at !== null
}

/**
 * Events as they happen, after a cursor or from now on. Each comes with the cursor behind it, from which another stream
 * or list goes on without a gap. Ends when the key is revoked,
 * and when the session of the console ends. Errors: `invalid_cursor`, `limit_reached`, `overloaded`.
 */
export const followEvents = query({
  scope: 'events:read',
  input: FollowEventsInput,
  answer: async (session, { start: from = 'end', after: cursor, ...filter }): Promise<EventStream> => {
    const exchange = exchangeOf(session)
    const { database } = exchange
    const key = await logKey(exchange)
    const begin = from === 'beginning' ? LOG_BEGIN : endPosition(database.engine, await logEnd(database.read))
    const first = cursor === undefined ? begin : readLogCursor(key, cursor)
    const viewer = { accountId: session.actor.accountId, seesAll: session.actor.role === 'operator' }
    const visible = visibleTo(session, filter)
    const release = countStream(session)
    const closing = new AbortController()

    async function* follow(): AsyncGenerator<Followed> {
      let place: LogPosition = first
      const started = performance.now()
      while (!closing.signal.aborted && performance.now() - started < STREAM_MS && !(await isRevoked(session))) {
        const page = await readLog(database, visible, place, STREAM_PAGE)
        place = page.place
        for (const [index, event] of page.events.entries())
          yield { event: showEvent(key, viewer, event), cursor: writeLogCursor(key, page.places[index] ?? place) }
        if (page.more) continue
        yield null
        await sleep(POLL_MS, undefined, { signal: closing.signal }).catch(() => {})
      }
    }

    return {
      events: follow(),
      close: () => {
        closing.abort()
        release()
      },
    }
  },
})
