import { ClockSchema } from '#domain/simulator/clock-state.ts'
import { resetSandbox } from '#domain/simulator/reset-sandbox.ts'

import { changes, onlyInSandbox } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

/** Lets the sandbox begin anew. Errors: `not_found` outside a sandbox, `overloaded`. */
export const route: Route = (server) =>
  server.post(
    '/simulator/reset',
    {
      config: onlyInSandbox(changes(resetSandbox, [])),
      schema: {
        operationId: 'resetSimulator',
        tags: ['Simulator'],
        summary: 'Begin anew',
        description:
          'For all accounts of the sandbox: the starter inventory and its prices are back, the clock tells the real ' +
          'time, scripts and faults are gone. Accounts, keys, users and the rules about documents stay; everything ' +
          'else is forgotten, also the log, webhooks, and answers under an Idempotency-Key.',
        response: { 200: ClockSchema },
      },
    },
    (request, reply) => change(request, reply, resetSandbox, {}),
  )
