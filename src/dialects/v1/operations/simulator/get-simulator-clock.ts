import { ClockSchema } from '#domain/simulator/clock-state.ts'
import { getClock } from '#domain/simulator/get-clock.ts'

import { asks, onlyInSandbox } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** What time it is in the sandbox. Errors: `not_found` outside a sandbox. */
export const route: Route = (server) =>
  server.get(
    '/simulator/clock',
    {
      config: onlyInSandbox(asks(getClock, [])),
      schema: {
        operationId: 'getSimulatorClock',
        tags: ['Simulator'],
        summary: 'What time is it in the sandbox?',
        description: 'It runs with the real time, as far ahead as it was moved.',
        response: { 200: ClockSchema },
      },
    },
    (request) => ask(request, getClock, {}),
  )
