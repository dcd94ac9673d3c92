import { Type } from 'typebox'

import { PortOutSchema } from '#domain/porting/port-out.ts'
import { RequestPortOutInput, requestPortOut } from '#domain/porting/request-port-out.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change, refuseIdempotencyKey } from '../../verbs.ts'
import { NumberText, readNumber } from '../../wire.ts'

const { e164: _e164, ...said } = RequestPortOutInput.properties

/** Enters the request of another provider. Errors: see `requestPortOut`. */
export const route: Route = (server) =>
  server.post(
    '/port-outs',
    {
      config: changes(requestPortOut, ['number_not_in_service', 'port_open'], { secret: true, locates: true }),
      schema: {
        operationId: 'requestPortOut',
        tags: ['Operator'],
        summary: 'Enter a port out',
        description:
          'Another provider wants a number in service. Without the right account number and PIN the answer is a port out ' +
          'that is `refused`; after five wrong PINs all are, until the account sets a new one. An Idempotency-Key is ' +
          'refused, for a fingerprint of the PIN would be kept; a number has one open port out at a time.',
        body: Type.Object({ e164: NumberText, ...said }, { $id: 'RequestPortOut', additionalProperties: false }),
        response: { 201: PortOutSchema },
      },
    },
    async (request, reply) => {
      refuseIdempotencyKey(request)
      const { e164, ...asked } = request.body
      const made = await change(request, reply, requestPortOut, { ...asked, e164: readNumber(e164, '/e164') })
      void reply.code(201).header('Location', `/v1/port-outs/${made.id}`).header('Cache-Control', 'no-store')
      return made
    },
  )
