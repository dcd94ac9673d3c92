import { Type } from 'typebox'

import { CancelPortOutInput, cancelPortOut } from '#domain/porting/cancel-port-out.ts'
import { PortOutSchema } from '#domain/porting/port-out.ts'
import { PortOutIdInput } from '#domain/porting/authorise-port-out.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

const { portOutId: _id, ...said } = CancelPortOutInput.properties

/** Cancels a port out. Errors: see `cancelPortOut`. */
export const route: Route = (server) =>
  server.post(
    '/port-outs/:portOutId/cancel',
    {
      config: changes(cancelPortOut, ['not_found', 'wrong_state']),
      schema: {
        operationId: 'cancelPortOut',
        tags: ['Operator'],
        summary: 'Cancel a port out',
        description: 'The other provider wants the number no more: it stays in service.',
        params: PortOutIdInput,
        body: Type.Object(said, { $id: 'CancelPortOut', additionalProperties: false }),
        response: { 200: PortOutSchema },
      },
    },
    (request, reply) => change(request, reply, cancelPortOut, { ...request.body, ...request.params }),
  )
