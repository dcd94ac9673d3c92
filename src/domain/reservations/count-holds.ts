import { sql } from 'kysely'

import type { Reader, Transaction } from '#db/database.ts'
import { statement } from '#db/statement.ts'

import { DomainError } from '../errors.ts'
import { exchangeOf, type Session } from '../session.ts'

const findHolds = statement<{ id: string }, { holds: number }>((query, parameter) =>
  query.selectFrom('account').select('holds').where('id', '=', parameter('id')),
)

const addToHolds = statement<{ id: string; by: number }, { holds: number; hold_limit: number }>(
  (_query, parameter) => sql`
    update account set holds = holds + cast(${parameter('by')} as bigint) where id = ${parameter('id')}
    returning holds, hold_limit`,
)

const findOverdue = statement<{ now: number }, { account_id: string; numbers: string }>(
  (_query, parameter) => sql`
    select account_id, numbers from reservation where state = 'active' and expires_at <= ${parameter('now')}`,
)

/** How many numbers a reservation's list has. */
export const listLength = (numbers: string): number => (JSON.parse(numbers) as unknown[]).length

/** What reservations hold no more whose time is over, and that no sweep has ended yet: seldom anything at all. */
async function overdueOf(reader: Reader, accountId: string, now: number): Promise<number> {
  let count = 0
  for (const row of await findOverdue(reader, { now }))
    if (row.account_id === accountId) count += listLength(row.numbers)
  return count
}

/** How many numbers the account holds at this moment, over all its reservations. */
export async function heldBy(reader: Reader, accountId: string, now: number): Promise<number> {
  const [account] = await findHolds(reader, { id: accountId })
  return (account?.holds ?? 0) - (await overdueOf(reader, accountId, now))
}

/**
 * Notes that the lists of the account's active reservations have become longer or shorter by so many numbers. Whoever
 * makes, narrows or ends a reservation calls it in the same transaction, after all other locks, since the row of the
 * account is locked by it.
 */
export async function changeHolds(tx: Transaction, accountId: string, by: number) {
  const [account] = by === 0 ? [] : await addToHolds(tx, { id: accountId, by })
  return account
}

export type Holds = { readonly limit: number; readonly used: number }

/**
 * Adds what a new reservation of the account holds, and refuses with `hold_limit_reached` when the account then holds more
 * than it may. The account's row is locked by it, so that two requests cannot both count without the other.
 */
export async function addHolds(tx: Transaction, session: Session, quantity: number): Promise<Holds> {
  const { accountId } = session.actor
  const account = await changeHolds(tx, accountId, quantity)
  const used = (account?.holds ?? 0) - (await overdueOf(tx, accountId, exchangeOf(session).clock.now()))
  const holds = { limit: account?.hold_limit ?? 0, used }
  if (holds.used > holds.limit)
    throw new DomainError(
      'hold_limit_reached',
      `the account may hold ${holds.limit} numbers at once and would hold ${holds.used}: order or release some first`,
      { extra: { limit: holds.limit } },
    )
  return holds
}
