import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { heldNumbers, showReservation } from './read-reservation.ts'
import { RESERVATION_STATES } from './reservation.ts'

/** Reservations on one page at the most. */
export const MAX_RESERVATIONS_PAGE = 100

/** Which reservations, and which page. */
export const ListReservationsInput = Type.Object(
  {
    state: Type.Optional(Type.Enum(RESERVATION_STATES, { description: 'Only those in this state.' })),
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: MAX_RESERVATIONS_PAGE,
        default: 20,
        description: 'Items on a page at the most.',
      }),
    ),
    before: Type.Optional(IdField('Id of the last reservation of the page before.')),
  },
  { additionalProperties: false },
)

/** The account's reservations, the newest first. */
export const listReservations = query({
  scope: 'reservations:read',
  input: ListReservationsInput,
  answer: async (session, { state, limit = 20, before }) => {
    const { database, clock } = exchangeOf(session)
    const now = clock.now()
    let select = database.read.query
      .selectFrom('reservation')
      .select(['id', 'state', 'numbers', 'created_at', 'expires_at'])
      .where('account_id', '=', session.actor.accountId)
      .orderBy('id', 'desc')
      .limit(limit + 1)
    if (before !== undefined) select = select.where('id', '<', before)
    if (state === 'active') select = select.where('state', '=', 'active').where('expires_at', '>', now)
    else if (state === 'expired')
      select = select.where((row) =>
        row.or([row('state', '=', 'expired'), row.and([row('state', '=', 'active'), row('expires_at', '<=', now)])]),
      )
    else if (state !== undefined) select = select.where('state', '=', state)
    const rows = await select.execute()
    const page = rows.slice(0, limit).map((row) => ({ ...row, numbers: JSON.parse(row.numbers) as number[] }))
    const items = []
    for (const row of page) items.push(showReservation(row, await heldNumbers(database.read, row), now))
    return { items, next: rows.length > limit ? items.at(-1)?.id : undefined }
  },
})
