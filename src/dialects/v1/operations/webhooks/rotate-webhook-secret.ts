import { Type } from 'typebox'

import { WebhookIdInput } from '#domain/webhooks/get-webhook.ts'
import { rotateSecret } from '#domain/webhooks/rotate-secret.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change, refuseIdempotencyKey } from '../../verbs.ts'

const Rotated = Type.Object(
  {
    id: Type.String({ description: 'Id of the webhook, `whk_…`.' }),
    secret: Type.String({ description: 'The new secret, `whsec_…`. It is shown this once.' }),
  },
  { $id: 'RotatedSecret', additionalProperties: false, description: 'The webhook and its new secret.' },
)

/** Gives a webhook a new secret and tells it, once. Errors: `not_found`. */
export const route: Route = (server) =>
  server.post(
    '/webhooks/:webhookId/rotate',
    {
      config: changes(rotateSecret, ['not_found'], { secret: true }),
      schema: {
        operationId: 'rotateWebhookSecret',
        tags: ['Webhooks'],
        summary: 'Get a new secret',
        description: 'For 24 hours messages are signed with the one before too, so that you can change over.',
        params: WebhookIdInput,
        response: { 200: Rotated },
      },
    },
    async (request, reply) => {
      refuseIdempotencyKey(request)
      const rotated = await change(request, reply, rotateSecret, request.params)
      void reply.header('Cache-Control', 'no-store')
      return rotated
    },
  )
