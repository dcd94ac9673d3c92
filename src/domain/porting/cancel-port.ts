import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { releaseFromPort } from '../numbers/claim-for-port.ts'
import { Line } from '../resources/field.ts'
import { movePort } from './move-port.ts'
import { showPort } from './show-port.ts'

/** Which port, and why. */
export const CancelPortInput = Type.Object(
  {
    portId: IdField('Id of the port, `prt_…`.'),
    reason: Type.Optional(Line('Why; one line of 1 to 200 characters.')),
  },
  { additionalProperties: false },
)

/**
 * Ends a port that has not brought its numbers: the customer wants it no more, or the operator rejects it. Its numbers
 * are let go and its PIN is forgotten. Errors: `not_found`, `wrong_state`.
 */
export const cancelPort = mutation({
  name: 'ports.cancel',
  scope: 'ports:write',
  input: CancelPortInput,
  run: async (tx, session, { portId, reason }) => {
    const row = await movePort(tx, session, portId, 'cancel', { reason: reason ?? null })
    const numbers = await releaseFromPort(tx, session, portId)
    return {
      answer: await showPort(tx, session, row),
      events: [
        { type: 'port.cancelled', subject: portId, accountId: row.account_id, data: { reason: row.reason, numbers } },
      ],
    }
  },
})
