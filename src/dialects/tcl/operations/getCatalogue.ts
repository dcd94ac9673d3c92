import { Type } from 'typebox'

import { type CatalogueItem, listCatalogue } from '#domain/orders/products/list-catalogue.ts'

import { PageOf, PageQuery, writePage } from '../modelled/page.ts'
import {
  CountryCode,
  CountryShown,
  Fields,
  given,
  PriceFields,
  ProductId,
  readCountry,
  Text,
  writeCountry,
  writePrice,
} from '../modelled/values.ts'
import { NOTHING, operation, success } from '../operation.ts'

/** The ways in which an order may say which numbers it wants. */
const STYLES = ['reservationId', 'numbers', 'quantity', 'pattern'] as const
const DEFAULT_PAGE = 100

const Item = Fields({
  productId: ProductId,
  countryCode: CountryShown,
  inStock: Type.Boolean({ description: 'Whether a number is free at this moment.' }),
  reservable: Type.Boolean({ description: 'Whether its numbers can be reserved: there must be one.' }),
  orderStyles: Type.Array(Type.Enum(STYLES), { description: 'How an order may say which numbers it wants.' }),
  documents: Type.Array(
    Fields({
      documentType: Text('Sort of document.'),
      description: Text('What it has to show.'),
      accepts: Type.Array(Type.String(), { description: 'Media types that are taken.' }),
    }),
    { description: 'What an order may need before it is completed.' },
  ),
  leadTime: Type.Enum(['immediate', 'afterDocuments'], {
    description:
      '`immediate`: in service when the order is answered; `afterDocuments`: when its documents are accepted.',
  }),
  ...PriceFields,
})

function writeItem({ product, country, inStock, documents, price }: CatalogueItem) {
  return {
    productId: product,
    countryCode: writeCountry(country),
    inStock,
    reservable: inStock,
    // What is not in stock can only be wished for.
    orderStyles: inStock ? STYLES : ['pattern'],
    documents,
    leadTime: documents.length === 0 ? 'immediate' : 'afterDocuments',
    ...writePrice(price),
  }
}

/** The products on offer, each country by itself. */
export const getCatalogue = operation({
  name: 'getCatalogue',
  method: 'GET',
  path: '/catalogue',
  tag: 'Numbers',
  summary: 'Products on offer',
  params: NOTHING,
  query: Fields({
    productId: Type.Optional(ProductId),
    countryCode: Type.Optional(CountryCode),
    ...PageQuery,
  }),
  body: NOTHING,
  answers: { 200: PageOf(Item) },
  answer: async (session, { query: { productId, countryCode, pageNo = 1, pageSize = DEFAULT_PAGE } }) => {
    const country = countryCode === undefined ? undefined : readCountry(countryCode)
    const items = await listCatalogue(session, given({ product: productId, country }))
    const page = items.slice((pageNo - 1) * pageSize, pageNo * pageSize)
    return success(writePage(items.length, page.map(writeItem)))
  },
})
