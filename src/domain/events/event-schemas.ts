import type { EventType } from './append-event.ts'
import { EXCHANGE_EVENTS } from './data/exchange-events.ts'
import type { EventSchema } from './data/fields.ts'
import { NUMBER_EVENTS } from './data/number-events.ts'
import { RESOURCE_EVENTS } from './data/resource-events.ts'
import { SANDBOX_EVENTS } from './data/sandbox-events.ts'

/** What every type of event tells, as it is shown: total by type, so that no event can be without its schema. */
export const EVENT_SCHEMAS: Readonly<Record<EventType, EventSchema>> = {
  ...EXCHANGE_EVENTS,
  ...NUMBER_EVENTS,
  ...RESOURCE_EVENTS,
  ...SANDBOX_EVENTS,
}
