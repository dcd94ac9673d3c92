import { Type } from 'typebox'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'
import type { ResourceWords } from './resource-words.ts'

/** Makes a resource. Errors: `not_found` for what it names, `limit_reached`. */
export function createResource({ verbs, path, tag, called, name, names, about }: ResourceWords): Route {
  const { created, shown } = verbs.schemas
  return (server) =>
    server.post(
      path,
      {
        config: changes(verbs.create, [...(names ? (['not_found'] as const) : []), 'limit_reached'], { locates: true }),
        schema: {
          operationId: `create${name}`,
          tags: [tag],
          summary: `Make a ${called}`,
          description: about,
          body: Type.Object(created.properties, { $id: `Create${name}`, additionalProperties: false }),
          response: { 201: shown },
        },
      },
      async (request, reply) => {
        const made = await change(request, reply, verbs.create, { ...request.body })
        void reply.code(201).header('Location', `/v1${path}/${String(made['id'])}`)
        return { ...made }
      },
    )
}
