import { Type, type Static } from 'typebox'

import type { Reader } from '#db/database.ts'
import { PRODUCTS } from '#inventory/profile.ts'

import { E164Field } from '../../e164-field.ts'
import { IdField } from '../../id-field.ts'
import { type NumberedPage, NumberedPageFields, spanOf } from '../../numbered-page.ts'
import { query } from '../../query.ts'
import { selectServices, showService } from '../../services/read-services.ts'
import { exchangeOf, type Session } from '../../session.ts'
import { ProductInFields } from '../discrete/product-in.ts'
import { type Brought, productsOf } from './product-of.ts'
import type { InServiceProduct } from './get-product.ts'

/** Numbers in service that are looked at together for their products. */
const SCAN_EACH = 10_000

/** Which numbers in service, and which page. */
export const PageProductsInput = Type.Object(
  {
    product: Type.Optional(Type.Enum(PRODUCTS, { description: 'Only those sold as this.' })),
    country: Type.Optional(ProductInFields.country),
    connectionId: Type.Optional(IdField('Only those that are routed to this connection.')),
    e164: Type.Optional(E164Field),
    ...NumberedPageFields,
  },
  { additionalProperties: false },
)
type Asked = Static<typeof PageProductsInput>

function broughtBy(reader: Reader, session: Session, { connectionId, e164 }: Asked) {
  let select = reader.query
    .selectFrom('service')
    .innerJoin('number', (join) =>
      join.onRef('number.e164', '=', 'service.e164').onRef('number.account_id', '=', 'service.account_id'),
    )
    .innerJoin('number_order', 'number_order.id', 'service.order_id')
    .where('service.account_id', '=', session.actor.accountId)
    .where('service.ended_at', 'is', null)
    .where('number.state', 'in', ['in_service', 'porting_out'])
  if (connectionId !== undefined) select = select.where('service.connection_id', '=', connectionId)
  if (e164 !== undefined) select = select.where('service.e164', '=', e164)
  return select
}

/** The numbers that match, those of the page alone with their products, and how many they are in all. */
async function findPage(reader: Reader, session: Session, asked: Asked) {
  const { limit, offset } = spanOf(asked)
  const select = broughtBy(reader, session, asked)
  const fields = ['service.e164', 'number_order.product', 'number_order.country'] as const
  if (asked.product === undefined && asked.country === undefined) {
    const { count } = await select.select((row) => row.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    const rows: Brought[] = await select.select(fields).orderBy('service.e164').limit(limit).offset(offset).execute()
    return { total: count, products: await productsOf(reader, session, rows) }
  }
  const found: Awaited<ReturnType<typeof productsOf>> = new Map()
  let total = 0
  for (let after = 0; ;) {
    const rows: Brought[] = await select
      .select(fields)
      .where('service.e164', '>', after)
      .orderBy('service.e164')
      .limit(SCAN_EACH)
      .execute()
    for (const [e164, one] of await productsOf(reader, session, rows)) {
      if ((asked.product ?? one.product) !== one.product || (asked.country ?? one.country) !== one.country) continue
      if (total >= offset && found.size < limit) found.set(e164, one)
      total++
    }
    if (rows.length < SCAN_EACH) return { total, products: found }
    after = rows.at(-1)?.e164 ?? after
  }
}

/** The account's numbers in service, whichever way they were ordered, ascending, each with what it is sold as. */
export const pageProducts = query({
  scope: 'services:read',
  input: PageProductsInput,
  answer: async (session, asked): Promise<NumberedPage<InServiceProduct>> => {
    const { database, clock } = exchangeOf(session)
    const { total, products } = await findPage(database.read, session, asked)
    if (products.size === 0) return { total, items: [] }
    const rows = await selectServices(database.read, session.actor.accountId)
      .where('number.e164', 'in', [...products.keys()])
      .orderBy('number.e164')
      .execute()
    const items = rows.map((row) => ({
      ...(products.get(row.e164) ?? { product: null, country: null }),
      service: showService(row, clock.now()),
    }))
    return { total, items }
  },
})
