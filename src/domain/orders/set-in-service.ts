import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'

import { exchangeOf, type Session } from '../session.ts'

/** Keeps numbers that this transaction has taken for an order as `ordered`: nobody else's, and not working yet. */
export async function keepOrdered(
  tx: Transaction,
  session: Session,
  orderId: string,
  numbers: readonly number[],
): Promise<void> {
  await setState(tx, session, orderId, numbers, ['in_service', 'ordered'])
}

/** Puts numbers that wait as `ordered` into service; whoever does it starts their services too. */
export async function setInService(
  tx: Transaction,
  session: Session,
  orderId: string,
  numbers: readonly number[],
): Promise<void> {
  await setState(tx, session, orderId, numbers, ['ordered', 'in_service'])
}

async function setState(
  tx: Transaction,
  session: Session,
  orderId: string,
  numbers: readonly number[],
  [from, to]: readonly ['in_service', 'ordered'] | readonly ['ordered', 'in_service'],
): Promise<void> {
  const now = exchangeOf(session).clock.now()
  const { rows } = await sql<{ e164: number }>`
    update number set state = ${to}, changed_at = ${now}
    where e164 in (
      select number.e164 from ${tx.text.numberList(numbers)} join number on number.e164 = n.e164
      where number.order_id = ${orderId} and number.state = ${from}
      order by number.e164 ${tx.text.lockNumbers})
    returning e164`.execute(tx.query)
  if (rows.length !== numbers.length)
    throw new Error(`order ${orderId} has ${rows.length} of its ${numbers.length} numbers as ${from}`)
}
