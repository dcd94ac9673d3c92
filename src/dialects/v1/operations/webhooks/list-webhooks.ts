import { Type } from 'typebox'

import { listWebhooks } from '#domain/webhooks/list-webhooks.ts'
import { WebhookSchema } from '#domain/webhooks/webhook.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

const Webhooks = Type.Object(
  { items: Type.Array(WebhookSchema) },
  { $id: 'Webhooks', additionalProperties: false, description: 'All webhooks of the account: a hundred at the most.' },
)

/** The account's webhooks. */
export const route: Route = (server) =>
  server.get(
    '/webhooks',
    {
      config: asks(listWebhooks, []),
      schema: {
        operationId: 'listWebhooks',
        tags: ['Webhooks'],
        summary: 'List your webhooks',
        description: 'In the order of their making.',
        response: { 200: Webhooks },
      },
    },
    async (request) => ask(request, listWebhooks, {}),
  )
