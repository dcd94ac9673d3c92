import { ClockSchema } from '#domain/simulator/clock-state.ts'
import { moveClock, MoveClockInput } from '#domain/simulator/move-clock.ts'

import { changes, onlyInSandbox } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

/** Moves the clock of the sandbox forward. Errors: `not_found` outside a sandbox, `invalid_input`, `overloaded`. */
export const route: Route = (server) =>
  server.post(
    '/simulator/clock',
    {
      config: onlyInSandbox(changes(moveClock, [])),
      schema: {
        operationId: 'moveSimulatorClock',
        tags: ['Simulator'],
        summary: 'Move the clock forward',
        description:
          'By `advance`, or until `to`, for all accounts of the sandbox. Everything that falls due on the way has ' +
          'happened when it is answered: reservations expire, reviews and ports come to their end, months are charged.',
        body: MoveClockInput,
        response: { 200: ClockSchema },
      },
    },
    (request, reply) => change(request, reply, moveClock, request.body),
  )
