import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import type { NumberOrderTable } from '#db/tables/orders.ts'

import { appendEvents } from '../events/append-event.ts'
import { voidHold } from '../ledger/charges.ts'
import { actingFor, type Session } from '../session.ts'
import { advanceOrder } from './advance-order.ts'
import { lockOpenOrder } from './lock-order.ts'
import type { PlaceOrder } from './place-order.ts'
import { priceNumbers, profilesOf } from './price-numbers.ts'
import { type Backordered, takeForBackorder } from './take-for-order.ts'

/** What a back-order wants, but for the quantity, of which a part may have been found. */
export function backorderedBy(order: Pick<NumberOrderTable, 'asked'>): Omit<Backordered, 'quantity'> {
  const { criteria = {}, contiguous = false } = JSON.parse(order.asked) as PlaceOrder
  return { criteria, contiguous }
}

/** Gives numbers to the first of these lines, with their prices. */
async function putNumbers(
  tx: Transaction,
  own: Session,
  orderId: string,
  lines: readonly number[],
  numbers: readonly number[],
): Promise<void> {
  const prices = await priceNumbers(tx, own, await profilesOf(tx, own, numbers))
  for (const [index, e164] of numbers.entries()) {
    const { setupMinor = null, monthlyMinor = null, currency = null } = prices.get(e164) ?? {}
    await sql`
      update order_line set e164 = ${e164}, state = 'ordered', setup_minor = ${setupMinor},
        monthly_minor = ${monthlyMinor}, currency = ${currency}
      where order_id = ${orderId} and line = ${lines[index]}`.execute(tx.query)
  }
}

/** What was set aside is for fewer numbers than the order has now: `advanceOrder` sets aside anew. */
async function dropHold(tx: Transaction, own: Session, { id, hold_id: holdId }: NumberOrderTable): Promise<void> {
  if (holdId === null) return
  await voidHold(tx, own, holdId)
  await tx.query.updateTable('number_order').set({ hold_id: null }).where('id', '=', id).execute()
}

/**
 * Takes for one back-order what there is now, in one transaction with all that follows from it: what needs nothing more
 * goes into service, and with its last number the order is completed. Gives how many numbers it got. Errors:
 * `insufficient_funds`, and those of `carryOut`; then nothing was taken.
 */
export async function fillOrder(tx: Transaction, session: Session, orderId: string): Promise<number> {
  const order = await lockOpenOrder(tx, orderId)
  if (order === undefined) return 0
  const own = actingFor(session, order.account_id)
  const waiting = await tx.query
    .selectFrom('order_line')
    .select('line')
    .where('order_id', '=', orderId)
    .where('state', '=', 'backordered')
    .orderBy('line')
    .execute()
  if (waiting.length === 0) return 0
  const wanted = { ...backorderedBy(order), quantity: waiting.length }
  const taken = await takeForBackorder(tx, own, wanted, { state: 'ordered', orderId, own: false })
  if (taken.length === 0) return 0
  await putNumbers(
    tx,
    own,
    orderId,
    waiting.map(({ line }) => line),
    taken,
  )
  await dropHold(tx, own, order)
  await appendEvents(tx, session, [
    {
      type: 'order.filled',
      subject: orderId,
      accountId: order.account_id,
      data: { quantity: taken.length, missing: waiting.length - taken.length },
      taken,
    },
  ])
  await advanceOrder(tx, session, orderId)
  return taken.length
}
