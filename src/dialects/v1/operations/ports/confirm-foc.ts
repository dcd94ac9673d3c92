import { Type } from 'typebox'

import { ConfirmFocInput, confirmFoc } from '#domain/porting/confirm-foc.ts'
import { PortSchema } from '#domain/porting/port.ts'
import { PortIdInput } from '#domain/porting/submit-port.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

const { portId: _id, ...said } = ConfirmFocInput.properties

/** Confirms the day of a port. Errors: see `confirmFoc`. */
export const route: Route = (server) =>
  server.post(
    '/ports/:portId/confirm',
    {
      config: changes(confirmFoc, ['not_found', 'wrong_state', 'port_incomplete']),
      schema: {
        operationId: 'confirmFoc',
        tags: ['Operator'],
        summary: 'Confirm the day of a port',
        description: 'The firm order commitment of both providers; given again, another day.',
        params: PortIdInput,
        body: Type.Object(said, { $id: 'ConfirmFoc', additionalProperties: false }),
        response: { 200: PortSchema },
      },
    },
    (request, reply) => change(request, reply, confirmFoc, { ...request.body, ...request.params }),
  )
