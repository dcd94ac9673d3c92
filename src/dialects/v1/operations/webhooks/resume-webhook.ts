import { WebhookIdInput } from '#domain/webhooks/get-webhook.ts'
import { resumeWebhook } from '#domain/webhooks/pause-webhook.ts'
import { WebhookSchema } from '#domain/webhooks/webhook.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

/** Lets a webhook go on. Errors: `not_found`, `wrong_state`. */
export const route: Route = (server) =>
  server.post(
    '/webhooks/:webhookId/resume',
    {
      config: changes(resumeWebhook, ['not_found', 'wrong_state']),
      schema: {
        operationId: 'resumeWebhook',
        tags: ['Webhooks'],
        summary: 'Let a webhook go on',
        description: 'Where it stood: everything that has happened meanwhile is sent.',
        params: WebhookIdInput,
        response: { 200: WebhookSchema },
      },
    },
    (request, reply) => change(request, reply, resumeWebhook, request.params),
  )
