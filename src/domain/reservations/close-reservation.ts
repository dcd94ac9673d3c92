import type { Transaction } from '#db/database.ts'
import { statement } from '#db/statement.ts'

import { changeHolds, listLength } from './count-holds.ts'

const close = statement<
  { id: string; state: 'ordered' | 'released' | 'expired'; now: number },
  { account_id: string; numbers: string }
>((query, parameter) =>
  query
    .updateTable('reservation')
    .set({ state: parameter('state'), closed_at: parameter('now') })
    .where('id', '=', parameter('id'))
    .where('state', '=', 'active')
    .returning(['account_id', 'numbers']),
)

const narrow = statement<{ id: string; numbers: string }, { account_id: string }>((query, parameter) =>
  query
    .updateTable('reservation')
    .set({ numbers: parameter('numbers') })
    .where('id', '=', parameter('id'))
    .where('state', '=', 'active')
    .returning('account_id'),
)

/** Ends an active reservation. False when somebody ended it before. */
export async function closeReservation(
  tx: Transaction,
  id: string,
  state: 'ordered' | 'released' | 'expired',
  now: number,
): Promise<boolean> {
  const [closed] = await close(tx, { id, state, now })
  if (closed === undefined) return false
  await changeHolds(tx, closed.account_id, -listLength(closed.numbers))
  return true
}

/** Notes what an active reservation, which is locked, still holds after a part of it has left. */
export async function narrowReservation(
  tx: Transaction,
  { id, numbers }: { readonly id: string; readonly numbers: readonly number[] },
  held: readonly number[],
): Promise<void> {
  const [narrowed] = await narrow(tx, { id, numbers: `[${held.join()}]` })
  if (narrowed !== undefined) await changeHolds(tx, narrowed.account_id, held.length - numbers.length)
}
