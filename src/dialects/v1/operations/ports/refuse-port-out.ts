import { Type } from 'typebox'

import { RefusePortOutInput, refusePortOut } from '#domain/porting/refuse-port-out.ts'
import { PortOutSchema } from '#domain/porting/port-out.ts'
import { PortOutIdInput } from '#domain/porting/authorise-port-out.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

const { portOutId: _id, ...said } = RefusePortOutInput.properties

/** Refuses a request. Errors: see `refusePortOut`. */
export const route: Route = (server) =>
  server.post(
    '/port-outs/:portOutId/refuse',
    {
      config: changes(refusePortOut, ['not_found', 'wrong_state']),
      schema: {
        operationId: 'refusePortOut',
        tags: ['Ports'],
        summary: 'Refuse to let a number go',
        description: 'The number stays as it is; the reason is told to the other provider.',
        params: PortOutIdInput,
        body: Type.Object(said, { $id: 'RefusePortOut', additionalProperties: false }),
        response: { 200: PortOutSchema },
      },
    },
    (request, reply) => change(request, reply, refusePortOut, { ...request.body, ...request.params }),
  )
