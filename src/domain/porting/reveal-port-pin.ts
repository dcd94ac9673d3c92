import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { findPort } from './find-port.ts'
import { PortIdInput } from './submit-port.ts'

/**
 * The PIN of an open port, for the operator to hand to the current provider. The log tells who read it. Not offered under
 * an idempotency key by any dialect, for a stored answer would keep it. Errors: `not_found` also when there is no PIN.
 */
export const revealPortPin = mutation({
  name: 'ports.reveal-pin',
  scope: 'ports:work',
  input: PortIdInput,
  run: async (tx, session, { portId }) => {
    const row = await findPort(tx, session, portId)
    if (row.pin === null)
      throw new DomainError('not_found', `there is no PIN of port ${portId}: it has none, or has ended`, {
        pointer: '/portId',
      })
    return {
      answer: { pin: row.pin },
      events: [{ type: 'port.pin_read', subject: portId, accountId: row.account_id, data: {} }],
    }
  },
})
