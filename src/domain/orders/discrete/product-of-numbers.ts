import type { Transaction } from '#db/database.ts'

import type { ProductIn } from '../../numbers/sold-as.ts'
import type { Session } from '../../session.ts'
import { checkOneProduct } from './check-sold-as.ts'

/**
 * The one product and country of an order about numbers that the account has: what the first of them was ordered as, if
 * all are sold as that, and otherwise the first that they have in common; undefined when no block holds them. Errors:
 * `invalid_input` at the pointer for numbers that have none in common.
 */
export async function productOfNumbers(
  tx: Transaction,
  session: Session,
  numbers: readonly number[],
  at: string,
): Promise<ProductIn | undefined> {
  const common = await checkOneProduct(tx, session, numbers, at)
  const [first] = numbers
  if (common === undefined || first === undefined) return undefined
  const brought = await tx.query
    .selectFrom('service')
    .innerJoin('number_order', 'number_order.id', 'service.order_id')
    .select(['number_order.product', 'number_order.country'])
    .where('service.account_id', '=', session.actor.accountId)
    .where('service.e164', '=', first)
    .orderBy('service.id', 'desc')
    .executeTakeFirst()
  return common.find(({ product, country }) => product === brought?.product && country === brought.country) ?? common[0]
}
