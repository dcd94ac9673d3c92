import { Type } from 'typebox'

import { SetPortOutPinInput, setPortOutPin } from '#domain/porting/set-port-out-pin.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change, refuseIdempotencyKey } from '../../verbs.ts'

/** Sets the PIN for ports out. */
export const route: Route = (server) =>
  server.put(
    '/account/port-out-pin',
    {
      config: changes(setPortOutPin, [], { secret: true }),
      schema: {
        operationId: 'setPortOutPin',
        tags: ['Ports'],
        summary: 'Set your PIN for ports out',
        description:
          'Without it no number of yours is ported to another provider. Only a salted hash is kept. An Idempotency-Key is ' +
          'refused: setting it twice does no harm.',
        body: Type.Object(SetPortOutPinInput.properties, { $id: 'SetPortOutPin', additionalProperties: false }),
        response: {
          200: Type.Object(
            { hasPin: Type.Boolean({ description: 'Whether there is a PIN now.' }) },
            { $id: 'PortOutPin', additionalProperties: false, description: 'Whether there is a PIN.' },
          ),
        },
      },
    },
    async (request, reply) => {
      refuseIdempotencyKey(request)
      const set = await change(request, reply, setPortOutPin, request.body)
      void reply.header('Cache-Control', 'no-store')
      return set
    },
  )
