import { sql } from 'kysely'

import type { Database } from '#db/database.ts'

type Row = Readonly<Record<string, unknown>>

async function namesOf(database: Database, texts: { sqlite: string; postgres: string }): Promise<string[]> {
  const { rows } = await sql.raw<{ name: string }>(texts[database.engine]).execute(database.read.query)
  return rows.map(({ name }) => name).toSorted()
}

/** The tables of the store, as it tells them itself; without the one in which the migrations are counted. */
export async function tablesOf(database: Database): Promise<string[]> {
  const names = await namesOf(database, {
    sqlite: `select name from sqlite_master where type = 'table' and name not like 'sqlite%'`,
    postgres: `select tablename as name from pg_tables where schemaname = 'public'`,
  })
  return names.filter((name) => name !== 'migration')
}

/** The indexes that were made by name. */
export function indexesOf(database: Database): Promise<string[]> {
  return namesOf(database, {
    sqlite: `select name from sqlite_master where type = 'index' and sql is not null`,
    postgres: `select indexname as name from pg_indexes where schemaname = 'public'
      and indexname not in (select conname from pg_constraint)`,
  })
}

/** Every table to which some foreign key refers. */
export function referredTables(database: Database): Promise<string[]> {
  return namesOf(database, {
    sqlite: `select distinct f."table" as name from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'`,
    postgres: `select distinct confrelid::regclass::text as name from pg_constraint where contype = 'f'`,
  })
}

/** Every row of these tables, as text that can be compared; of the columns that are given, or of all. */
export async function rowsOf(
  database: Database,
  tables: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, string[]>> {
  const contents = new Map<string, string[]>()
  for (const [table, columns] of tables) {
    const picked = columns.length === 0 ? sql`*` : sql.join(columns.map((column) => sql.ref(column)))
    const { rows } = await sql<Row>`select ${picked} from ${sql.table(table)}`.execute(database.read.query)
    contents.set(table, rows.map((row) => JSON.stringify(row)).toSorted())
  }
  return contents
}

/** The columns of each of these tables, which has a row at least. */
export async function columnsOf(database: Database, tables: readonly string[]): Promise<Map<string, string[]>> {
  const columns = new Map<string, string[]>()
  for (const table of tables) {
    const { rows } = await sql<Row>`select * from ${sql.table(table)} limit 1`.execute(database.read.query)
    columns.set(table, Object.keys(rows[0] ?? {}))
  }
  return columns
}
