import { Type } from 'typebox'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'
import type { ResourceWords } from './resource-words.ts'

/** The answer to every deletion. */
export const Deleted = Type.Object(
  { id: Type.String({ description: 'The id that it had.' }) },
  { $id: 'Deleted', additionalProperties: false, description: 'What is no longer there.' },
)

/** Deletes a resource that nothing uses. Errors: `not_found`, `in_use`. */
export function deleteResource({ verbs, path, tag, called, name, idName, isNamed }: ResourceWords): Route {
  return (server) =>
    server.delete(
      `${path}/:${idName}`,
      {
        config: changes(verbs.delete, ['not_found', ...(isNamed ? (['in_use'] as const) : [])]),
        schema: {
          operationId: `delete${name}`,
          tags: [tag],
          summary: `Delete a ${called}`,
          description: isNamed
            ? 'Refused while something uses it; the refusal counts what does.'
            : 'It is gone at once; nothing of the exchange uses it.',
          params: verbs.schemas.named,
          response: { 200: Deleted },
        },
      },
      (request, reply) => change(request, reply, verbs.delete, { ...request.params }),
    )
}
