import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

import type { BulkColumn } from './database.ts'

/** How long opening the file waits for another process that is opening it too. */
export const OPEN_WAIT_MS = 10_000
/** Memory for pages of the file, of a connection that is used all the time. */
const CACHE_KIB = 65_536
/** Prepared statements kept for each connection. */
const STATEMENTS_KEPT = 500

/** One connection to the file, with its prepared statements. */
export type Connection = {
  readonly handle: DatabaseSync
  execute(sql: string, parameters: readonly unknown[]): Promise<unknown[]>
  /** Gives each row as the list of its columns. */
  executeLists(sql: string, parameters: readonly unknown[]): Promise<unknown[]>
}

/** SQLite's fastest way in: one prepared statement, run row by row. */
export function insertEach(
  handle: DatabaseSync,
  table: string,
  columns: readonly BulkColumn[],
  onConflict: string,
): void {
  const names = columns.map(({ name }) => name)
  const statement = handle.prepare(
    `insert into ${table} (${names.join()}) values (${names.map(() => '?').join()}) ${onConflict}`,
  )
  const rows = columns[0]?.values.length ?? 0
  const row: (number | string | null)[] = Array.from({ length: columns.length }, () => null)
  for (let index = 0; index < rows; index++) {
    for (let column = 0; column < columns.length; column++) row[column] = columns[column]?.values[index] ?? null
    statement.run(...row)
  }
}

/** Opens the file once more; `cacheKib`: memory for its pages. */
export function connect(path: string, readOnly: boolean, cacheKib = CACHE_KIB): Connection {
  const handle = new DatabaseSync(path, { readOnly, timeout: OPEN_WAIT_MS })
  // What a savepoint would need to undo is kept in memory and not written to a file. That it is walked at the end of
  // statements is no harm, because what changes very much has no savepoint: see `alone`.
  handle.exec(`pragma synchronous = full; pragma temp_store = memory; pragma cache_size = -${cacheKib}`)
  const statements = new Map<string, { statement: StatementSync; returnsRows: boolean }>()

  function prepared(sql: string, asLists = false) {
    const key = asLists ? `lists: ${sql}` : sql
    const known = statements.get(key)
    if (known !== undefined) return known
    const statement = handle.prepare(sql)
    statement.setReturnArrays(asLists)
    const entry = { statement, returnsRows: statement.columns().length > 0 }
    if (statements.size >= STATEMENTS_KEPT) {
      const oldest = statements.keys().next().value
      if (oldest !== undefined) statements.delete(oldest)
    }
    statements.set(key, entry)
    return entry
  }

  return {
    handle,
    execute: async (sql, parameters) => {
      const { statement, returnsRows } = prepared(sql)
      const values = parameters.map(toSqlite)
      if (returnsRows) return statement.all(...values)
      statement.run(...values)
      return []
    },
    executeLists: async (sql, parameters) => prepared(sql, true).statement.all(...parameters.map(toSqlite)),
  }
}

/** A list travels as one JSON parameter; see `numberList`. */
function toSqlite(value: unknown): SQLInputValue {
  if (Array.isArray(value)) return JSON.stringify(value)
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value
  if (value instanceof Uint8Array) return value
  throw new TypeError(`SQLite cannot keep a ${typeof value}`)
}
