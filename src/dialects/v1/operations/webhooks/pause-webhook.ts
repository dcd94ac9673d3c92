import { WebhookIdInput } from '#domain/webhooks/get-webhook.ts'
import { pauseWebhook } from '#domain/webhooks/pause-webhook.ts'
import { WebhookSchema } from '#domain/webhooks/webhook.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

/** Lets a webhook wait. Errors: `not_found`, `wrong_state`. */
export const route: Route = (server) =>
  server.post(
    '/webhooks/:webhookId/pause',
    {
      config: changes(pauseWebhook, ['not_found', 'wrong_state']),
      schema: {
        operationId: 'pauseWebhook',
        tags: ['Webhooks'],
        summary: 'Let a webhook wait',
        description: 'Nothing is sent until it is resumed, and nothing is lost.',
        params: WebhookIdInput,
        response: { 200: WebhookSchema },
      },
    },
    (request, reply) => change(request, reply, pauseWebhook, request.params),
  )
