import type { Turn } from './number-standing.ts'
import type { LogEvent } from './read-log.ts'

const setOf = (list: string | null) => new Set(list === null ? [] : (JSON.parse(list) as number[]))

/** An event as far as it matters to its numbers. */
export function turnOf(event: Pick<LogEvent, 'type' | 'subject' | 'account_id' | 'data' | 'taken' | 'freed'>): Turn {
  return {
    type: event.type,
    subject: event.subject,
    accountId: event.account_id,
    data: JSON.parse(event.data) as Record<string, unknown>,
    taken: setOf(event.taken),
    freed: setOf(event.freed),
  }
}
