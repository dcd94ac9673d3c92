import type { Transaction } from '#db/database.ts'
import { statement } from '#db/statement.ts'

const close = statement<{ id: string; state: 'ordered' | 'released' | 'expired'; now: number }, { id: string }>(
  (query, parameter) =>
    query
      .updateTable('reservation')
      .set({ state: parameter('state'), closed_at: parameter('now') })
      .where('id', '=', parameter('id'))
      .where('state', '=', 'active')
      .returning('id'),
)

const narrow = statement<{ id: string; numbers: string }, never>((query, parameter) =>
  query
    .updateTable('reservation')
    .set({ numbers: parameter('numbers') })
    .where('id', '=', parameter('id'))
    .where('state', '=', 'active'),
)

/** Ends an active reservation. False when somebody ended it before. */
export async function closeReservation(
  tx: Transaction,
  id: string,
  state: 'ordered' | 'released' | 'expired',
  now: number,
): Promise<boolean> {
  return (await close(tx, { id, state, now })).length === 1
}

/** Notes what an active reservation, which is locked, still holds after a part of it has left. */
export async function narrowReservation(tx: Transaction, id: string, held: readonly number[]): Promise<void> {
  await narrow(tx, { id, numbers: `[${held.join()}]` })
}
