import { asks } from '../access.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'
import type { ResourceWords } from './resource-words.ts'

/** One resource of the account. Errors: `not_found`. */
export function getResource({ verbs, path, tag, called, name, idName }: ResourceWords): Route {
  return (server) =>
    server.get(
      `${path}/:${idName}`,
      {
        config: asks(verbs.get, ['not_found']),
        schema: {
          operationId: `get${name}`,
          tags: [tag],
          summary: `Look at a ${called}`,
          description: `One ${called} of yours, as it is now.`,
          params: verbs.schemas.named,
          response: { 200: verbs.schemas.shown },
        },
      },
      async (request) => ({ ...(await ask(request, verbs.get, { ...request.params })) }),
    )
}
