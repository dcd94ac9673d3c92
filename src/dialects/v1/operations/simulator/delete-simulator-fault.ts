import { deleteFault, DeleteFaultInput } from '#domain/simulator/delete-fault.ts'

import { changes, onlyInSandbox } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'
import { FaultAnswer, showFault } from './fault-status.ts'

/** Takes a fault away. Errors: `not_found`. */
export const route: Route = (server) =>
  server.delete(
    '/simulator/faults/:faultId',
    {
      config: onlyInSandbox(changes(deleteFault, [])),
      schema: {
        operationId: 'deleteSimulatorFault',
        tags: ['Simulator'],
        summary: 'Take a fault away',
        description: 'Requests that wait because of it wait to their end.',
        params: DeleteFaultInput,
        response: { 200: FaultAnswer },
      },
    },
    async (request, reply) => showFault(await change(request, reply, deleteFault, request.params)),
  )
