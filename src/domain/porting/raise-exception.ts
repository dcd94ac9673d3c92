import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { Line } from '../resources/field.ts'
import { movePort } from './move-port.ts'
import { EXCEPTION_CODES } from './port-states.ts'
import { showPort } from './show-port.ts'

/** Which port, and what the current provider says is wrong. */
export const RaiseExceptionInput = Type.Object(
  {
    portId: IdField('Id of the port, `prt_…`.'),
    code: Type.Enum(EXCEPTION_CODES, { description: 'What is wrong.' }),
    text: Type.Optional(Line('More about it; one line of 1 to 200 characters.')),
  },
  { additionalProperties: false },
)

/**
 * Tells that the current provider did not accept a port; a day that was agreed holds no more. The customer corrects the
 * port and submits it again. For operators. Errors: `not_found`, `wrong_state`.
 */
export const raiseException = mutation({
  name: 'ports.exception',
  scope: 'ports:work',
  input: RaiseExceptionInput,
  run: async (tx, session, { portId, code, text }) => {
    const row = await movePort(tx, session, portId, 'raiseException', {
      exception_code: code,
      exception_text: text ?? null,
      foc: null,
    })
    return {
      answer: await showPort(tx, session, row),
      events: [
        { type: 'port.exception', subject: portId, accountId: row.account_id, data: { code, text: text ?? null } },
      ],
    }
  },
})
