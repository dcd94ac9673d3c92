import { sql } from 'kysely'

import type { Reader } from '#db/database.ts'

import { type LogEvent, selectEvents } from './read-log.ts'

/** Events of one number that are read at the most: a number that changes hands every day has this many in a century. */
export const MAX_NUMBER_EVENTS = 100_000

/** All events about a number in the order in which they happened, whoever had it. */
export async function eventsOfNumber(reader: Reader, e164: number): Promise<LogEvent[]> {
  const { rows } = await sql<LogEvent>`
    ${selectEvents}
    join event_number on event_number.seq = event.seq
    where event_number.e164 = ${e164} order by event_number.seq limit ${MAX_NUMBER_EVENTS}`.execute(reader.query)
  return rows
}
