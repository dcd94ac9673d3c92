import { findInputError } from '../input.ts'
import type { NewEvent } from './append-event.ts'
import { EVENT_SCHEMAS } from './event-schemas.ts'
import { showData } from './show-data.ts'

/** Throws when the data of an event are not as the schema of its type says. For tests, which so check every writer. */
export function checkEvent({ type, data }: Pick<NewEvent, 'type' | 'data'>): void {
  const shown: unknown = JSON.parse(JSON.stringify(showData(data)))
  const error = findInputError(EVENT_SCHEMAS[type].data, shown)
  if (error !== undefined) throw new Error(`${type} is not as its schema says: ${error.message}`)
}
