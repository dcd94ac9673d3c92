import { sql } from 'kysely'

import type { EngineText } from './engine-text.ts'

/** SQLite has one writer at a time, so nothing that a unit has read can change before it ends. */
export const sqliteText: EngineText = {
  numberList: (numbers) => sql`(select value as e164 from json_each(${numbers})) as n`,
  keepBlocks: sql``,
  lockRows: sql``,
  keepRows: sql``,
  lockForDeletion: sql``,
  lockForWithdrawal: sql``,
  lockNumbers: sql``,
  settledEvents: sql<boolean>`true`,
}
