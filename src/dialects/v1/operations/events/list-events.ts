import { Type } from 'typebox'

import { EventSchema } from '#domain/events/event.ts'
import { ListEventsInput, listEvents } from '#domain/events/list-events.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

const EventPage = Type.Object(
  {
    items: Type.Immutable(Type.Array(EventSchema)),
    cursor: Type.String({ description: 'Send it as `after` to go on, now or later; it is given at the end too.' }),
    more: Type.Boolean({ description: 'True: there are more already.' }),
  },
  { $id: 'EventPage', additionalProperties: false, description: 'Events, and where to go on.' },
)

/** The log of events. Errors: `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/events',
    {
      config: asks(listEvents, ['invalid_cursor']),
      schema: {
        operationId: 'listEvents',
        tags: ['Events'],
        summary: 'Read what has happened',
        description:
          'Your events, and those of all accounts for an operator, those of one subject in the order in which they ' +
          'happened. The log is kept for ever, and any of it can be read again from any cursor.',
        querystring: ListEventsInput,
        response: { 200: EventPage },
      },
    },
    async (request) => ask(request, listEvents, request.query),
  )
