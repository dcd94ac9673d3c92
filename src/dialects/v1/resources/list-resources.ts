import { Type } from 'typebox'

import { asks } from '../access.ts'
import { sessionOf } from '../auth.ts'
import { cursorsOf } from '../cursor.ts'
import { PageOf } from '../pages.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'
import { Cursor } from '../wire.ts'
import type { ResourceWords } from './resource-words.ts'

/** The account's resources of one sort, in the order of their making. Errors: `invalid_cursor`. */
export function listResources({ verbs, path, tag, called, name }: ResourceWords): Route {
  const { after: _after, limit: Limit, ...Filters } = verbs.schemas.listed.properties
  const Query = Type.Object(
    { ...Filters, limit: Limit ?? Type.Never(), cursor: Type.Optional(Cursor) },
    { additionalProperties: false },
  )
  return (server) =>
    server.get(
      path,
      {
        config: asks(verbs.list, ['invalid_cursor']),
        schema: {
          operationId: `list${name}s`,
          tags: [tag],
          summary: `List your ${called}s`,
          description: 'In the order in which they were made.',
          querystring: Query,
          response: { 200: PageOf(`${name}Page`, verbs.schemas.shown, `The account’s ${called}s.`) },
        },
      },
      async (request) => {
        const { cursor, limit, ...filters } = request.query
        const cursors = cursorsOf(sessionOf(request), path, filters)
        const { items, next } = await ask(request, verbs.list, {
          ...filters,
          ...(typeof limit === 'number' ? { limit } : {}),
          ...(cursor === undefined ? {} : { after: cursors.read(cursor) }),
        })
        return { items: items.map((item) => ({ ...item })), nextCursor: cursors.after(next) }
      },
    )
}
