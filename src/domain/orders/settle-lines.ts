import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'

import type { LineReason } from './line-reasons.ts'

/** Notes which lines of an order were done, with their services, and why others were not; and counts them. */
export async function settleLines(
  tx: Transaction,
  order: { readonly id: string; readonly account_id: string },
  done: readonly number[],
  refused: ReadonlyMap<number, LineReason>,
): Promise<void> {
  if (done.length > 0)
    // The last service of a number on the account is the one that was started, changed or ended just now.
    await sql`
      update order_line set state = 'completed',
        service_id = (select max(service.id) from service
          where service.e164 = order_line.e164 and service.account_id = ${order.account_id}),
        restorable_until = (select number.available_at from number
          where number.e164 = order_line.e164 and number.account_id = ${order.account_id} and number.state = 'ageing')
      where order_id = ${order.id} and state = 'ordered'
        and e164 ${tx.text.among(done)}`.execute(tx.query)
  for (const reason of new Set(refused.values())) {
    const numbers = [...refused].flatMap(([e164, why]) => (why === reason ? [e164] : []))
    await sql`
      update order_line set state = 'rejected', reason = ${reason}
      where order_id = ${order.id} and state = 'ordered'
        and e164 ${tx.text.among(numbers)}`.execute(tx.query)
  }
  await tx.query
    .updateTable('number_order')
    .set((row) => ({
      completed: row('completed', '+', done.length),
      rejected: row('rejected', '+', refused.size),
    }))
    .where('id', '=', order.id)
    .execute()
}
