import { Type } from 'typebox'

import type { Reservation } from '#domain/reservations/reservation.ts'

import { RESERVATION_STATUS } from './words.ts'
import { Fields, Moment, Text, Word, writeMoment } from './values.ts'

export const ReservationSchema = Fields({
  reservationId: Text('Id, `rsv_…`.'),
  status: Word(RESERVATION_STATUS, 'Active while it holds its numbers.'),
  numbers: Type.Array(Type.String(), { description: 'E.164 with plus, ascending.' }),
  createdAt: Moment('When it began.'),
  expiresAt: Moment('From when its numbers are free again: ten minutes after it began.'),
})

export function writeReservation({ id, state, numbers, createdAt, expiresAt }: Reservation) {
  return {
    reservationId: id,
    status: RESERVATION_STATUS[state],
    numbers,
    createdAt: writeMoment(createdAt),
    expiresAt: writeMoment(expiresAt),
  }
}
