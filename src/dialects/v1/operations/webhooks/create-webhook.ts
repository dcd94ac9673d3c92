import { Type } from 'typebox'

import { createWebhook, CreateWebhookInput } from '#domain/webhooks/create-webhook.ts'
import { WebhookSchema } from '#domain/webhooks/webhook.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change, refuseIdempotencyKey } from '../../verbs.ts'

const CreatedWebhook = Type.Object(
  {
    webhook: WebhookSchema,
    secret: Type.String({ description: 'By which you tell that a message is ours, `whsec_…`. It is shown this once.' }),
  },
  { $id: 'CreatedWebhook', additionalProperties: false, description: 'A new webhook and its secret.' },
)

/** Makes a webhook and tells its secret, once. Errors: `limit_reached`. */
export const route: Route = (server) =>
  server.post(
    '/webhooks',
    {
      config: changes(createWebhook, ['limit_reached'], { secret: true }),
      schema: {
        operationId: 'createWebhook',
        tags: ['Webhooks'],
        summary: 'Be told of events',
        description:
          'Every event from now on is sent to the address by POST, at least once, those of one subject in order, and ' +
          'signed by the rules of Standard Webhooks. The secret is answered this once.',
        body: CreateWebhookInput,
        response: { 201: CreatedWebhook },
      },
    },
    async (request, reply) => {
      refuseIdempotencyKey(request)
      const created = await change(request, reply, createWebhook, request.body)
      void reply.code(201).header('Cache-Control', 'no-store')
      return created
    },
  )
