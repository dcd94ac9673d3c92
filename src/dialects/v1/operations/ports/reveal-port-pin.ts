import { Type } from 'typebox'

import { revealPortPin } from '#domain/porting/reveal-port-pin.ts'
import { PortIdInput } from '#domain/porting/submit-port.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change, refuseIdempotencyKey } from '../../verbs.ts'

/** The PIN of a port. Errors: see `revealPortPin`. */
export const route: Route = (server) =>
  server.post(
    '/ports/:portId/reveal-pin',
    {
      config: changes(revealPortPin, ['not_found'], { secret: true }),
      schema: {
        operationId: 'revealPortPin',
        tags: ['Operator'],
        summary: 'Read the PIN of a port',
        description:
          'For the current provider. Who read it is kept in the log; the PIN is forgotten when the port ends.',
        params: PortIdInput,
        response: {
          200: Type.Object(
            { pin: Type.String({ description: "The end user's PIN with the current provider." }) },
            { $id: 'PortPin', additionalProperties: false, description: 'The PIN.' },
          ),
        },
      },
    },
    async (request, reply) => {
      refuseIdempotencyKey(request)
      const revealed = await change(request, reply, revealPortPin, request.params)
      void reply.header('Cache-Control', 'no-store')
      return revealed
    },
  )
