import { Type } from 'typebox'

import { addFault } from '#domain/simulator/add-fault.ts'
import { FaultFields } from '#domain/simulator/fault.ts'

import { changes, onlyInSandbox } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'
import { FaultAnswer, FaultStatus, refusalOf, showFault } from './fault-status.ts'

const AddFault = Type.Object(
  { ...FaultFields, status: Type.Optional(FaultStatus) },
  { $id: 'AddSimulatorFault', additionalProperties: false },
)

/** Has something go wrong with requests. Errors: `not_found` outside a sandbox, `limit_reached`, `invalid_input`. */
export const route: Route = (server) =>
  server.post(
    '/simulator/faults',
    {
      config: onlyInSandbox(changes(addFault, ['limit_reached'])),
      schema: {
        operationId: 'addSimulatorFault',
        tags: ['Simulator'],
        summary: 'Have something go wrong with requests',
        description:
          'With those of all accounts and dialects whose path begins so: they wait, or fail before anything is done, or ' +
          'both. Requests under `/v1/simulator` are spared. Of several faults the oldest that meets a request counts.',
        body: AddFault,
        response: { 201: FaultAnswer },
      },
    },
    async (request, reply) => {
      const { status, ...fault } = request.body
      const refusal = refusalOf(status)
      const made = await change(request, reply, addFault, { ...fault, ...(refusal === undefined ? {} : { refusal }) })
      return reply.code(201).send(showFault(made))
    },
  )
