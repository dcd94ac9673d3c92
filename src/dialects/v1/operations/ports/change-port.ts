import { Type } from 'typebox'

import { changePort } from '#domain/porting/change-port.ts'
import { PortSchema } from '#domain/porting/port.ts'
import { PortIdInput } from '#domain/porting/submit-port.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'
import { readNumbers } from '../../wire.ts'
import { PortBody, PortNumberTexts, readBillingNumber } from './port-body.ts'

/** Changes what a port says. Errors: see `changePort`. */
export const route: Route = (server) =>
  server.patch(
    '/ports/:portId',
    {
      config: changes(changePort, ['not_found', 'wrong_state']),
      schema: {
        operationId: 'changePort',
        tags: ['Ports'],
        summary: 'Change a port',
        description:
          'A draft; or one in `exception` or `pending_signature`, whose numbers stay: correct it, then submit it again. ' +
          'Only the fields that are given change; null clears one.',
        params: PortIdInput,
        body: Type.Object(
          { numbers: Type.Optional(PortNumberTexts), ...PortBody },
          { $id: 'ChangePort', additionalProperties: false },
        ),
        response: { 200: PortSchema },
      },
    },
    (request, reply) => {
      const { numbers, billingNumber, ...values } = request.body
      return change(request, reply, changePort, {
        ...request.params,
        ...values,
        ...readBillingNumber(billingNumber),
        ...(numbers === undefined ? {} : { numbers: readNumbers(numbers, '/numbers') }),
      })
    },
  )
