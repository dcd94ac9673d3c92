import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'

import { eachNumber, type NumberWork } from '../each-number.ts'
import { findEndpointGroup } from '../endpoint-groups.ts'
import { refusalOfOffer } from '../number-codes.ts'
import { type Operation, writeRefusal } from '../operation.ts'
import { FOREIGN_ENDPOINT_GROUP } from '../outer-codes.ts'

/** How long the carrier holds a number. */
const HOLD_MINUTES = 30

const reserve: NumberWork = async ({ session }, { e164, terms, offer }) => {
  const refusal = refusalOfOffer('reserve', offer, terms?.kind === 'tollfree')
  if (refusal !== undefined) return refusal
  await reserveNumbers(session, { numbers: [e164], holdMinutes: HOLD_MINUTES })
  return `Reserved for ${HOLD_MINUTES} minutes -- Will be Tier ${terms?.tier ?? ''}`
}

/** Holds numbers for thirty minutes, each by itself. An endpoint group need not be given; one of others' is refused. */
export const reserveDID: Operation = {
  name: 'reserveDID',
  parameters: [{ name: 'didParams', sort: 'didParams' }],
  response: 'did',
  run: async (call) => {
    const groups = new Set(call.didParams.map(({ epg }) => epg).filter((epg) => epg !== 0))
    for (const epg of groups)
      if ((await findEndpointGroup(call.session, epg)) === undefined) return writeRefusal('did', FOREIGN_ENDPOINT_GROUP)
    return eachNumber(call, 'reserve', reserve)
  },
}
