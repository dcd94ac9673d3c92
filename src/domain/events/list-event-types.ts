import { Type, type Static } from 'typebox'

import { query } from '../query.ts'
import { EVENT_TYPES } from './append-event.ts'
import { EVENT_SCHEMAS } from './event-schemas.ts'

/** A type of events and what its events tell. */
export const EventTypeSchema = Type.Object(
  {
    type: Type.Enum(EVENT_TYPES, { description: 'Name of the type.' }),
    version: Type.Integer({ minimum: 1, description: 'Version of the schema.' }),
    description: Type.String({ description: 'What has happened.' }),
    schema: Type.Record(Type.String(), Type.Unknown(), { description: 'JSON Schema of `data`.' }),
  },
  { $id: 'EventType', additionalProperties: false },
)
export type ShownEventType = Static<typeof EventTypeSchema>

/** Every type of events with the schema of its data. */
export const listEventTypes = query({
  scope: 'events:read',
  input: Type.Object({}, { additionalProperties: false }),
  answer: () => ({
    items: EVENT_TYPES.map((type): ShownEventType => {
      const { version, description, data } = EVENT_SCHEMAS[type]
      return { type, version, description, schema: JSON.parse(JSON.stringify(data)) as Record<string, unknown> }
    }),
  }),
})
