import { Type } from 'typebox'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { showFault } from './fault.ts'
import { needSandbox } from './need-sandbox.ts'

/** Which fault. */
export const DeleteFaultInput = Type.Object(
  { faultId: IdField('Id of the fault, `flt_…`.') },
  { additionalProperties: false },
)

/** Takes a fault away. Errors: `not_found`. */
export const deleteFault = mutation({
  name: 'simulator.delete-fault',
  scope: 'simulator:use',
  input: DeleteFaultInput,
  run: async (tx, session, { faultId }) => {
    const { faults } = needSandbox(exchangeOf(session))
    const fault = faults.get(faultId)
    if (fault === undefined)
      throw new DomainError('not_found', `there is no fault ${faultId}: it may be used up`, { pointer: '/faultId' })
    tx.onCommit(() => faults.delete(faultId))
    return {
      answer: showFault(fault),
      events: [{ type: 'simulator.fault_deleted', subject: faultId, accountId: session.actor.accountId, data: {} }],
    }
  },
})
