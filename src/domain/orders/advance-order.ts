import type { Transaction } from '#db/database.ts'
import type { NumberOrderTable } from '#db/tables/orders.ts'

import { appendEvents, type NewEvent } from '../events/append-event.ts'
import { holdFunds } from '../ledger/charges.ts'
import { firstCharges, type PricedNumber } from '../ledger/first-charges.ts'
import { actingFor, type Session } from '../session.ts'
import { carryOut } from './carry-out.ts'
import { endOf } from './finish-order.ts'
import { lockOpenOrder } from './lock-order.ts'
import type { OrderState } from './order.ts'
import { makeMove } from './order-states.ts'
import { profilesOf } from './price-numbers.ts'
import { priceOfLine } from './read-orders.ts'
import { taskOf } from './task-of.ts'
import { waitsFor } from './waits-for.ts'

/** The lines that wait with their numbers, ascending, and how many wait for one. */
async function waitingLines(tx: Transaction, orderId: string) {
  const rows = await tx.query
    .selectFrom('order_line')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('state', 'in', ['ordered', 'backordered'])
    .orderBy('e164')
    .execute()
  const ordered = rows.flatMap((row): PricedNumber[] =>
    row.state === 'ordered' && row.e164 !== null ? [{ e164: row.e164, price: priceOfLine(row) }] : [],
  )
  return { ordered, backordered: rows.length - ordered.length }
}

/** Sets aside what an order that waits costs, unless that is done. */
async function hold(tx: Transaction, own: Session, order: NumberOrderTable, ordered: readonly PricedNumber[]) {
  if (order.hold_id !== null || order.kind !== 'new') return
  const holdId = await holdFunds(tx, own, order.account_id, firstCharges(order.id, ordered))
  if (holdId !== null)
    await tx.query.updateTable('number_order').set({ hold_id: holdId }).where('id', '=', order.id).execute()
}

async function move(tx: Transaction, session: Session, order: NumberOrderTable, to: OrderState): Promise<NewEvent[]> {
  if (order.state === to) return []
  const event = await makeMove(tx, session, order.id, [order.state], to)
  if (event === undefined) throw new Error(`order ${order.id} has moved although it is locked`)
  return [event]
}

/**
 * Lets an order that waits go on as far as it can, whosever it is: what it needs is looked at again, and when nothing is
 * missing it is carried out. Gives what the log was told; nothing when it has to wait on, or has ended meanwhile. Errors:
 * those of `carryOut`; then the order cannot go on as it is.
 */
export async function advanceOrder(tx: Transaction, session: Session, orderId: string): Promise<readonly NewEvent[]> {
  const order = await lockOpenOrder(tx, orderId)
  if (order === undefined) return []
  const own = actingFor(session, order.account_id)
  const { ordered, backordered } = await waitingLines(tx, orderId)
  const profiles = await profilesOf(
    tx,
    own,
    ordered.map(({ e164 }) => e164),
  )
  const { state } = await waitsFor(tx, own, {
    orderId,
    kind: order.kind,
    customerId: order.customer_id,
    locationId: order.location_id,
    requestedAt: order.requested_at,
    profiles: profiles.values(),
  })
  const events: NewEvent[] = []
  if (state !== null && (ordered.length > 0 || backordered === 0)) {
    await hold(tx, own, order, ordered)
    events.push(...(await move(tx, session, order, state)))
  } else {
    events.push(...(await carryOut(tx, own, order, ordered, taskOf(order))).events)
    events.push(...(await move(tx, session, order, backordered > 0 ? 'backordered' : await endState(tx, orderId))))
  }
  await appendEvents(tx, session, events)
  return events
}

async function endState(tx: Transaction, orderId: string): Promise<OrderState> {
  const counts = await tx.query
    .selectFrom('number_order')
    .select(['completed', 'rejected'])
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow()
  return endOf(counts)
}
