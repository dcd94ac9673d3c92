import { pay, PayInput, PaymentSchema } from '#domain/ledger/pay.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'

/** Books what an account paid in, or what the operator gives it. Errors: `not_found`, `external_id_reused`. */
export const route: Route = (server) =>
  server.post(
    '/ledger/payments',
    {
      config: changes(pay, ['not_found', 'external_id_reused']),
      schema: {
        operationId: 'recordPayment',
        tags: ['Operator'],
        summary: 'Book a payment or an adjustment',
        description:
          'The amount counts in favour of the account, a negative one against it. Under an `externalId` that was used ' +
          'before for the same, what was booked then is answered with 200, and nothing is booked.',
        body: PayInput,
        response: { 200: PaymentSchema, 201: PaymentSchema },
      },
    },
    async (request, reply) => {
      const { payment, repeated } = await change(request, reply, pay, request.body)
      void reply.code(repeated ? 200 : 201)
      return payment
    },
  )
