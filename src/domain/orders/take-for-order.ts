import type { Transaction } from '#db/database.ts'

import { claimByCriteria } from '../numbers/claim-by-criteria.ts'
import { claimNumbers, type Claim } from '../numbers/claim-numbers.ts'
import { claimWanted } from '../numbers/claim-wanted.ts'
import { explainRefusals, numbersUnavailable, type Refusal } from '../numbers/explain-refusals.ts'
import { filterOfCriteria } from '../numbers/filter-of-criteria.ts'
import { noNumberTwice } from '../numbers/no-number-twice.ts'
import { closeEmptied, reservationsHolding } from '../reservations/close-emptied.ts'
import { takeReservation } from '../reservations/take-reservation.ts'
import type { Session } from '../session.ts'
import type { PlaceOrder } from './place-order.ts'

export type TakenForOrder = {
  /** Numbers that the order has now, ascending. */
  readonly taken: readonly number[]
  /** Listed numbers that it could not have. */
  readonly refused: readonly Refusal[]
  /** How many numbers fewer than wanted were found by criteria. */
  readonly missing: number
}

/** Takes what the order selects, by whichever of the three selectors, into this state. */
export async function takeForOrder(
  tx: Transaction,
  session: Session,
  orderId: string,
  input: PlaceOrder,
  state: 'in_service' | 'ordered',
): Promise<TakenForOrder> {
  if (input.reservationId !== undefined)
    return { taken: await takeReservation(tx, session, input.reservationId, orderId, state), refused: [], missing: 0 }
  const claim: Claim = { state, orderId, own: input.numbers !== undefined }
  if (input.numbers !== undefined) return takeListed(tx, session, input.numbers, input.mode ?? 'all', claim)
  const { criteria = {}, quantity = 1, contiguous = false, mode = 'all', backorder = false } = input
  const taken = backorder
    ? await takeForBackorder(tx, session, { criteria, quantity, contiguous }, claim)
    : await claimWanted(tx, session, [{ criteria, quantity, contiguous, at: '' }], mode, claim)
  return { taken, refused: [], missing: quantity - taken.length }
}

/** What a back-order takes: as many as there are, or none. */
export type Backordered = Required<Pick<PlaceOrder, 'criteria' | 'quantity' | 'contiguous'>>

/** Takes what there is of what a back-order wants, ascending; a run whole or not at all. */
export async function takeForBackorder(
  tx: Transaction,
  session: Session,
  { criteria, quantity, contiguous }: Backordered,
  claim: Claim,
): Promise<number[]> {
  const filter = await filterOfCriteria(session, criteria, '/criteria', tx)
  return claimByCriteria(tx, session, { filter, quantity, contiguous, at: '/criteria' }, claim)
}

async function takeListed(
  tx: Transaction,
  session: Session,
  numbers: readonly number[],
  mode: 'all' | 'any',
  claim: Claim,
): Promise<TakenForOrder> {
  noNumberTwice(numbers, '/numbers')
  const reservations = await reservationsHolding(tx, session, numbers)
  const taken = await claimNumbers(tx, session, numbers, claim)
  await closeEmptied(tx, session, reservations)
  const had = new Set(taken)
  const refused = await explainRefusals(
    tx,
    session,
    numbers.filter((e164) => !had.has(e164)),
  )
  if (refused.length > 0 && (mode === 'all' || taken.length === 0)) throw numbersUnavailable(refused)
  return { taken, refused, missing: 0 }
}
