import { getProduct as findProduct, GetProductInput } from '#domain/orders/products/get-product.ts'

import { ProductSchema, writeProduct } from '../modelled/product.ts'
import { NOTHING, operation, success } from '../operation.ts'

/** One number in service. */
export const getProduct = operation({
  name: 'getProduct',
  method: 'GET',
  path: '/products/:serviceId',
  tag: 'Products',
  summary: 'One number in service',
  params: GetProductInput,
  query: NOTHING,
  body: NOTHING,
  answers: { 200: ProductSchema },
  answer: async (session, { params }) => success(writeProduct(await findProduct(session, params))),
})
