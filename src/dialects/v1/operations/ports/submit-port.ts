import { PortIdInput, submitPort } from '#domain/porting/submit-port.ts'
import { PortSchema } from '#domain/porting/port.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

/** Submits a port. Errors: see `submitPort`. */
export const route: Route = (server) =>
  server.post(
    '/ports/:portId/submit',
    {
      config: changes(submitPort, ['not_found', 'wrong_state', 'port_incomplete', 'numbers_not_portable']),
      schema: {
        operationId: 'submitPort',
        tags: ['Ports'],
        summary: 'Submit a port',
        description:
          'A draft, whose numbers are then in your port and nobody else’s; or again what came back with an exception or for a signature.',
        params: PortIdInput,
        response: { 200: PortSchema },
      },
    },
    (request, reply) => change(request, reply, submitPort, request.params),
  )
