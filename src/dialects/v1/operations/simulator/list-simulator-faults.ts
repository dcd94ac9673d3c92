import { MAX_FAULTS } from '#domain/simulator/fault.ts'
import { listFaults } from '#domain/simulator/list-faults.ts'

import { asks, onlyInSandbox } from '../../access.ts'
import { PageOf } from '../../pages.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'
import { FaultAnswer, showFault } from './fault-status.ts'

/** The faults of the sandbox. Errors: `not_found` outside a sandbox. */
export const route: Route = (server) =>
  server.get(
    '/simulator/faults',
    {
      config: onlyInSandbox(asks(listFaults, [])),
      schema: {
        operationId: 'listSimulatorFaults',
        tags: ['Simulator'],
        summary: 'List faults',
        description: `Those that are not used up, the oldest first, on one page: a sandbox has ${MAX_FAULTS} at the most.`,
        response: { 200: PageOf('SimulatorFaultPage', FaultAnswer, 'Faults of the sandbox.') },
      },
    },
    async (request) => ({ items: (await ask(request, listFaults, {})).items.map(showFault), nextCursor: null }),
  )
