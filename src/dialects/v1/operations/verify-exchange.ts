import { VerificationSchema, verifyLive } from '#domain/verification/verify-exchange.ts'

import { asks } from '../access.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'

/** The proof that all is as it must be, with the index that this server answers from. For operators. */
export const route: Route = (server) =>
  server.get(
    '/verification',
    {
      config: asks(verifyLive, ['not_ready']),
      schema: {
        operationId: 'verifyExchange',
        tags: ['Operator'],
        summary: 'Prove that the exchange is as it must be',
        description:
          'Looks at one unchanging state of the store and at the index of this server: every block adds up, every ' +
          'number has one holder, orders and reservations are whole. Takes seconds on a large exchange.',
        response: { 200: VerificationSchema },
      },
    },
    (request) => ask(request, verifyLive, {}),
  )
