import { placeOrder } from '#domain/orders/place-order.ts'

import { eachNumber, type NumberWork } from '../each-number.ts'
import { findEndpointGroup } from '../endpoint-groups.ts'
import { badEndpointGroup, refusalOfOffer, unknownError } from '../number-codes.ts'
import { settingsOf } from '../number-settings.ts'
import type { Operation } from '../operation.ts'
import { tenDigitsOf } from '../telephone-number.ts'

const assign: NumberWork = async ({ session }, { e164, terms, offer, param }) => {
  const refusal = refusalOfOffer('assign', offer, terms?.kind === 'tollfree')
  if (refusal !== undefined) return refusal
  const connectionId = await findEndpointGroup(session, param.epg)
  if (connectionId === undefined) return badEndpointGroup('assign')
  const { answer } = await placeOrder(session, { numbers: [e164], ...settingsOf(param, connectionId, []) })
  if (answer.order.state !== 'completed')
    return { ...unknownError('assign'), status: 'Ordered; it is assigned once what it needs has been accepted' }
  return `Assigned to endpoint '${param.epg}' rewritten as '${tenDigitsOf(e164)}' Tier ${terms?.tier ?? ''}`
}

/** Puts free numbers, or ones that the account holds, into service at an endpoint group, each by itself. */
export const assignDID: Operation = {
  name: 'assignDID',
  parameters: [{ name: 'didParams', sort: 'didParams' }],
  response: 'did',
  run: (call) => eachNumber(call, 'assign', assign),
}
