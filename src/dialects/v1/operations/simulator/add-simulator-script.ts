import { addScript, AddScriptInput } from '#domain/simulator/add-script.ts'
import { ScriptSchema } from '#domain/simulator/script.ts'

import { changes, onlyInSandbox } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

/** Asks for an outcome ahead of time. Errors: `not_found` outside a sandbox, `limit_reached`. */
export const route: Route = (server) =>
  server.post(
    '/simulator/scripts',
    {
      config: onlyInSandbox(changes(addScript, ['limit_reached'])),
      schema: {
        operationId: 'addSimulatorScript',
        tags: ['Simulator'],
        summary: 'Ask for an outcome ahead of time',
        description:
          'The next things of your account that match have this outcome, `times` of them. An operator’s script is about ' +
          'those of all accounts. Of several scripts that match the oldest counts, and any script counts more than magic.',
        body: AddScriptInput,
        response: { 201: ScriptSchema },
      },
    },
    async (request, reply) => {
      const script = await change(request, reply, addScript, request.body)
      return reply.code(201).send(script)
    },
  )
