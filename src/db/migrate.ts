import { sql } from 'kysely'

import type { Database, Transaction } from './database.ts'
import { type Migration, migrations, type SchemaWords } from './migrations/index.ts'

const WORDS: Readonly<Record<Database['engine'], SchemaWords>> = {
  sqlite: {
    integer: 'integer',
    serial: 'integer primary key autoincrement',
    clustered: 'strict, without rowid',
    table: 'strict',
    transactionId: 'integer not null default 0',
    listIn: (column, field) => `json_each(${column}${field === undefined ? '' : `, '$.${field}'`})`,
  },
  postgres: {
    integer: 'bigint',
    serial: 'bigint generated always as identity primary key',
    clustered: '',
    table: '',
    transactionId: 'bigint not null default (pg_current_xact_id()::text::bigint)',
    listIn: (column, field) =>
      `json_array_elements_text(coalesce(${column}::json${field === undefined ? '' : `->'${field}'`}, '[]')) as each(value)`,
  },
}

/** Any constant that no other program on the same PostgreSQL uses for the same purpose. */
const ADVISORY_LOCK = 0x5374_726f

/** The database was written by a newer Strowger; going on could harm it. */
export class DatabaseTooNew extends Error {
  override readonly name = 'DatabaseTooNew'
}

async function versionOf(tx: Transaction): Promise<number> {
  await sql`create table if not exists migration (version integer primary key, name text not null)`.execute(tx.query)
  const { rows } = await sql<{ version: number }>`select coalesce(max(version), 0) as version from migration`.execute(
    tx.query,
  )
  return rows[0]?.version ?? 0
}

/**
 * Brings the database to the version of this program, forward only. Safe when several processes start at once: each
 * holds a lock for the whole step (SQLite's write lock, an advisory lock on PostgreSQL), so the second finds it done.
 */
export async function migrate(database: Database, known: readonly Migration[] = migrations): Promise<void> {
  await database.transaction(async (tx) => {
    if (database.engine === 'postgres')
      await sql`select pg_advisory_xact_lock(${ADVISORY_LOCK}::bigint)`.execute(tx.query)
    const version = await versionOf(tx)
    if (version > known.length)
      throw new DatabaseTooNew(
        `the database is at version ${version}, this program knows ${known.length}: start the newer Strowger that wrote it`,
      )
    for (const [index, migration] of known.entries()) {
      if (index < version) continue
      for (const statement of migration.statements(WORDS[database.engine])) await sql.raw(statement).execute(tx.query)
      await sql`insert into migration (version, name) values (${index + 1}, ${migration.name})`.execute(tx.query)
    }
  })
}
