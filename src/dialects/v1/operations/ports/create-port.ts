import { Type } from 'typebox'

import { createPort } from '#domain/porting/create-port.ts'
import { PortSchema } from '#domain/porting/port.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'
import { readNumbers } from '../../wire.ts'
import { PortBody, PortNumberTexts, readBillingNumber } from './port-body.ts'

/** Drafts a port. Errors: see `createPort`. */
export const route: Route = (server) =>
  server.post(
    '/ports',
    {
      config: changes(createPort, ['not_found', 'limit_reached'], { locates: true }),
      schema: {
        operationId: 'createPort',
        tags: ['Ports'],
        summary: 'Draft a port of your numbers to this exchange',
        description:
          'Takes nothing and asks nobody until it is submitted. Everything but the numbers may come later; `missing` says ' +
          'what is still needed.',
        body: Type.Object(
          { numbers: PortNumberTexts, ...PortBody },
          { $id: 'CreatePort', additionalProperties: false },
        ),
        response: { 201: PortSchema },
      },
    },
    async (request, reply) => {
      const { numbers, billingNumber, ...values } = request.body
      const port = await change(request, reply, createPort, {
        ...values,
        ...readBillingNumber(billingNumber),
        numbers: readNumbers(numbers, '/numbers'),
      })
      void reply.code(201).header('Location', `/v1/ports/${port.id}`)
      return port
    },
  )
