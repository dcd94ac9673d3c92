import { completePortOut } from '#domain/porting/complete-port-out.ts'
import { PortOutSchema } from '#domain/porting/port-out.ts'
import { PortOutIdInput } from '#domain/porting/authorise-port-out.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

/** Completes a port out. Errors: see `completePortOut`. */
export const route: Route = (server) =>
  server.post(
    '/port-outs/:portOutId/complete',
    {
      config: changes(completePortOut, ['not_found', 'wrong_state']),
      schema: {
        operationId: 'completePortOut',
        tags: ['Operator'],
        summary: 'Complete a port out',
        description: 'The number rings elsewhere: its service here ends.',
        params: PortOutIdInput,
        response: { 200: PortOutSchema },
      },
    },
    (request, reply) => change(request, reply, completePortOut, request.params),
  )
