import { getPort } from '#domain/porting/get-port.ts'
import { PortSchema } from '#domain/porting/port.ts'
import { PortIdInput } from '#domain/porting/submit-port.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** One port with its history. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/ports/:portId',
    {
      config: asks(getPort, ['not_found']),
      schema: {
        operationId: 'getPort',
        tags: ['Ports'],
        summary: 'Look at a port',
        description: 'The port with its numbers, what it lacks, and its history. The PIN is masked.',
        params: PortIdInput,
        response: { 200: PortSchema },
      },
    },
    (request) => ask(request, getPort, request.params),
  )
