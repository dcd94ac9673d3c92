import { PortOutIdInput } from '#domain/porting/authorise-port-out.ts'
import { getPortOut } from '#domain/porting/get-port-out.ts'
import { PortOutSchema } from '#domain/porting/port-out.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** One port out with its history. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/port-outs/:portOutId',
    {
      config: asks(getPortOut, ['not_found']),
      schema: {
        operationId: 'getPortOut',
        tags: ['Ports'],
        summary: 'Look at a port out',
        description: 'The request of another provider for a number of yours, with its history.',
        params: PortOutIdInput,
        response: { 200: PortOutSchema },
      },
    },
    (request) => ask(request, getPortOut, request.params),
  )
