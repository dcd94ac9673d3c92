import { PortOutIdInput, authorisePortOut } from '#domain/porting/authorise-port-out.ts'
import { PortOutSchema } from '#domain/porting/port-out.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

/** Lets a number go to another provider. Errors: see `authorisePortOut`. */
export const route: Route = (server) =>
  server.post(
    '/port-outs/:portOutId/authorise',
    {
      config: changes(authorisePortOut, ['not_found', 'wrong_state', 'number_not_in_service', 'deletion_locked']),
      schema: {
        operationId: 'authorisePortOut',
        tags: ['Ports'],
        summary: 'Let a number go',
        description:
          'It rings here until the other provider takes it, and can no longer be released. Not while it is locked against deletion.',
        params: PortOutIdInput,
        response: { 200: PortOutSchema },
      },
    },
    (request, reply) => change(request, reply, authorisePortOut, request.params),
  )
