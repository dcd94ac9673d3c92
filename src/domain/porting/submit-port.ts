import { Type } from 'typebox'

import type { Transaction } from '#db/database.ts'
import { DAY_MS } from '#lib/clock.ts'
import { formatE164 } from '#lib/e164.ts'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { claimForPort } from '../numbers/claim-for-port.ts'
import { actingFor, exchangeOf, type Session } from '../session.ts'
import { findPort, numbersOfPort, type PortRow } from './find-port.ts'
import { judgePortability } from './judge-portability.ts'
import { missingFields, portIncomplete } from './missing-fields.ts'
import { movePort } from './move-port.ts'
import type { Unportable } from './portability.ts'
import { showPort } from './show-port.ts'

/** How far ahead a day may be asked for. */
export const MAX_FOC_DAYS = 180

/** Which port. */
export const PortIdInput = Type.Object({ portId: IdField('Id of the port, `prt_…`.') }, { additionalProperties: false })

function notPortable(refused: readonly Unportable[]): DomainError {
  const first = refused[0]
  const which = refused.length === 1 ? `${first?.e164} (${first?.reason})` : `${refused.length} numbers`
  return new DomainError('numbers_not_portable', `${which} cannot be ported in: leave them out of the port`, {
    pointer: '/numbers',
    extra: { unportable: refused },
  })
}

/** Errors: `invalid_input` for a day that is over or too far ahead. */
export function checkFocDay(session: Session, day: string, pointer: string): void {
  const now = exchangeOf(session).clock.now()
  const [today, last] = [now, now + MAX_FOC_DAYS * DAY_MS].map((at) => new Date(at).toISOString().slice(0, 10))
  if (today !== undefined && last !== undefined && day >= today && day <= last) return
  throw new DomainError('invalid_input', `${day} is not in ${today} to ${last}: choose a day in these`, { pointer })
}

/** From now on the numbers are nobody's stock. Errors: `numbers_not_portable` with the reason of each. */
async function claim(tx: Transaction, owner: Session, { id }: PortRow): Promise<readonly number[]> {
  const numbers = await numbersOfPort(tx, id)
  const judged = await judgePortability(tx, owner, numbers)
  const refused = judged.flatMap(({ e164, shown: { reason } }) =>
    reason === null ? [] : [{ e164: formatE164(e164), reason }],
  )
  if (refused.length > 0) throw notPortable(refused)
  const { claimed, cameHome } = await claimForPort(tx, owner, id, numbers)
  const had = new Set(claimed)
  const lost = numbers.filter((e164) => !had.has(e164))
  if (lost.length > 0)
    throw notPortable(lost.map((e164) => ({ e164: formatE164(e164), reason: 'not_available' as const })))
  for (const { e164, accountId, portId } of cameHome)
    await tx.query
      .updateTable('port_number')
      .set({ was_account_id: accountId, was_port_id: portId })
      .where('port_id', '=', id)
      .where('e164', '=', e164)
      .execute()
  return claimed
}

/**
 * Submits a draft, or again what came back with an exception or for a signature. A draft's numbers are the port's from
 * then on and nobody else's. Errors: `not_found`, `wrong_state`, `port_incomplete`, `numbers_not_portable`,
 * `invalid_input` for the day.
 */
export const submitPort = mutation({
  name: 'ports.submit',
  scope: 'ports:write',
  input: PortIdInput,
  run: async (tx, session, { portId }) => {
    const before = await findPort(tx, session, portId)
    const row = await movePort(tx, session, portId, 'submit')
    const missing = missingFields(row)
    if (missing.length > 0) throw portIncomplete(portId, missing, 'give what is missing, then submit it')
    if (row.requested_foc !== null) checkFocDay(session, row.requested_foc, '/requestedFocDate')
    // The row is locked by the move; a port that was submitted before has its numbers.
    const isFirst = before.submitted_at === null
    const numbers = isFirst ? await claim(tx, actingFor(session, row.account_id), row) : []
    const data = { again: !isFirst, ...(isFirst ? { numbers } : {}) }
    return {
      answer: await showPort(tx, session, row),
      events: [{ type: 'port.submitted', subject: portId, accountId: row.account_id, data }],
    }
  },
})
