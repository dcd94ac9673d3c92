import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import type { NumberOrderTable } from '#db/tables/orders.ts'

import { OPEN_STATES } from './order-states.ts'

/** Kinds whose orders are carried out and ended here; those of others are worked where they were opened. */
export const OWN_KINDS = ['new', 'change', 'move', 'disconnect', 'restore'] as const

/**
 * The order, if it is of one of the own kinds and goes on, locked: whoever changes an order that waits locks it first,
 * then its numbers, so that of a cancellation and a completion the second finds what the first has left.
 */
export async function lockOpenOrder(tx: Transaction, orderId: string): Promise<NumberOrderTable | undefined> {
  const { rows } = await sql<NumberOrderTable>`
    select * from number_order
    where id = ${orderId} and kind in (${sql.join([...OWN_KINDS])}) and state in (${sql.join([...OPEN_STATES])})
    ${tx.text.lockRows}`.execute(tx.query)
  return rows[0]
}
