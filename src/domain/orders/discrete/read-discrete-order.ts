import type { Reader } from '#db/database.ts'
import type { NumberOrderTable } from '#db/tables/orders.ts'

import type { ServiceSettings } from '../../services/service-settings.ts'
import type { Session } from '../../session.ts'
import type { Order } from '../order.ts'
import { getOrderRow, readOrder } from '../read-orders.ts'
import { settingsAmong } from '../task-of.ts'

/** What an order of one product and country was asked, beside what every order shows. */
export type OrderTerms = {
  /** Null for orders that were placed otherwise. */
  readonly product: NumberOrderTable['product']
  readonly country: string | null
  readonly callbackUrl: string | null
  /** How its numbers were asked to be set. */
  readonly settings: ServiceSettings
}

/** An order with its terms. */
export type DiscreteOrder = { readonly order: Order; readonly terms: OrderTerms }

/** An order that was just read, with its terms. A dry run has none in the store, so they are those of `asked`. */
export async function readDiscreteOrder(
  reader: Reader,
  session: Session,
  order: Order,
  asked: Readonly<Record<string, unknown>> & { readonly callbackUrl?: string | undefined } & Partial<
      Pick<OrderTerms, 'product' | 'country'>
    >,
): Promise<DiscreteOrder> {
  if (order.id !== null) return { ...(await readDiscrete(reader, session, order.id)), order }
  const { product = null, country = null, callbackUrl = null } = asked
  return { order, terms: { product, country, callbackUrl, settings: settingsAmong(asked) } }
}

/** The account's order with its terms. Errors: `not_found`, also for another account's. */
export async function readDiscrete(reader: Reader, session: Session, orderId: string): Promise<DiscreteOrder> {
  const order = await readOrder(reader, session, orderId)
  const row = await getOrderRow(reader, session.actor.accountId, orderId)
  const asked = JSON.parse(row.asked) as Record<string, unknown>
  return {
    order,
    terms: {
      product: row.product,
      country: row.country,
      callbackUrl: row.callback_url,
      settings: settingsAmong(asked),
    },
  }
}
