import { sql } from 'kysely'

import { DAY_MS } from '#lib/clock.ts'
import { formatE164 } from '#lib/e164.ts'

import { mutation } from '../mutation.ts'
import { DomainError } from '../errors.ts'
import { AGEING_RULE } from '../services/ageing-rule.ts'
import { exchangeOf } from '../session.ts'
import { PortOutIdInput } from './authorise-port-out.ts'
import { movePortOut } from './move-port-out.ts'
import { showPortOut } from './show-port-out.ts'

/** Days that a number which came home rests: as after a person, since nobody here knows whom it last served. */
export const RETURNED_AGEING_DAYS = AGEING_RULE.person

/**
 * The other provider gives a number of our own block back: it rests, and is then offered again. For operators. Errors:
 * `not_found`, `wrong_state`, `port_open` when it is on its way back by a port in or came by one, or when it lay in another
 * provider’s block and went home there.
 */
export const returnPortOut = mutation({
  name: 'port-outs.return',
  scope: 'ports:work',
  input: PortOutIdInput,
  run: async (tx, session, { portOutId }) => {
    const row = await movePortOut(tx, session, portOutId, 'return')
    const { e164, account_id: accountId } = row
    const now = exchangeOf(session).clock.now()
    const availableAt = now + RETURNED_AGEING_DAYS * DAY_MS
    const { rows } = await sql<{ e164: number }>`
      update number set state = 'ageing', port_id = null, available_at = ${availableAt}, changed_at = ${now}
      where e164 = ${e164} and state = 'ported_out' and port_id = ${portOutId}
      returning e164`.execute(tx.query)
    if (rows.length === 0)
      throw new DomainError(
        'port_open',
        `${formatE164(e164)} did not stay away: it went home to another provider's block, or a later port has it`,
        { pointer: '/portOutId' },
      )
    return {
      answer: await showPortOut(tx, row),
      events: [{ type: 'port_out.returned', subject: portOutId, accountId, data: { e164, availableAt } }],
    }
  },
})
