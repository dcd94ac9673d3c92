import { Type } from 'typebox'

import { pageProducts } from '#domain/orders/products/page-products.ts'

import { PageOf, PageQuery, writePage } from '../modelled/page.ts'
import { ProductSchema, writeProduct } from '../modelled/product.ts'
import { ConnectionId } from '../modelled/settings.ts'
import { CountryCode, Fields, given, ProductId, readCountry, readNumber } from '../modelled/values.ts'
import { NOTHING, operation, success } from '../operation.ts'

/** The account's numbers in service, ascending. */
export const listProducts = operation({
  name: 'listProducts',
  method: 'GET',
  path: '/products',
  tag: 'Products',
  summary: 'Numbers in service, however they were ordered',
  params: NOTHING,
  query: Fields({
    productId: Type.Optional(ProductId),
    countryCode: Type.Optional(CountryCode),
    connectionId: Type.Optional(ConnectionId),
    number: Type.Optional(Type.String({ minLength: 1, maxLength: 40, description: 'Only this number, E.164.' })),
    ...PageQuery,
  }),
  body: NOTHING,
  answers: { 200: PageOf(ProductSchema) },
  answer: async (session, { query: { productId, countryCode, number, ...same } }) => {
    const { total, items } = await pageProducts(session, {
      ...same,
      ...given({
        product: productId,
        country: countryCode === undefined ? undefined : readCountry(countryCode),
        e164: number === undefined ? undefined : readNumber(number, 'number'),
      }),
    })
    return success(writePage(total, items.map(writeProduct)))
  },
})
