import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { actingFor, exchangeOf } from '../session.ts'
import { checkPortNumbers } from './create-port.ts'
import { findPort } from './find-port.ts'
import { keepPortReferences } from './keep-port-references.ts'
import { portInWrongState } from './wrong-state.ts'
import { fieldsGiven, portColumns } from './port-columns.ts'
import { checkPortFields, PortFields, PortNumbers } from './port-fields.ts'
import { CHANGEABLE_STATES } from './port-states.ts'
import { showPort } from './show-port.ts'
import { writePortNumbers } from './write-port-numbers.ts'

/** Which port, and the fields that change. */
export const ChangePortInput = Type.Object(
  { portId: IdField('Id of the port, `prt_…`.'), numbers: Type.Optional(PortNumbers), ...PortFields },
  { additionalProperties: false },
)

/**
 * Changes what a port says: a draft, or one that came back with an exception or for a signature, whose numbers stay.
 * Errors: `not_found`, `wrong_state`.
 */
export const changePort = mutation({
  name: 'ports.change',
  scope: 'ports:write',
  input: ChangePortInput,
  run: async (tx, session, { portId, numbers, ...values }) => {
    if (numbers !== undefined) checkPortNumbers(numbers)
    checkPortFields(values)
    const allowed = numbers === undefined ? CHANGEABLE_STATES : (['draft'] as const)
    const { account_id: accountId } = await findPort(tx, session, portId)
    const row = await tx.query
      .updateTable('port')
      .set({ ...portColumns(values), changed_at: exchangeOf(session).clock.now() })
      .where('id', '=', portId)
      .where('state', 'in', allowed)
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) throw portInWrongState(portId, (await findPort(tx, session, portId)).state, allowed)
    await keepPortReferences(tx, actingFor(session, accountId), values)
    if (numbers !== undefined) await writePortNumbers(tx, portId, numbers)
    const fields = fieldsGiven({ ...values, numbers })
    return {
      answer: await showPort(tx, session, row),
      events:
        fields.length === 0 ? 'unchanged' : [{ type: 'port.changed', subject: portId, accountId, data: { fields } }],
    }
  },
})
