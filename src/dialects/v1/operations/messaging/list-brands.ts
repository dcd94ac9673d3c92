import { Type } from 'typebox'

import { BrandSchema } from '#domain/messaging/brand.ts'
import { ListBrandsInput, listBrands } from '#domain/messaging/list-brands.ts'

import { asks } from '../../access.ts'
import { sessionOf } from '../../auth.ts'
import { cursorsOf } from '../../cursor.ts'
import { PageOf } from '../../pages.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'
import { Cursor } from '../../wire.ts'

const { state, externalId, limit: Limit } = ListBrandsInput.properties

/** The account's brands, in the order of their ids. Errors: `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/brands',
    {
      config: asks(listBrands, ['invalid_cursor']),
      schema: {
        operationId: 'listBrands',
        tags: ['Messaging'],
        summary: 'List your brands',
        description: 'In the order of their ids. Deleted ones are left out unless `state` asks for them.',
        querystring: Type.Object(
          { state, externalId, limit: Limit, cursor: Type.Optional(Cursor) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf('BrandPage', BrandSchema, 'Brands of the account.') },
      },
    },
    async (request) => {
      const { cursor, limit, ...filters } = request.query
      const cursors = cursorsOf(sessionOf(request), 'brands', filters)
      const { items, next } = await ask(request, listBrands, {
        ...filters,
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { after: cursors.read(cursor) }),
      })
      return { items, nextCursor: cursors.after(next) }
    },
  )
