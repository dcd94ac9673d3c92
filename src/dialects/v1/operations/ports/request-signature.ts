import { Type } from 'typebox'

import { RequestSignatureInput, requestSignature } from '#domain/porting/request-signature.ts'
import { PortSchema } from '#domain/porting/port.ts'
import { PortIdInput } from '#domain/porting/submit-port.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

const { portId: _id, ...said } = RequestSignatureInput.properties

/** Sends a port back for a signature. Errors: see `requestSignature`. */
export const route: Route = (server) =>
  server.post(
    '/ports/:portId/request-signature',
    {
      config: changes(requestSignature, ['not_found', 'wrong_state']),
      schema: {
        operationId: 'requestSignature',
        tags: ['Operator'],
        summary: 'Send a port back for a signature',
        description: 'The customer names the signed letter of authorisation and submits the port again.',
        params: PortIdInput,
        body: Type.Object(said, { $id: 'RequestSignature', additionalProperties: false }),
        response: { 200: PortSchema },
      },
    },
    (request, reply) => change(request, reply, requestSignature, { ...request.body, ...request.params }),
  )
