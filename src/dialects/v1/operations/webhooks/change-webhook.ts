import { Type } from 'typebox'

import { changeWebhook, ChangeWebhookInput } from '#domain/webhooks/change-webhook.ts'
import { WebhookSchema } from '#domain/webhooks/webhook.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

const { webhookId, ...fields } = ChangeWebhookInput.properties

/** Changes where events are sent, or which. Errors: `not_found`. */
export const route: Route = (server) =>
  server.patch(
    '/webhooks/:webhookId',
    {
      config: changes(changeWebhook, ['not_found']),
      schema: {
        operationId: 'changeWebhook',
        tags: ['Webhooks'],
        summary: 'Change a webhook',
        description: 'Only what is given changes. What waits already is sent to the new address.',
        params: Type.Object({ webhookId }, { additionalProperties: false }),
        body: Type.Object(fields, { $id: 'ChangeWebhook', additionalProperties: false }),
        response: { 200: WebhookSchema },
      },
    },
    (request, reply) => change(request, reply, changeWebhook, { ...request.params, ...request.body }),
  )
