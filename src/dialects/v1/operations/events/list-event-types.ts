import { Type } from 'typebox'

import { EventTypeSchema, listEventTypes } from '#domain/events/list-event-types.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

const EventTypes = Type.Object(
  { items: Type.Array(EventTypeSchema) },
  { $id: 'EventTypes', additionalProperties: false, description: 'Every type of events.' },
)

/** Every type of events with its schema. */
export const route: Route = (server) =>
  server.get(
    '/event-types',
    {
      config: asks(listEventTypes, []),
      schema: {
        operationId: 'listEventTypes',
        tags: ['Events'],
        summary: 'Read what events tell',
        description: 'Every type of events with the JSON Schema of its `data`, and the version of that.',
        response: { 200: EventTypes },
      },
    },
    async (request) => ask(request, listEventTypes, {}),
  )
