import { Type } from 'typebox'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'
import type { ResourceWords } from './resource-words.ts'

/** Changes the fields of a resource that are given. Errors: `not_found`. */
export function changeResource({ verbs, path, tag, called, name, idName }: ResourceWords): Route {
  const { [idName]: _id, ...fields } = verbs.schemas.changed.properties
  return (server) =>
    server.patch(
      `${path}/:${idName}`,
      {
        config: changes(verbs.change, ['not_found']),
        schema: {
          operationId: `change${name}`,
          tags: [tag],
          summary: `Change a ${called}`,
          description: 'Only the fields that are given change, as by RFC 7396; null clears a field that may be null.',
          params: verbs.schemas.named,
          body: Type.Object(fields, { $id: `Change${name}`, additionalProperties: false }),
          response: { 200: verbs.schemas.shown },
        },
      },
      async (request, reply) => ({
        ...(await change(request, reply, verbs.change, { ...request.body, ...request.params })),
      }),
    )
}
