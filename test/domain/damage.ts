import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import pg from 'pg'

import { type DatabaseConfig, SQLITE_FILE } from '#db/open.ts'
import type { Exchange } from '#domain/exchange.ts'

const DAMAGED = [
  'block',
  'reservation',
  'number_order',
  'order_line',
  'order_step',
  'service',
  'number',
  'ledger_balance',
  'ledger_transaction',
  'posting',
  'hold',
  'hold_amount',
  'requirement',
  'document',
  'loose_file',
] as const

/** Notes the rows that tests damage; the function that it gives puts them back as they were. */
export async function keepRows(exchange: Exchange, database: DatabaseConfig): Promise<() => Promise<void>> {
  const statements: string[] = []
  for (const table of DAMAGED) {
    statements.push(`delete from ${table}`)
    for (const row of await exchange.database.read.query.selectFrom(table).selectAll().execute()) {
      const values = Object.values(row).map((value) => (typeof value === 'string' ? `'${value}'` : String(value)))
      statements.push(`insert into ${table} (${Object.keys(row).join()}) values (${values.join()})`)
    }
  }
  return () => damage(database, statements.join(';'))
}

/** Writes into the store past every rule, foreign keys and checks included, as a fault or a careless hand would. */
export async function damage(database: DatabaseConfig, ...statements: readonly string[]): Promise<void> {
  if (database.databaseUrl === undefined) {
    const file = new DatabaseSync(join(database.dataFolder, SQLITE_FILE), { enableForeignKeyConstraints: false })
    file.exec('pragma ignore_check_constraints = on')
    for (const statement of statements) file.exec(statement)
    file.close()
    return
  }
  const client = new pg.Client({ connectionString: database.databaseUrl })
  await client.connect()
  try {
    // Foreign keys are triggers, which a replica does not run.
    await client.query('set session_replication_role = replica')
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
