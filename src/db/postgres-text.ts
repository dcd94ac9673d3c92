import { sql } from 'kysely'

import type { EngineText } from './engine-text.ts'

/** Below it no transaction is open any more, counted as the log counts: see `continueLog`. */
const OLDEST_OPEN = sql<number>`(pg_snapshot_xmin(pg_current_snapshot())::text::bigint + (select shift from log_shift))`

export const postgresText: EngineText = {
  listLength: (list) => sql`jsonb_array_length(${list}::jsonb)`,
  numberList: (numbers) => sql`unnest(${numbers}::bigint[]) as n(e164)`,
  // Looked up in the index, or hashed, whatever the planner believes of the table: never a loop in a loop.
  among: (numbers) => sql`= any(${numbers}::bigint[])`,
  // Weak enough for others to take numbers of the block and to open it, strong enough to hold off a withdrawal.
  keepBlocks: sql`for key share of b`,
  // Not FOR UPDATE: a foreign key's check on the row by somebody else must not wait for it, nor wait in a circle.
  lockRows: sql`for no key update`,
  keepRows: sql`for key share`,
  lockForDeletion: sql`for update`,
  lockForWithdrawal: sql`for update of b`,
  lockNumbers: sql`for update of number`,
  settledEvents: sql<boolean>`xid < ${OLDEST_OPEN}`,
  feedHorizon: OLDEST_OPEN,
}
