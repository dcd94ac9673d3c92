import { sql } from 'kysely'

import type { EngineText } from './engine-text.ts'

/** SQLite has one writer at a time, so nothing that a unit has read can change before it ends. */
export const sqliteText: EngineText = {
  listLength: (list) => sql`json_array_length(${list})`,
  numberList: (numbers) => sql`(select value as e164 from json_each(${numbers})) as n`,
  among: (numbers) => sql`in (select value from json_each(${numbers}))`,
  keepBlocks: sql``,
  lockRows: sql``,
  keepRows: sql``,
  lockForDeletion: sql``,
  lockForWithdrawal: sql``,
  lockNumbers: sql``,
  settledEvents: sql<boolean>`true`,
  // Every event has the xid 0, and the one writer numbers them in the order of their commits.
  feedHorizon: sql<number>`1`,
}
