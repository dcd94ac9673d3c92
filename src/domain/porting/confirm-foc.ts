import { sql } from 'kysely'
import { Type } from 'typebox'

import type { Transaction } from '#db/database.ts'

import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import type { Session } from '../session.ts'
import { numbersOfPort, type PortRow } from './find-port.ts'
import { portIncomplete } from './missing-fields.ts'
import { movePort } from './move-port.ts'
import { checkDay, Day } from './port-fields.ts'
import { documentsNeeded, showPort } from './show-port.ts'
import { checkFocDay } from './submit-port.ts'

/** Which port, and the day. */
export const ConfirmFocInput = Type.Object(
  {
    portId: IdField('Id of the port, `prt_…`.'),
    focDate: Day('The day that both providers agreed, YYYY-MM-DD: the firm order commitment.'),
  },
  { additionalProperties: false },
)

/** The letter of authorisation and what the rules of the exchange want. Errors: `port_incomplete`. */
async function needDocuments(tx: Transaction, session: Session, row: PortRow): Promise<void> {
  const { rows } = await sql`
    select id from document where id = ${row.loa_document_id} and account_id = ${row.account_id}
      and state in ('submitted', 'accepted') ${tx.text.keepRows}`.execute(tx.query)
  const needed = await documentsNeeded(tx, session, row, await numbersOfPort(tx, row.id))
  const missing = [
    ...(rows.length === 0 ? ['loaDocumentId'] : []),
    ...needed.filter(({ state }) => state !== 'accepted').map(({ documentType }) => documentType),
  ]
  if (missing.length > 0)
    throw portIncomplete(row.id, missing, 'request a signature, or review what was sent in, before a day is agreed')
}

/**
 * Tells the day on which the numbers move, or another one. For operators. Errors: `not_found`, `wrong_state`,
 * `port_incomplete` without a letter of authorisation or an accepted document that is needed, `invalid_input` for the day.
 */
export const confirmFoc = mutation({
  name: 'ports.confirm-foc',
  scope: 'ports:work',
  input: ConfirmFocInput,
  run: async (tx, session, { portId, focDate }) => {
    checkDay(focDate, '/focDate')
    checkFocDay(session, focDate, '/focDate')
    const row = await movePort(tx, session, portId, 'confirmFoc', { foc: focDate })
    await needDocuments(tx, session, row)
    return {
      answer: await showPort(tx, session, row),
      events: [{ type: 'port.foc_confirmed', subject: portId, accountId: row.account_id, data: { focDate } }],
    }
  },
})
