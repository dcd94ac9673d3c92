import { sql } from 'kysely'

import type { Database, Transaction } from '#db/database.ts'

import { EMPTIED_TABLES } from './emptied-tables.ts'

/**
 * Keeps everybody from writing until the reset is on disk, or something could be written that refers to what is being
 * deleted. SQLite has one writer anyway. Who writes already is waited for.
 */
export async function lockEmptied(tx: Transaction, { engine }: Pick<Database, 'engine'>): Promise<void> {
  if (engine !== 'postgres') return
  const tables = sql.join(EMPTIED_TABLES.map((table) => sql.table(table)))
  await sql`lock table ${tables} in exclusive mode`.execute(tx.query)
}
