import { Type } from 'typebox'

import { CancelPortInput, cancelPort } from '#domain/porting/cancel-port.ts'
import { PortSchema } from '#domain/porting/port.ts'
import { PortIdInput } from '#domain/porting/submit-port.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

const { portId: _id, ...said } = CancelPortInput.properties

/** Cancels a port. Errors: see `cancelPort`. */
export const route: Route = (server) =>
  server.post(
    '/ports/:portId/cancel',
    {
      config: changes(cancelPort, ['not_found', 'wrong_state']),
      schema: {
        operationId: 'cancelPort',
        tags: ['Ports'],
        summary: 'Cancel a port',
        description:
          'Ends a port that has not brought its numbers, and lets them go. An operator rejects a port in this way.',
        params: PortIdInput,
        body: Type.Object(said, { $id: 'CancelPort', additionalProperties: false }),
        response: { 200: PortSchema },
      },
    },
    (request, reply) => change(request, reply, cancelPort, { ...request.body, ...request.params }),
  )
