import { tellStanding } from '#domain/numbers/tell-standing.ts'
import { changeNumbers } from '#domain/services/change-numbers.ts'
import { getService } from '#domain/services/get-service.ts'

import { eachNumber, type NumberWork } from '../each-number.ts'
import { findEndpointGroup } from '../endpoint-groups.ts'
import { badEndpointGroup, refusalOfOffer, refusalOfStanding } from '../number-codes.ts'
import { settingsOf } from '../number-settings.ts'
import type { Operation } from '../operation.ts'
import { tenDigitsOf } from '../telephone-number.ts'

const config: NumberWork = async ({ session }, { e164, terms, offer, param }) => {
  const { standing } = await tellStanding(session, { e164 })
  const refusal = refusalOfStanding('config', standing) ?? refusalOfOffer('config', offer, terms?.kind === 'tollfree')
  if (refusal !== undefined) return refusal
  const connectionId = await findEndpointGroup(session, param.epg)
  if (connectionId === undefined) return badEndpointGroup('config')
  const { features } = await getService(session, { e164 })
  await changeNumbers(session, { numbers: [e164], settings: settingsOf(param, connectionId, features) })
  return `Reconfigured to endpoint '${param.epg}' rewritten as '${tenDigitsOf(e164)}' Tier ${terms?.tier ?? ''}`
}

/** Sends numbers in service to another endpoint group, each by itself. What is not given stays as it is. */
export const configDID: Operation = {
  name: 'configDID',
  parameters: [{ name: 'didParams', sort: 'didParams' }],
  response: 'did',
  run: (call) => eachNumber(call, 'config', config),
}
