import { Type } from 'typebox'

import { HealthSchema, tellHealth } from '#domain/verification/tell-health.ts'
import type { RequestCounts } from '#lib/request-counts.ts'

import { asks } from '../../access.ts'
import { COUNTS } from '../../counts.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** Routes that are told at the most: those that were asked for most. */
const MAX_ROUTES = 200

const Count = (description: string) => Type.Integer({ minimum: 0, description })

const Process = Type.Object(
  {
    requests: Count('Requests that it has answered since it began, of every API and of the console.'),
    failed: Count('Of these, answered with a status of 500 or more.'),
    uptimeSeconds: Count('Seconds since it began.'),
    memoryBytes: Count('Bytes of memory that it occupies.'),
    routes: Type.Array(
      Type.Object(
        {
          route: Type.String({ description: 'Method and path, such as `GET /v1/numbers/:e164`.' }),
          requests: Count('Requests that were answered.'),
          failed: Count('Of these, answered with a status of 500 or more.'),
        },
        { $id: 'RouteCount', additionalProperties: false },
      ),
      { maxItems: MAX_ROUTES, description: 'What was asked for, the most asked for first; at most 200.' },
    ),
  },
  { $id: 'ProcessHealth', additionalProperties: false, description: 'The process that answers.' },
)
const Health = Type.Object(
  { ...HealthSchema.properties, process: Process },
  { $id: 'Health', additionalProperties: false },
)

/** How the exchange does, and the process that answers. */
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
          'Its index, its store, what webhooks have still to be told, and what was asked of the process that answers.',
        response: { 200: Health },
      },
    },
    async (request) => {
      const routes = request.server.getDecorator<RequestCounts>(COUNTS).list()
      return {
        ...(await ask(request, tellHealth, {})),
        process: {
          requests: routes.reduce((sum, each) => sum + each.requests, 0),
          failed: routes.reduce((sum, each) => sum + each.failed, 0),
          uptimeSeconds: Math.floor(process.uptime()),
          memoryBytes: process.memoryUsage.rss(),
          routes: routes.slice(0, MAX_ROUTES),
        },
      }
    },
  )
