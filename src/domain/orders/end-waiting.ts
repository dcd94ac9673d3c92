import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import { freeNumbers } from '#inventory/free-numbers.ts'

import type { NewEvent } from '../events/append-event.ts'
import { voidHold } from '../ledger/charges.ts'
import { actingFor, exchangeOf, type Session } from '../session.ts'
import { lockOpenOrder } from './lock-order.ts'
import type { OrderState } from './order.ts'
import { makeMove, OPEN_STATES } from './order-states.ts'

/** Frees the numbers that an order keeps from others without having put them into service. Ascending. */
async function freeOrdered(
  tx: Transaction,
  session: Session,
  order: { readonly id: string; readonly account_id: string },
): Promise<number[]> {
  const exchange = exchangeOf(session)
  const { rows } = await sql<{ e164: number }>`
    delete from number where e164 in (
      select number.e164 from number
      where number.account_id = ${order.account_id} and number.state = 'ordered' and number.order_id = ${order.id}
      order by number.e164 ${tx.text.lockNumbers})
    returning e164`.execute(tx.query)
  const freed = rows.map(({ e164 }) => e164).toSorted((a, b) => a - b)
  tx.onCommit(() => freeNumbers(exchange.inventory, freed))
  return freed
}

/**
 * Ends an order that waits: its numbers are anybody's again, what was set aside for it is given back, and what it has
 * brought before stays; if that is something, it is completed in part. Gives the event for the caller to tell, undefined
 * when the order is in none of the states `from`, has ended before or is worked elsewhere.
 */
export async function endWaiting(
  tx: Transaction,
  session: Session,
  orderId: string,
  to: 'cancelled' | 'rejected',
  reason: string,
  from: readonly OrderState[] = OPEN_STATES,
): Promise<NewEvent | undefined> {
  const order = await lockOpenOrder(tx, orderId)
  if (order === undefined || !from.includes(order.state)) return undefined
  const freed = await freeOrdered(tx, session, order)
  if (order.hold_id !== null) await voidHold(tx, actingFor(session, order.account_id), order.hold_id)
  const ended = await tx.query
    .updateTable('order_line')
    .set({ state: to, reason: to === 'cancelled' ? 'order_cancelled' : 'order_rejected' })
    .where('order_id', '=', orderId)
    .where('state', 'in', ['ordered', 'backordered'])
    .returning('line')
    .execute()
  await tx.query
    .updateTable('number_order')
    .set((row) => ({ hold_id: null, rejected: row('rejected', '+', ended.length) }))
    .where('id', '=', orderId)
    .execute()
  const state = order.completed > 0 ? 'partially_completed' : to
  return makeMove(tx, session, orderId, [order.state], state, { reason, freed })
}
