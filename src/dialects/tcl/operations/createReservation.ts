import { type Static, Type } from 'typebox'

import { DomainError } from '#domain/errors.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'

import { Contiguous, Quantity, readContiguous, readCriteria, SearchFields } from '../modelled/criteria.ts'
import { ReservationSchema, writeReservation } from '../modelled/reservation.ts'
import { Fields, given, Numbers, readNumbers } from '../modelled/values.ts'
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

function wantedBy({ numbers, criteria, ...beside }: Static<typeof Body>) {
  const refuse = (field: string, message: string): never => {
    throw new DomainError('invalid_input', message, { pointer: `/${field}` })
  }
  if ((numbers === undefined) === (criteria === undefined))
    return refuse('numbers', 'give exactly one of numbers and criteria with quantity')
  if (criteria === undefined) {
    if (beside.quantity !== undefined) return refuse('quantity', 'quantity goes with criteria: leave it out')
    if (beside.contiguous !== undefined) return refuse('contiguous', 'contiguous goes with criteria: leave it out')
    return { numbers: readNumbers(numbers ?? []) }
  }
  const quantity = beside.quantity ?? criteria.quantity
  if (quantity === undefined) return refuse('quantity', 'quantity is required with criteria')
  const contiguous = readContiguous(beside.contiguous ?? criteria.contiguous, quantity)
  const { contiguous: _run, ...search } = criteria
  return { searches: [{ criteria: readCriteria(search), quantity, ...given({ contiguous }) }] }
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
