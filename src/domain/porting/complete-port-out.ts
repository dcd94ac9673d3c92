import { sql } from 'kysely'

import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { PortOutIdInput } from './authorise-port-out.ts'
import { movePortOut } from './move-port-out.ts'
import { showPortOut } from './show-port-out.ts'

/** Why the service of a number that moved away ended. */
const END_REASON = 'ported out'

/**
 * Tells that a number rings elsewhere: its service ends. A number of our own block is `ported_out`; one that had come from
 * another provider's block is ours no more in any way. For operators. Errors: `not_found`, `wrong_state`.
 */
export const completePortOut = mutation({
  name: 'port-outs.complete',
  scope: 'ports:work',
  input: PortOutIdInput,
  run: async (tx, session, { portOutId }) => {
    const row = await movePortOut(tx, session, portOutId, 'complete')
    const { e164, account_id: accountId } = row
    const now = exchangeOf(session).clock.now()
    const { rows: away } = await sql<{ e164: number }>`
      update number set state = 'ported_out', order_id = null, changed_at = ${now}
      where e164 = ${e164} and state = 'porting_out' and port_id = ${portOutId} and foreign_block = 0
      returning e164`.execute(tx.query)
    const { rows: gone } = await sql<{ e164: number }>`
      delete from number
      where e164 = ${e164} and state = 'porting_out' and port_id = ${portOutId} and foreign_block = 1
      returning e164`.execute(tx.query)
    if (away.length + gone.length !== 1) throw new Error(`${portOutId} is authorised and does not have its number`)
    await sql`
      update service set ended_at = ${now}, end_reason = ${END_REASON}
      where e164 = ${e164} and ended_at is null`.execute(tx.query)
    return {
      answer: await showPortOut(tx, row),
      events: [
        { type: 'port_out.completed', subject: portOutId, accountId, data: { e164, foreignBlock: gone.length === 1 } },
      ],
    }
  },
})
