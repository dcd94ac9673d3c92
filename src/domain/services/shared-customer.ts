import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'

/** The one customer for whom all of these numbers in service are; null when they are for nobody or for several. */
export async function sharedCustomer(tx: Transaction, numbers: readonly number[]): Promise<string | null> {
  const { rows } = await sql<{ customer_id: string | null }>`
    select distinct customer_id from service where ended_at is null and e164 ${tx.text.among(numbers)} limit 2`.execute(
    tx.query,
  )
  const [first, second] = rows
  return first === undefined || second !== undefined ? null : first.customer_id
}
