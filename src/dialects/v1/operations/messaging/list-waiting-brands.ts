import { Type } from 'typebox'

import { BrandSchema } from '#domain/messaging/brand.ts'
import { ListWaitingBrandsInput, listWaitingBrands } from '#domain/messaging/list-waiting-brands.ts'

import { asks } from '../../access.ts'
import { sessionOf } from '../../auth.ts'
import { cursorsOf } from '../../cursor.ts'
import { PageOf } from '../../pages.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'
import { Cursor } from '../../wire.ts'

const { state, limit: Limit } = ListWaitingBrandsInput.properties

/** The brands of all accounts that wait for the operator. Errors: `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/reviews/brands',
    {
      config: asks(listWaitingBrands, ['invalid_cursor']),
      schema: {
        operationId: 'listWaitingBrands',
        tags: ['Operator'],
        summary: 'List brands that wait for you',
        description: 'Of all accounts, in the order of their ids; those that are `pending`, or in another `state`.',
        querystring: Type.Object(
          { state, limit: Limit, cursor: Type.Optional(Cursor) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf('WaitingBrandPage', BrandSchema, 'Brands of all accounts.') },
      },
    },
    async (request) => {
      const { cursor, limit, ...filters } = request.query
      const cursors = cursorsOf(sessionOf(request), 'reviews/brands', filters)
      const { items, next } = await ask(request, listWaitingBrands, {
        ...filters,
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { after: cursors.read(cursor) }),
      })
      return { items, nextCursor: cursors.after(next) }
    },
  )
