import { Type, type Static } from 'typebox'

import type { Reader } from '#db/database.ts'
import { type Profile, PRODUCTS } from '#inventory/profile.ts'
import { search } from '#inventory/search.ts'

import { needsOf } from '../../documents/needs.ts'
import { requirementsFor } from '../../documents/requirements-for.ts'
import type { Requirement } from '../../documents/requirement.ts'
import { priceBookOf } from '../../ledger/price-book.ts'
import type { Price } from '../../ledger/rate.ts'
import { filterOfCriteria } from '../../numbers/filter-of-criteria.ts'
import { offerOf } from '../../numbers/offer-of.ts'
import { criteriaOf, type ProductIn, soldAs } from '../../numbers/sold-as.ts'
import { query } from '../../query.ts'
import { exchangeOf, needInventory, type Session } from '../../session.ts'
import { ProductInFields } from '../discrete/product-in.ts'

/** Which products. */
export const ListCatalogueInput = Type.Object(
  {
    product: Type.Optional(Type.Enum(PRODUCTS, { description: 'Only this one.' })),
    country: Type.Optional(ProductInFields.country),
  },
  { additionalProperties: false },
)
type Asked = Static<typeof ListCatalogueInput>

/** A product in a country, as it is offered to the account. */
export type CatalogueItem = ProductIn & {
  /** Whether a number is free at this moment. */
  readonly inStock: boolean
  /** The lowest price among its numbers; undefined where none is set. */
  readonly price: Price | undefined
  /** The documents that its orders may need; empty: they are complete at once. */
  readonly documents: readonly Pick<Requirement, 'documentType' | 'description' | 'accepts'>[]
}

function profilesByProduct(
  profiles: readonly Profile[],
  { product, country }: Asked,
): Map<string, [ProductIn, Profile[]]> {
  const groups = new Map<string, [ProductIn, Profile[]]>()
  for (const profile of profiles)
    for (const one of soldAs(profile)) {
      if ((product ?? one.product) !== one.product || (country ?? one.country) !== one.country) continue
      const key = `${one.country} ${PRODUCTS.indexOf(one.product)}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [one, [profile]])
      else group[1].push(profile)
    }
  return groups
}

function lowest(prices: readonly (Price | undefined)[]): Price | undefined {
  return prices
    .filter((price) => price !== undefined)
    .toSorted((a, b) => a.monthlyMinor - b.monthlyMinor || a.setupMinor - b.setupMinor)[0]
}

async function documentsFor(reader: Reader, session: Session, profiles: readonly Profile[]) {
  const now = exchangeOf(session).clock.now()
  const requirements = await requirementsFor(reader, { action: 'new', profiles }, now)
  const needed = new Set(needsOf(requirements, profiles).map(({ requirement }) => requirement))
  return [...needed].map(({ documentType, description, accepts }) => ({ documentType, description, accepts }))
}

async function isInStock(session: Session, one: ProductIn): Promise<boolean> {
  const filter = await filterOfCriteria(session, criteriaOf(one))
  const { numbers } = search(exchangeOf(session).inventory, filter, { limit: 1, from: { by: 'number' } })
  return numbers.length > 0
}

/** What the account is offered: each product in each country, ascending by country. Errors: `not_ready`. */
export const listCatalogue = query({
  scope: 'numbers:read',
  input: ListCatalogueInput,
  answer: async (session, asked): Promise<readonly CatalogueItem[]> => {
    needInventory(session)
    const exchange = exchangeOf(session)
    const { inventory } = exchange
    const book = await priceBookOf(exchange, session.actor.accountId)
    const offered = inventory.profiles.filter((profile) => offerOf(inventory, book, profile) === 'offered')
    const groups = [...profilesByProduct(offered, asked)].toSorted(([a], [b]) => (a < b ? -1 : 1))
    const items: CatalogueItem[] = []
    for (const [, [one, profiles]] of groups)
      items.push({
        ...one,
        inStock: await isInStock(session, one),
        price: lowest(profiles.map((profile) => book.priceOf(profile))),
        documents: await documentsFor(exchange.database.read, session, profiles),
      })
    return items
  },
})
