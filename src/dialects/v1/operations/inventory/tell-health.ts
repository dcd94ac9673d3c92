import { HealthSchema, tellHealth } from '#domain/verification/tell-health.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** How the exchange does. */
export const route: Route = (server) =>
  server.get(
    '/health',
    {
      config: asks(tellHealth, []),
      schema: {
        operationId: 'tellHealth',
        tags: ['Operator'],
        summary: 'Ask how the exchange does',
        description:
          'Its index, its store, and what webhooks have still to be told, as the process that answers sees it.',
        response: { 200: HealthSchema },
      },
    },
    (request) => ask(request, tellHealth, {}),
  )
