import { returnPortOut } from '#domain/porting/return-port-out.ts'
import { PortOutSchema } from '#domain/porting/port-out.ts'
import { PortOutIdInput } from '#domain/porting/authorise-port-out.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

/** Takes a number back that was ported out. Errors: see `returnPortOut`. */
export const route: Route = (server) =>
  server.post(
    '/port-outs/:portOutId/return',
    {
      config: changes(returnPortOut, ['not_found', 'wrong_state', 'port_open']),
      schema: {
        operationId: 'returnPortOut',
        tags: ['Operator'],
        summary: 'Take a number back',
        description: 'The other provider gives a number of our own block back: it rests, and is then offered again.',
        params: PortOutIdInput,
        response: { 200: PortOutSchema },
      },
    },
    (request, reply) => change(request, reply, returnPortOut, request.params),
  )
