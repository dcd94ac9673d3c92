import { formatE164 } from '#lib/e164.ts'

import type { ShownEvent } from './event.ts'
import { eventId } from './event-id.ts'
import { numbersOf } from './event-numbers.ts'
import { EVENT_SCHEMAS } from './event-schemas.ts'
import type { LogKey } from './log-key.ts'
import type { LogEvent } from './read-log.ts'
import { showData } from './show-data.ts'

/** Who looks: an account, or an operator, who sees who did what for whom. */
export type Viewer = { readonly accountId: string; readonly seesAll: boolean }

/** The numbers that an event is about, ascending. */
export function numbersOfEvent({ data, taken, freed }: Pick<LogEvent, 'data' | 'taken' | 'freed'>): number[] {
  return numbersOf({
    data: JSON.parse(data) as Record<string, unknown>,
    taken: JSON.parse(taken ?? '[]') as number[],
    freed: JSON.parse(freed ?? '[]') as number[],
  })
}

/** An event as this viewer sees it: who of the operator's people did something is told to operators alone. */
export function showEvent(key: LogKey, viewer: Viewer, event: LogEvent): ShownEvent {
  const isOwn = viewer.seesAll || event.actor_account_id === viewer.accountId
  return {
    id: eventId(key, event.seq),
    type: event.type,
    version: EVENT_SCHEMAS[event.type].version,
    at: new Date(event.at).toISOString(),
    subject: event.subject,
    accountId: event.account_id,
    actor: isOwn ? event.actor : 'exchange',
    requestId: isOwn ? event.request_id : null,
    numbers: numbersOfEvent(event).map(formatE164),
    data: showData(JSON.parse(event.data) as Record<string, unknown>),
  }
}
