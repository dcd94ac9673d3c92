import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf, type Session } from '../session.ts'
import { EVENT_TYPES } from './append-event.ts'
import type { ShownEvent } from './event.ts'
import { MAX_LOG_CURSOR, readLogCursor, writeLogCursor } from './log-cursor.ts'
import { logKey } from './log-key.ts'
import { endPosition, LOG_BEGIN, logEnd } from './log-position.ts'
import { type LogFilter, readLog } from './read-log.ts'
import { showEvent } from './show-event.ts'

/** Events on one page at the most. */
export const MAX_EVENTS_PAGE = 1_000

/** Where to begin when there is no cursor. */
export const EVENT_STARTS = ['beginning', 'end'] as const

/** Which events, and after which. */
export const ListEventsInput = Type.Object(
  {
    types: Type.Optional(
      Type.Array(Type.Enum(EVENT_TYPES), {
        minItems: 1,
        maxItems: EVENT_TYPES.length,
        uniqueItems: true,
        description: 'Only these types, separated by commas.',
      }),
    ),
    subject: Type.Optional(IdField('Only events about this, such as `ord_…`.')),
    accountId: Type.Optional(IdField('For operators: only events of this account.')),
    start: Type.Optional(
      Type.Enum(EVENT_STARTS, {
        default: 'beginning',
        description: 'Without a cursor: from the first event, or only what happens from now on.',
      }),
    ),
    after: Type.Optional(
      Type.String({ maxLength: MAX_LOG_CURSOR, description: 'The `cursor` of the answer before: what came after it.' }),
    ),
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: MAX_EVENTS_PAGE,
        default: 100,
        description: 'Events on a page at the most.',
      }),
    ),
  },
  { additionalProperties: false },
)

/** What an actor may see of what it asks for: an account its own, an operator everything. */
export function visibleTo(
  { actor }: Session,
  { accountId, types = [], subject }: { accountId?: string; types?: readonly string[]; subject?: string },
): LogFilter {
  const own = actor.role === 'operator' ? (accountId ?? null) : actor.accountId
  // Nobody's: another account's events are in no list of this one.
  const isForeign = actor.role === 'customer' && accountId !== undefined && accountId !== actor.accountId
  return { accountId: isForeign ? '' : own, types, subject }
}

/** Events, where to go on, and whether there are more already. */
export type EventPage = { readonly items: readonly ShownEvent[]; readonly cursor: string; readonly more: boolean }

/**
 * Events in the order in which they happened, each subject's at least: an account sees its own, an operator all. The
 * cursor is given at the end too: with it what happens later is read. Errors: `invalid_cursor`.
 */
export const listEvents = query({
  scope: 'events:read',
  input: ListEventsInput,
  answer: async (session, { start = 'beginning', after, limit = 100, ...filter }): Promise<EventPage> => {
    const exchange = exchangeOf(session)
    const { database } = exchange
    const key = await logKey(exchange)
    const begin = start === 'beginning' ? LOG_BEGIN : endPosition(database.engine, await logEnd(database.read))
    const place = after === undefined ? begin : readLogCursor(key, after)
    const page = await readLog(database, visibleTo(session, filter), place, limit)
    const viewer = { accountId: session.actor.accountId, seesAll: session.actor.role === 'operator' }
    return {
      items: page.events.map((event) => showEvent(key, viewer, event)),
      cursor: writeLogCursor(key, page.place),
      more: page.more,
    }
  },
})
