import { sql } from 'kysely'
import { Type } from 'typebox'

import { E164Field } from '../e164-field.ts'
import { formatE164 } from '#lib/e164.ts'
import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { seqOfEvent } from './event-id.ts'
import { logKey } from './log-key.ts'
import { type LogEvent, matching, selectEvents } from './read-log.ts'
import { showEvent } from './show-event.ts'

/** Events on one page of a number's history at the most. */
export const MAX_HISTORY_PAGE = 1_000

/** Which number, and which page. */
export const NumberHistoryInput = Type.Object(
  {
    e164: E164Field,
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: MAX_HISTORY_PAGE,
        default: 100,
        description: 'Events on a page at the most.',
      }),
    ),
    before: Type.Optional(IdField('Id of the last event of the page before.')),
  },
  { additionalProperties: false },
)

/**
 * What has happened to a number, the newest first: to an account what happened while it was its own, to an operator all.
 * The other numbers of an event are not repeated. Errors: `invalid_cursor`.
 */
export const numberHistory = query({
  scope: 'events:read',
  input: NumberHistoryInput,
  answer: async (session, { e164, limit = 100, before }) => {
    const exchange = exchangeOf(session)
    const { actor } = session
    const seesAll = actor.role === 'operator'
    const key = await logKey(exchange)
    const from = before === undefined ? Number.MAX_SAFE_INTEGER : seqOfEvent(key, before)
    if (from === undefined)
      throw new DomainError('invalid_cursor', 'this is no cursor of a history: begin without one', {
        pointer: '/cursor',
      })
    const own = matching({ accountId: seesAll ? null : actor.accountId, types: [] })
    const { rows } = await sql<LogEvent>`
      ${selectEvents} join event_number on event_number.seq = event.seq
      where event_number.e164 = ${e164} and event_number.seq < ${from} and ${own}
      order by event_number.seq desc limit ${limit + 1}`.execute(exchange.database.read.query)
    const items = rows
      .slice(0, limit)
      .map((event) => showEvent(key, { accountId: actor.accountId, seesAll }, event))
      .map((event) => ({ ...event, numbers: [formatE164(e164)] }))
    return { items, next: rows.length > limit ? items.at(-1)?.id : undefined }
  },
})
