import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { Line } from '../resources/field.ts'
import { movePort } from './move-port.ts'
import { showPort } from './show-port.ts'

/** Which port, and what is to be signed. */
export const RequestSignatureInput = Type.Object(
  {
    portId: IdField('Id of the port, `prt_…`.'),
    reason: Type.Optional(Line('What is to be signed, and by whom; one line of 1 to 200 characters.')),
  },
  { additionalProperties: false },
)

/**
 * Sends a port back for the signature of its letter of authorisation; the customer names the signed one and submits the
 * port again. For operators. Errors: `not_found`, `wrong_state`.
 */
export const requestSignature = mutation({
  name: 'ports.request-signature',
  scope: 'ports:work',
  input: RequestSignatureInput,
  run: async (tx, session, { portId, reason }) => {
    const row = await movePort(tx, session, portId, 'requestSignature', { reason: reason ?? null })
    return {
      answer: await showPort(tx, session, row),
      events: [
        { type: 'port.signature_requested', subject: portId, accountId: row.account_id, data: { reason: row.reason } },
      ],
    }
  },
})
