import { listScripts } from '#domain/simulator/list-scripts.ts'
import { MAX_SCRIPTS, ScriptSchema } from '#domain/simulator/script.ts'

import { asks, onlyInSandbox } from '../../access.ts'
import { PageOf } from '../../pages.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** The scripts of the account. Errors: `not_found` outside a sandbox. */
export const route: Route = (server) =>
  server.get(
    '/simulator/scripts',
    {
      config: onlyInSandbox(asks(listScripts, [])),
      schema: {
        operationId: 'listSimulatorScripts',
        tags: ['Simulator'],
        summary: 'List scripts',
        description: `Those that are not used up, the oldest first, on one page: a sandbox has ${MAX_SCRIPTS} at the most.`,
        response: { 200: PageOf('SimulatorScriptPage', ScriptSchema, 'Scripts of the account.') },
      },
    },
    async (request) => ({ items: (await ask(request, listScripts, {})).items, nextCursor: null }),
  )
