import { sql } from 'kysely'
import { Type } from 'typebox'

import { formatE164 } from '#lib/e164.ts'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { movePortOut } from './move-port-out.ts'
import { showPortOut } from './show-port-out.ts'

/** Which port out. */
export const PortOutIdInput = Type.Object(
  { portOutId: IdField('Id of the port out, `pto_…`.') },
  { additionalProperties: false },
)

/**
 * Lets a number go: it still rings here, and can no longer be released. By the account or the operator. Errors:
 * `not_found`, `wrong_state`, `number_not_in_service` when it was released meanwhile, `deletion_locked`.
 */
export const authorisePortOut = mutation({
  name: 'port-outs.authorise',
  scope: 'ports:write',
  input: PortOutIdInput,
  run: async (tx, session, { portOutId }) => {
    const row = await movePortOut(tx, session, portOutId, 'authorise')
    const { e164, account_id: accountId } = row
    const { rows } = await sql<{ port_id: string | null }>`
      select port_id from number where e164 = ${e164} and account_id = ${accountId} and state = 'in_service'
      ${tx.text.lockRows}`.execute(tx.query)
    const [number] = rows
    if (number === undefined)
      throw new DomainError(
        'number_not_in_service',
        `${formatE164(e164)} is no longer in service on this account: refuse or cancel ${portOutId}`,
        { pointer: '/portOutId' },
      )
    // Read when the number is locked: whoever sets the lock waits for this, or was first.
    const { rows: locked } = await sql`
      select 1 from service where e164 = ${e164} and ended_at is null and deletion_locked = 1`.execute(tx.query)
    if (locked.length > 0)
      throw new DomainError(
        'deletion_locked',
        `${formatE164(e164)} is locked against deletion: take the lock off first, or refuse ${portOutId}`,
        { pointer: '/portOutId' },
      )
    await sql`
      update number set state = 'porting_out', port_id = ${portOutId}, changed_at = ${exchangeOf(session).clock.now()}
      where e164 = ${e164} and state = 'in_service'`.execute(tx.query)
    await tx.query.updateTable('port_out').set({ was_port_id: number.port_id }).where('id', '=', portOutId).execute()
    return {
      answer: await showPortOut(tx, row),
      events: [{ type: 'port_out.authorised', subject: portOutId, accountId, data: { e164 } }],
    }
  },
})
