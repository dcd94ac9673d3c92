import { Type } from 'typebox'

import { redeliver, RedeliverInput } from '#domain/webhooks/redeliver.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'
import { InstantText, readInstant } from '../../wire.ts'

const { webhookId, eventId } = RedeliverInput.properties

const Redelivered = Type.Object(
  { deliveries: Type.Integer({ minimum: 0, description: 'How many events are sent again.' }) },
  { $id: 'Redelivered', additionalProperties: false, description: 'What is sent again.' },
)

/** Sends events again. Errors: `not_found`, `limit_reached`. */
export const route: Route = (server) =>
  server.post(
    '/webhooks/:webhookId/redeliver',
    {
      config: changes(redeliver, ['not_found', 'limit_reached']),
      schema: {
        operationId: 'redeliver',
        tags: ['Webhooks'],
        summary: 'Have events sent again',
        description:
          'One event, or those of a range of time that the webhook is told of: also those that it took, and those from ' +
          'before it was made. Their ids are the same as the first time.',
        params: Type.Object({ webhookId }, { additionalProperties: false }),
        body: Type.Object(
          {
            eventId,
            from: Type.Optional(InstantText('From this moment.')),
            until: Type.Optional(InstantText('Before this moment.')),
          },
          { $id: 'Redeliver', additionalProperties: false },
        ),
        response: { 200: Redelivered },
      },
    },
    (request, reply) => {
      const { from, until, ...body } = request.body
      return change(request, reply, redeliver, {
        ...request.params,
        ...body,
        ...(from === undefined ? {} : { fromMs: readInstant(from, '/from') }),
        ...(until === undefined ? {} : { untilMs: readInstant(until, '/until') }),
      })
    },
  )
