import { sql } from 'kysely'
import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { Line } from '../resources/field.ts'
import { exchangeOf } from '../session.ts'
import { movePortOut } from './move-port-out.ts'
import { showPortOut } from './show-port-out.ts'

/** Which port out, and why. */
export const CancelPortOutInput = Type.Object(
  {
    portOutId: IdField('Id of the port out, `pto_…`.'),
    reason: Type.Optional(Line('Why; one line of 1 to 200 characters.')),
  },
  { additionalProperties: false },
)

/** The gaining provider wants the number no more: it stays in service. For operators. Errors: `not_found`, `wrong_state`. */
export const cancelPortOut = mutation({
  name: 'port-outs.cancel',
  scope: 'ports:work',
  input: CancelPortOutInput,
  run: async (tx, session, { portOutId, reason }) => {
    const row = await movePortOut(tx, session, portOutId, 'cancel', { reason: reason ?? null })
    const { e164, account_id: accountId } = row
    await sql`
      update number set state = 'in_service', port_id = ${row.was_port_id}, changed_at = ${exchangeOf(session).clock.now()}
      where e164 = ${e164} and state = 'porting_out' and port_id = ${portOutId}`.execute(tx.query)
    return {
      answer: await showPortOut(tx, row),
      events: [{ type: 'port_out.cancelled', subject: portOutId, accountId, data: { e164, reason: row.reason } }],
    }
  },
})
