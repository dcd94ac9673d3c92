import { Type } from 'typebox'

import { BlockSchema } from '#domain/numbers/blocks/block.ts'
import { ListBlocksInput, listBlocks } from '#domain/numbers/blocks/list-blocks.ts'

import { asks } from '../../access.ts'
import { sessionOf } from '../../auth.ts'
import { cursorsOf } from '../../cursor.ts'
import { PageOf } from '../../pages.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'
import { Cursor } from '../../wire.ts'

const { after: _after, limit: Limit, ...Filters } = ListBlocksInput.properties

/** Blocks of the inventory. Errors: `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/blocks',
    {
      config: asks(listBlocks, ['invalid_cursor']),
      schema: {
        operationId: 'listBlocks',
        tags: ['Operator'],
        summary: 'List blocks',
        description:
          'On sale or withdrawn, in the order of their numbers, each with its numbers by category. A page looks at ' +
          '200,000 blocks at the most: with narrow filters it may have fewer items than asked for, or none, and still ' +
          'have a next one.',
        querystring: Type.Object(
          { ...Filters, limit: Limit, cursor: Type.Optional(Cursor) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf('BlockPage', BlockSchema, 'Blocks of the inventory.') },
      },
    },
    async (request) => {
      const { cursor, limit, ...filters } = request.query
      const cursors = cursorsOf(sessionOf(request), 'blocks', filters)
      const [prefix, part] = cursor === undefined ? [] : cursors.read(cursor).split('/').map(Number)
      const { items, next } = await ask(request, listBlocks, {
        ...filters,
        ...(limit === undefined ? {} : { limit }),
        ...(prefix === undefined || part === undefined ? {} : { after: { prefix, part } }),
      })
      return { items, nextCursor: cursors.after(next === undefined ? undefined : `${next.prefix}/${next.part}`) }
    },
  )
