import type { Selectable } from 'kysely'
import { Type } from 'typebox'

import { statement } from '#db/statement.ts'
import type { NumberTable } from '#db/tables/numbers.ts'
import { findProfile } from '#inventory/find-number.ts'

import { E164Field } from '../e164-field.ts'
import { query } from '../query.ts'
import { exchangeOf, needInventory } from '../session.ts'

/** Which number. */
export const TellStandingInput = Type.Object({ e164: E164Field }, { additionalProperties: false })

/**
 * How a number stands to an account. Of what others have it is told whether it is reserved or assigned, and nothing more;
 * what rests after others, is held by the operator, or comes to others by a port is `unknown` like what nobody ever sold.
 */
export type Standing =
  | 'unknown'
  | 'free'
  | 'reserved_by_you'
  | 'ordered_by_you'
  | 'assigned_to_you'
  | 'ageing_after_you'
  | 'reserved_by_another'
  | 'assigned_to_another'

type State = NumberTable['state']

const OWN = {
  reserved: 'reserved_by_you',
  ordered: 'ordered_by_you',
  porting_in: 'ordered_by_you',
  in_service: 'assigned_to_you',
  porting_out: 'assigned_to_you',
  ageing: 'ageing_after_you',
  ported_out: 'unknown',
  held: 'unknown',
} as const satisfies Record<State, Standing>

const FOREIGN = {
  reserved: 'reserved_by_another',
  ordered: 'assigned_to_another',
  porting_in: 'unknown',
  in_service: 'assigned_to_another',
  porting_out: 'assigned_to_another',
  ageing: 'unknown',
  ported_out: 'assigned_to_another',
  held: 'unknown',
} as const satisfies Record<State, Standing>

/** How a number stands, with what the account needs to go on with what it holds itself. */
export type NumberStanding = {
  readonly standing: Standing
  /** Reserved by the account: under which reservation, and until when, in milliseconds since 1970. */
  readonly reservation: { readonly id: string; readonly expiresAt: number } | null
}

type Row = Pick<
  Selectable<NumberTable>,
  'state' | 'account_id' | 'reservation_id' | 'expires_at' | 'available_at' | 'foreign_block'
>

const findRow = statement<{ e164: number }, Row>((select, parameter) =>
  select
    .selectFrom('number')
    .select(['state', 'account_id', 'reservation_id', 'expires_at', 'available_at', 'foreign_block'])
    .where('e164', '=', parameter('e164')),
)

/** From its end on a reservation holds nothing and a rest is over, whether or not the sweep has come by. */
function isOver(row: Row, now: number): boolean {
  if (row.state === 'reserved') return row.expires_at !== null && row.expires_at <= now
  return row.state === 'ageing' && row.available_at !== null && row.available_at <= now
}

/** How a number stands to the account that asks, as the store knows it at this moment. Errors: `not_ready`. */
export const tellStanding = query({
  scope: 'numbers:read',
  input: TellStandingInput,
  answer: async (session, { e164 }): Promise<NumberStanding> => {
    needInventory(session)
    const { database, clock, inventory } = exchangeOf(session)
    const isOnSale = findProfile(inventory, e164) !== undefined
    const [row] = await findRow(database.read, { e164 })
    if (row === undefined || isOver(row, clock.now()))
      return { standing: isOnSale ? 'free' : 'unknown', reservation: null }
    if (row.account_id !== session.actor.accountId) {
      // A number that came to somebody by a port lies in no block of ours: that it is here is that account's business.
      const isVisible = isOnSale && row.foreign_block === 0
      return { standing: isVisible ? FOREIGN[row.state] : 'unknown', reservation: null }
    }
    const { reservation_id: id, expires_at: expiresAt } = row
    const reservation = id === null || expiresAt === null ? null : { id, expiresAt }
    return { standing: OWN[row.state], reservation }
  },
})
