import type { Transaction } from '#db/database.ts'

import { DomainError } from '../errors.ts'
import type { Session } from '../session.ts'

/** Orders of one account that may wait for stock at once. */
export const MAX_OPEN_BACKORDERS = 1_000

/** Refuses one more back-order when the account has as many as it may. Errors: `limit_reached`. */
export async function limitBackorders(tx: Transaction, session: Session): Promise<void> {
  const { count } = await tx.query
    .selectFrom('number_order')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('account_id', '=', session.actor.accountId)
    .where('state', '=', 'backordered')
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (count < MAX_OPEN_BACKORDERS) return
  throw new DomainError(
    'limit_reached',
    `${MAX_OPEN_BACKORDERS} orders of the account wait for stock, which is the limit: cancel one of them first`,
    { pointer: '/backorder', extra: { limit: MAX_OPEN_BACKORDERS } },
  )
}
