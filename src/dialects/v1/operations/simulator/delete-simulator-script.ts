import { deleteScript, DeleteScriptInput } from '#domain/simulator/delete-script.ts'
import { ScriptSchema } from '#domain/simulator/script.ts'

import { changes, onlyInSandbox } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

/** Takes a script away. Errors: `not_found`. */
export const route: Route = (server) =>
  server.delete(
    '/simulator/scripts/:scriptId',
    {
      config: onlyInSandbox(changes(deleteScript, [])),
      schema: {
        operationId: 'deleteSimulatorScript',
        tags: ['Simulator'],
        summary: 'Take a script away',
        description: 'What it has met already keeps its outcome.',
        params: DeleteScriptInput,
        response: { 200: ScriptSchema },
      },
    },
    (request, reply) => change(request, reply, deleteScript, request.params),
  )
