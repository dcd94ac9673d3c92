import type { Transaction } from '#db/database.ts'

import type { NewEvent } from '../events/append-event.ts'
import { holdFunds } from '../ledger/charges.ts'
import { firstCharges } from '../ledger/first-charges.ts'
import type { Session } from '../session.ts'
import { makeMove, type MoveTerms, type OpenState } from './order-states.ts'
import { type NewLine, writeLines } from './write-lines.ts'

/**
 * Lets an order that was just opened wait in this state: writes its lines, sets aside what those with a number cost, and
 * gives the event for the verb to tell. `missing`: numbers that were asked for and not found. Errors: `insufficient_funds`.
 */
export async function startWaiting(
  tx: Transaction,
  session: Session,
  orderId: string,
  state: OpenState,
  lines: readonly NewLine[],
  { missing = 0, ...terms }: MoveTerms & { readonly missing?: number } = {},
): Promise<NewEvent> {
  const { accountId } = session.actor
  await writeLines(tx, orderId, lines)
  const waiting = lines.flatMap(({ e164, state: line, price = null }) =>
    e164 === null || line !== 'ordered' ? [] : [{ e164, price }],
  )
  const holdId = await holdFunds(tx, session, accountId, firstCharges(orderId, waiting))
  const count = (wanted: NewLine['state']) => lines.filter((line) => line.state === wanted).length
  await tx.query
    .updateTable('number_order')
    .set({
      wanted: lines.length + missing,
      completed: count('completed'),
      rejected: count('rejected') + missing,
      hold_id: holdId,
    })
    .where('id', '=', orderId)
    .execute()
  const event = await makeMove(tx, session, orderId, ['submitted'], state, terms)
  if (event === undefined) throw new Error(`order ${orderId} cannot wait: it has gone on`)
  return event
}
