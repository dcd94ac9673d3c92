import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'

import { DomainError } from '../../errors.ts'

/**
 * Refuses a change that left an account with users of whom none is an admin, for then nobody in the console could mend it.
 * `mayHaveLost`: whether an admin may have gone at all. Errors: `in_use`.
 */
export async function keepAnAdmin(tx: Transaction, accountId: string, mayHaveLost: boolean): Promise<void> {
  if (!mayHaveLost) return
  // Two admins who take each other's role at one moment must not both be counted.
  await sql`select id from account where id = ${accountId} ${tx.text.lockRows}`.execute(tx.query)
  const rows = await tx.query
    .selectFrom('console_user')
    .select(['role', (select) => select.fn.countAll<number>().as('count')])
    .where('account_id', '=', accountId)
    .groupBy('role')
    .execute()
  if (rows.length === 0 || rows.some(({ role }) => role === 'admin')) return
  throw new DomainError('in_use', 'this is the last admin of the account: make somebody else an admin first')
}
