import { sql } from 'kysely'

import type { NumberTable } from '#db/tables/numbers.ts'
import type { Transaction } from '#db/database.ts'

import type { Session } from '../session.ts'

/**
 * Of these numbers, ascending, those that the account has in one of the states, locked. Whoever changes a service locks
 * its number first, in a statement of its own, so that of two changes the second finds what the first has left.
 */
export async function lockOwnNumbers(
  tx: Transaction,
  session: Session,
  ascending: readonly number[],
  states: readonly NumberTable['state'][],
): Promise<Set<number>> {
  // CROSS JOIN has SQLite begin with the list and not with all numbers of the account: https://sqlite.org/optoverview.html
  const { rows } = await sql<{ e164: number }>`
    select number.e164 from ${tx.text.numberList(ascending)} cross join number
    where number.e164 = n.e164 and number.account_id = ${session.actor.accountId} and number.state in (${sql.join(states)})
    order by number.e164 ${tx.text.lockNumbers}`.execute(tx.query)
  return new Set(rows.map(({ e164 }) => e164))
}
