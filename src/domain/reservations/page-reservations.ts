import { Type } from 'typebox'

import { type NumberedPage, NumberedPageFields, spanOf } from '../numbered-page.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { heldNumbers, showReservation } from './read-reservation.ts'
import type { Reservation } from './reservation.ts'

/** Which page. */
export const PageReservationsInput = Type.Object({ ...NumberedPageFields }, { additionalProperties: false })

/** The account's reservations, the newest first. */
export const pageReservations = query({
  scope: 'reservations:read',
  input: PageReservationsInput,
  answer: async (session, input): Promise<NumberedPage<Reservation>> => {
    const { database, clock } = exchangeOf(session)
    const { limit, offset } = spanOf(input)
    const select = database.read.query.selectFrom('reservation').where('account_id', '=', session.actor.accountId)
    const { count } = await select.select((row) => row.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    const rows = await select
      .select(['id', 'state', 'numbers', 'created_at', 'expires_at'])
      .orderBy('id', 'desc')
      .limit(limit)
      .offset(offset)
      .execute()
    const items: Reservation[] = []
    for (const row of rows) {
      const reservation = { ...row, numbers: JSON.parse(row.numbers) as number[] }
      const held = await heldNumbers(database.read, reservation)
      items.push(showReservation(reservation, held, clock.now()))
    }
    return { total: count, items }
  },
})
