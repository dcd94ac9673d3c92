import { Type } from 'typebox'

import { deleteWebhook } from '#domain/webhooks/delete-webhook.ts'
import { WebhookIdInput } from '#domain/webhooks/get-webhook.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

const Deleted = Type.Object(
  { id: Type.String({ description: 'Id of the webhook that is gone.' }) },
  { $id: 'DeletedWebhook', additionalProperties: false, description: 'The webhook that is gone.' },
)

/** Ends a webhook. Errors: `not_found`. */
export const route: Route = (server) =>
  server.delete(
    '/webhooks/:webhookId',
    {
      config: changes(deleteWebhook, ['not_found']),
      schema: {
        operationId: 'deleteWebhook',
        tags: ['Webhooks'],
        summary: 'Delete a webhook',
        description: 'Nothing is sent any more, what waits included; its secrets are gone.',
        params: WebhookIdInput,
        response: { 200: Deleted },
      },
    },
    (request, reply) => change(request, reply, deleteWebhook, request.params),
  )
