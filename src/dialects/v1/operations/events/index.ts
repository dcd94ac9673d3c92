import type { Route } from '../../route.ts'
import { route as getEvent } from './get-event.ts'
import { route as getNumberHistory } from './get-number-history.ts'
import { route as listEvents } from './list-events.ts'
import { route as listEventTypes } from './list-event-types.ts'
import { route as listNumberHolders } from './list-number-holders.ts'
import { route as streamEvents } from './stream-events.ts'

/** What has happened, as a list, as a stream, and by number. */
export const EVENT_OPERATIONS: readonly Route[] = [
  listEvents,
  streamEvents,
  getEvent,
  listEventTypes,
  getNumberHistory,
  listNumberHolders,
]
