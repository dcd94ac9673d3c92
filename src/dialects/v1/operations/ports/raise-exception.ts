import { Type } from 'typebox'

import { RaiseExceptionInput, raiseException } from '#domain/porting/raise-exception.ts'
import { PortSchema } from '#domain/porting/port.ts'
import { PortIdInput } from '#domain/porting/submit-port.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

const { portId: _id, ...said } = RaiseExceptionInput.properties

/** Tells that the current provider did not accept a port. Errors: see `raiseException`. */
export const route: Route = (server) =>
  server.post(
    '/ports/:portId/exception',
    {
      config: changes(raiseException, ['not_found', 'wrong_state']),
      schema: {
        operationId: 'raiseException',
        tags: ['Operator'],
        summary: 'Tell that a port was not accepted',
        description: 'What the current provider says is wrong. The customer corrects the port and submits it again.',
        params: PortIdInput,
        body: Type.Object(said, { $id: 'RaiseException', additionalProperties: false }),
        response: { 200: PortSchema },
      },
    },
    (request, reply) => change(request, reply, raiseException, { ...request.body, ...request.params }),
  )
