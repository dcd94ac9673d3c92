import { sql } from 'kysely'

import type { Reader } from '#db/database.ts'

import { DomainError } from '../errors.ts'
import { exchangeOf, type Session } from '../session.ts'
import { seqOfEvent } from './event-id.ts'
import { logKey } from './log-key.ts'
import { type LogEvent, matching, selectEvents } from './read-log.ts'

/** The event with this id that the actor may see, or `not_found`, told at the pointer. */
export async function findEvent(reader: Reader, session: Session, id: string, pointer = '/eventId'): Promise<LogEvent> {
  const { actor } = session
  const seq = seqOfEvent(await logKey(exchangeOf(session)), id) ?? 0
  const accountId = actor.role === 'operator' ? null : actor.accountId
  const { rows } = await sql<LogEvent>`
    ${selectEvents} where event.seq = ${seq} and ${matching({ accountId, types: [] })}`.execute(reader.query)
  const [event] = rows
  if (event !== undefined) return event
  throw new DomainError('not_found', `there is no event ${id}: see the list of events`, { pointer })
}
