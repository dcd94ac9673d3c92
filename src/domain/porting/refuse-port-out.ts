import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { Line } from '../resources/field.ts'
import { movePortOut } from './move-port-out.ts'
import { ANSWERED_REFUSALS } from './port-out-states.ts'
import { showPortOut } from './show-port-out.ts'

/** Which port out, and why it is refused. */
export const RefusePortOutInput = Type.Object(
  {
    portOutId: IdField('Id of the port out, `pto_…`.'),
    refusal: Type.Enum(ANSWERED_REFUSALS, { description: 'Why.' }),
    reason: Type.Optional(Line('More about it; one line of 1 to 200 characters.')),
  },
  { additionalProperties: false },
)

/** Refuses a request; the number stays as it is. By the account or the operator. Errors: `not_found`, `wrong_state`. */
export const refusePortOut = mutation({
  name: 'port-outs.refuse',
  scope: 'ports:write',
  input: RefusePortOutInput,
  run: async (tx, session, { portOutId, refusal, reason }) => {
    const row = await movePortOut(tx, session, portOutId, 'refuse', { reason_code: refusal, reason: reason ?? null })
    const { e164, account_id: accountId } = row
    return {
      answer: await showPortOut(tx, row),
      events: [
        { type: 'port_out.refused', subject: portOutId, accountId, data: { e164, refusal, reason: row.reason } },
      ],
    }
  },
})
