import type { Database } from '#db/database.ts'
import { type DatabaseConfig, openDatabase } from '#db/open.ts'

import { emptyDatabase, type Engine } from '../support/empty-database.ts'

export type TestDatabase = {
  readonly database: Database
  readonly config: DatabaseConfig
  /** Another connection to the same store, as another process has it. */
  again(): Promise<Database>
}

/** Opens an empty store without an exchange over it, runs the test, and leaves nothing behind. */
export async function withDatabase(engine: Engine, test: (given: TestDatabase) => Promise<void>): Promise<void> {
  const { drop, ...config } = await emptyDatabase(engine)
  const opened: Database[] = []
  try {
    const again = async () => {
      const next = await openDatabase(config)
      opened.push(next)
      return next
    }
    await test({ database: await again(), config, again })
  } finally {
    for (const one of opened.toReversed()) await one.close()
    await drop()
  }
}

/** A row of `account`, as the plainest thing that can be written. */
export function accountRow(id: string) {
  return { id, name: `Account ${id}`, role: 'customer' as const, hold_limit: 0, created_at: 0 }
}

/** Ids of all accounts that are committed, as this connection sees them. */
export async function accountIds(database: Database): Promise<string[]> {
  const rows = await database.read.query.selectFrom('account').select('id').execute()
  return rows.map(({ id }) => id).toSorted()
}
