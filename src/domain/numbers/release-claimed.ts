import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import { statement } from '#db/statement.ts'
import { freeNumbers } from '#inventory/free-numbers.ts'

import { exchangeOf, type Session } from '../session.ts'
import type { Claim } from './claim-numbers.ts'

const dropRows = statement<
  { numbers: readonly number[]; reservation_id: string | null; order_id: string | null },
  { e164: number }
>(
  (_query, parameter, text) => sql`
    delete from number where e164 ${text.among(parameter('numbers'))}
      and (reservation_id = cast(${parameter('reservation_id')} as text)
        or order_id = cast(${parameter('order_id')} as text))
    returning e164`,
)

/** Lets go of numbers that this same transaction has just claimed, as parts of a run that could not be had whole. */
export async function releaseClaimed(
  tx: Transaction,
  session: Session,
  numbers: readonly number[],
  claim: Claim,
): Promise<void> {
  if (numbers.length === 0) return
  const exchange = exchangeOf(session)
  await dropRows(tx, {
    numbers,
    reservation_id: claim.state === 'reserved' ? claim.reservationId : null,
    order_id: 'orderId' in claim ? claim.orderId : null,
  })
  // At once, because the next run that this same request tries may have some of them; and once more after the commit,
  // when the index has been told that they were claimed.
  freeNumbers(exchange.inventory, numbers)
  tx.onCommit(() => freeNumbers(exchange.inventory, numbers))
}
