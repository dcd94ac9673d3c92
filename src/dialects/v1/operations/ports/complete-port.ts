import { completePort } from '#domain/porting/complete-port.ts'
import { PortSchema } from '#domain/porting/port.ts'
import { PortIdInput } from '#domain/porting/submit-port.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

/** Completes a port. Errors: see `completePort`. */
export const route: Route = (server) =>
  server.post(
    '/ports/:portId/complete',
    {
      config: changes(completePort, ['not_found', 'insufficient_funds', 'wrong_state']),
      schema: {
        operationId: 'completePort',
        tags: ['Operator'],
        summary: 'Complete a port',
        description: 'The numbers have moved: they are in service with the settings of the port, and are charged.',
        params: PortIdInput,
        response: { 200: PortSchema },
      },
    },
    (request, reply) => change(request, reply, completePort, request.params),
  )
