import { pageReservations } from '#domain/reservations/page-reservations.ts'

import { PageOf, PageQuery, writePage } from '../modelled/page.ts'
import { ReservationSchema, writeReservation } from '../modelled/reservation.ts'
import { Fields } from '../modelled/values.ts'
import { NOTHING, operation, success } from '../operation.ts'

/** The account's reservations, the newest first. */
export const listReservations = operation({
  name: 'listReservations',
  method: 'GET',
  path: '/reservations',
  tag: 'Reservations',
  summary: 'Reservations, the newest first',
  params: NOTHING,
  query: Fields(PageQuery),
  body: NOTHING,
  answers: { 200: PageOf(ReservationSchema) },
  answer: async (session, { query }) => {
    const { total, items } = await pageReservations(session, query)
    return success(writePage(total, items.map(writeReservation)))
  },
})
