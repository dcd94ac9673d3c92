import { tellStanding } from '#domain/numbers/tell-standing.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'

import { eachNumber, type NumberWork } from '../each-number.ts'
import { refusalOfStanding } from '../number-codes.ts'
import type { Operation } from '../operation.ts'

const release: NumberWork = async ({ session }, { e164 }) => {
  const { standing, reservation } = await tellStanding(session, { e164 })
  const refusal = refusalOfStanding('release', standing)
  if (refusal !== undefined) return refusal
  if (reservation === null) await releaseNumbers(session, { numbers: [e164] })
  else await releaseReservation(session, { reservationId: reservation.id, numbers: [e164] })
  return 'Released'
}

/** Takes numbers out of service, or gives back what the account holds, each by itself. */
export const releaseDID: Operation = {
  name: 'releaseDID',
  parameters: [{ name: 'didParams', sort: 'didParams' }],
  response: 'did',
  run: (call) => eachNumber(call, 'release', release),
}
