import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import { addMonths } from '#lib/months.ts'

/**
 * Notes that the first month of the services that this order has started was charged with the order: the next is charged
 * when it is over. Called once the services are there; those whose months are counted already are left as they are.
 */
export async function startBilling(tx: Transaction, orderId: string, numbers: readonly number[]): Promise<void> {
  // Those of one order are started together, so this is one time; an order that was filled in parts has several.
  const { rows } = await sql<{ started_at: number }>`
    select distinct started_at from ${tx.text.numberList(numbers)}
    join service on service.e164 = n.e164
    where service.order_id = ${orderId} and service.ended_at is null and service.billed_until is null`.execute(tx.query)
  for (const { started_at: startedAt } of rows)
    await sql`
      update service set billed_until = ${addMonths(startedAt, 1)}
      where e164 ${tx.text.among(numbers)}
        and order_id = ${orderId} and started_at = ${startedAt} and ended_at is null and billed_until is null`.execute(
      tx.query,
    )
}
