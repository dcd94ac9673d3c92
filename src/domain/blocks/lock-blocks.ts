import { sql } from 'kysely'

import type { Database, Transaction } from '#db/database.ts'

/** Any constant that no other lock uses. */
const BLOCKS_LOCK = 0x696d_706f

/**
 * One change of blocks at a time, over all processes: an import plans from what it has read, so that a withdrawal in the
 * midst of it would be planned away. SQLite has one writer anyway. Claims do not wait for it.
 */
export async function lockBlocks(tx: Transaction, database: Database): Promise<void> {
  if (database.engine === 'postgres') await sql`select pg_advisory_xact_lock(${BLOCKS_LOCK}::bigint)`.execute(tx.query)
}
