import { type Static, Type } from 'typebox'

import { DomainError } from '#domain/errors.ts'
import { MAX_SEARCHES } from '#domain/numbers/wanted.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'

import { Contiguous, Quantity, readCriteria, SearchFields } from '../modelled/criteria.ts'
import { ReservationSchema, writeReservation } from '../modelled/reservation.ts'
import { Fields, Numbers, readNumbers } from '../modelled/values.ts'
import { NOTHING, operation } from '../operation.ts'

/** How long a reservation lives. Source: the carrier's own description of it. */
export const RESERVATION_MINUTES = 10

const Body = Fields({
  numbers: Type.Optional(Numbers('These numbers.')),
  criteria: Type.Optional(
    Fields({ ...SearchFields, contiguous: Type.Optional(Contiguous) }, 'Any numbers that match, as in availability.'),
  ),
  quantity: Type.Optional(Quantity),
  contiguous: Type.Optional(Contiguous),
})

const refuse = (field: string, message: string): never => {
  throw new DomainError('invalid_input', message, { pointer: `/${field}` })
}

/** What stands beside the criteria or in them, but not differently in both. */
function oneOf<Value>(field: string, beside: Value | undefined, within: Value | undefined): Value | undefined {
  if (beside !== undefined && within !== undefined && beside !== within)
    return refuse(field, `${field} is given twice, and not the same: give it once`)
  return beside ?? within
}

function wantedBy({ numbers, criteria, ...beside }: Static<typeof Body>) {
  if ((numbers === undefined) === (criteria === undefined))
    return refuse('numbers', 'give exactly one of numbers and criteria with quantity')
  if (criteria === undefined) {
    if (beside.quantity !== undefined) return refuse('quantity', 'quantity goes with criteria: leave it out')
    if (beside.contiguous !== undefined) return refuse('contiguous', 'contiguous goes with criteria: leave it out')
    return { numbers: readNumbers(numbers ?? []) }
  }
  const quantity = oneOf('quantity', beside.quantity, criteria.quantity)
  if (quantity === undefined) return refuse('quantity', 'quantity is required with criteria')
  const run = oneOf('contiguous', beside.contiguous, criteria.contiguous)
  const { contiguous: _run, quantity: _count, ...search } = criteria
  const wanted = readCriteria(search)
  if (typeof run !== 'number' || run === 1 || run === quantity)
    return { searches: [{ criteria: wanted, quantity, contiguous: run === true || (run === quantity && run > 1) }] }
  const runs = quantity / run
  if (!Number.isInteger(runs))
    return refuse('contiguous', `contiguous must divide quantity: ${quantity} is no number of runs of ${run}`)
  if (runs > MAX_SEARCHES)
    return refuse('quantity', `quantity must be at most ${MAX_SEARCHES} runs: reserve the others by themselves`)
  return { searches: Array.from({ length: runs }, () => ({ criteria: wanted, quantity: run, contiguous: true })) }
}

/** Holds numbers for ten minutes, all or none. */
export const createReservation = operation({
  name: 'createReservation',
  method: 'POST',
  path: '/reservations',
  tag: 'Reservations',
  summary: 'Reserve numbers for ten minutes',
  description: 'All of them or none: what cannot be had is named.',
  params: NOTHING,
  query: NOTHING,
  body: Body,
  answers: { 201: ReservationSchema },
  answer: async (session, { body }) => {
    const { answer } = await reserveNumbers(session, {
      ...wantedBy(body),
      mode: 'all',
      holdMinutes: RESERVATION_MINUTES,
    })
    return { status: 201, body: writeReservation(answer.reservation) }
  },
})
