import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'

import { appendEvents, type NewEvent } from '../events/append-event.ts'
import type { Session } from '../session.ts'
import { makeMove, type MoveTerms } from './order-states.ts'
import type { OrderState } from './order.ts'
import { type NewLine, writeLines } from './write-lines.ts'

/** The end that an order comes to: all that was asked for, a part of it, or nothing. */
export function endOf(counts: { readonly completed: number; readonly rejected: number }): OrderState {
  if (counts.completed === 0) return 'rejected'
  return counts.rejected === 0 ? 'completed' : 'partially_completed'
}

/**
 * Writes what became of each number of an order that has no lines yet, and ends it: `completed`, `partially_completed`, or
 * `rejected` when no number was done. `rejected` counts numbers without a line, which were asked for and not found.
 * Gives the event for the verb to tell. Throws when the order has ended already.
 */
export async function closeOrder(
  tx: Transaction,
  session: Session,
  orderId: string,
  lines: readonly NewLine[],
  terms: MoveTerms & { readonly missing?: number } = {},
): Promise<NewEvent> {
  const completed = lines.filter(({ state }) => state === 'completed').length
  const rejected = lines.length - completed + (terms.missing ?? 0)
  await writeLines(tx, orderId, lines)
  await sql`
    update number_order set wanted = ${completed + rejected}, completed = ${completed}, rejected = ${rejected}
    where id = ${orderId}`.execute(tx.query)
  const event = await makeMove(
    tx,
    session,
    orderId,
    ['submitted', 'in_progress'],
    endOf({ completed, rejected }),
    terms,
  )
  if (event === undefined) throw new Error(`order ${orderId} cannot be finished: it has ended`)
  return event
}

/** The same, and writes the event. For orders of porting and messaging, which begin with `openOrder`. */
export async function finishOrder(
  tx: Transaction,
  session: Session,
  orderId: string,
  lines: readonly NewLine[],
  terms: MoveTerms = {},
): Promise<OrderState> {
  const event = await closeOrder(tx, session, orderId, lines, terms)
  await appendEvents(tx, session, [event])
  return endOf({
    completed: lines.filter(({ state }) => state === 'completed').length,
    rejected: lines.filter(({ state }) => state !== 'completed').length,
  })
}
