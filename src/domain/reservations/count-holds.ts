import { sql } from 'kysely'

import type { Reader, Transaction } from '#db/database.ts'
import { statement } from '#db/statement.ts'

import { DomainError } from '../errors.ts'
import { exchangeOf, type Session } from '../session.ts'

const lockAccount = statement<{ id: string }, { hold_limit: number }>(
  (_query, parameter, text) => sql`select hold_limit from account where id = ${parameter('id')} ${text.lockRows}`,
)

const countHeld = statement<{ account_id: string; now: number }, { used: number }>(
  (_query, parameter) => sql`
    select count(*) as used from number
    where account_id = ${parameter('account_id')} and state = 'reserved' and expires_at > ${parameter('now')}`,
)

/** How many numbers the account holds at this moment, over all its reservations. */
export async function heldBy(reader: Reader, accountId: string, now: number): Promise<number> {
  const [held] = await countHeld(reader, { account_id: accountId, now })
  return held?.used ?? 0
}

export type Holds = { readonly limit: number; readonly used: number }

/**
 * Counts what the account holds, this transaction's claims included, and refuses with `hold_limit_reached` when that is
 * more than it may. The account's row is locked first, so that two requests cannot both count without the other.
 */
export async function countHolds(tx: Transaction, session: Session): Promise<Holds> {
  const { clock } = exchangeOf(session)
  const { accountId } = session.actor
  const [account] = await lockAccount(tx, { id: accountId })
  const holds = { limit: account?.hold_limit ?? 0, used: await heldBy(tx, accountId, clock.now()) }
  if (holds.used > holds.limit)
    throw new DomainError(
      'hold_limit_reached',
      `the account may hold ${holds.limit} numbers at once and would hold ${holds.used}: order or release some first`,
      { extra: { limit: holds.limit } },
    )
  return holds
}
