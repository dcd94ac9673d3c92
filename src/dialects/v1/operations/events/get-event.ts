import { EventSchema } from '#domain/events/event.ts'
import { getEvent, GetEventInput } from '#domain/events/get-event.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** One event. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/events/:eventId',
    {
      config: asks(getEvent, ['not_found']),
      schema: {
        operationId: 'getEvent',
        tags: ['Events'],
        summary: 'Look at one event',
        description: 'By its id, which is also the `webhook-id` of the message that told of it.',
        params: GetEventInput,
        response: { 200: EventSchema },
      },
    },
    async (request) => ask(request, getEvent, request.params),
  )
