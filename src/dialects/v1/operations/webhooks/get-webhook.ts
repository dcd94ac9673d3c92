import { getWebhook, WebhookIdInput } from '#domain/webhooks/get-webhook.ts'
import { WebhookSchema } from '#domain/webhooks/webhook.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** One webhook. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/webhooks/:webhookId',
    {
      config: asks(getWebhook, ['not_found']),
      schema: {
        operationId: 'getWebhook',
        tags: ['Webhooks'],
        summary: 'Look at a webhook',
        description: 'Where it leads, of what it is told, and whether it works.',
        params: WebhookIdInput,
        response: { 200: WebhookSchema },
      },
    },
    async (request) => ask(request, getWebhook, request.params),
  )
