import type { Transaction } from '#db/database.ts'
import { newId } from '#lib/ids.ts'

import { exchangeOf, type Session } from '../session.ts'

/** Rows of one INSERT. */
const ROWS_EACH = 500

/** Puts numbers that this transaction claimed for an order into service: one service each, in the order given. */
export async function startServices(
  tx: Transaction,
  session: Session,
  orderId: string,
  numbers: readonly number[],
): Promise<Map<number, string>> {
  const { clock } = exchangeOf(session)
  const now = clock.now()
  const services = numbers.map((e164) => ({
    id: newId('service', clock),
    account_id: session.actor.accountId,
    e164,
    order_id: orderId,
    started_at: now,
    ended_at: null,
  }))
  for (let start = 0; start < services.length; start += ROWS_EACH)
    await tx.query
      .insertInto('service')
      .values(services.slice(start, start + ROWS_EACH))
      .execute()
  return new Map(services.map(({ e164, id }) => [e164, id]))
}
