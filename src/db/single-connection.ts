import {
  type CompiledQuery,
  Kysely,
  type DatabaseConnection,
  type Driver,
  PostgresAdapter,
  PostgresQueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteQueryCompiler,
} from 'kysely'

import type { Tables } from './tables/index.ts'

/** Runs one statement and gives its rows (none for a statement that returns none). */
export type Execute = (sql: string, parameters: readonly unknown[]) => Promise<unknown[]>

/**
 * A Kysely over one given connection, whoever holds it. Transactions are ours (group commit, retry), so Kysely's own
 * are refused; introspection is not needed, the schema is in the migrations.
 */
export function kyselyOver(engine: 'sqlite' | 'postgres', execute: Execute): Kysely<Tables> {
  const connection: DatabaseConnection = {
    executeQuery: async <Row>(compiled: CompiledQuery): Promise<QueryResult<Row>> => {
      const rows = await execute(compiled.sql, compiled.parameters)
      // The one place where rows get the type that the query's builder promised.
      return { rows: rows as Row[] }
    },
    streamQuery: () => {
      throw new Error('queries are paged, not streamed')
    },
  }
  const refuse = () => Promise.reject(new Error('use Database.transaction'))
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  }
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => (engine === 'sqlite' ? new SqliteAdapter() : new PostgresAdapter()),
      createDriver: () => driver,
      createIntrospector: () => {
        throw new Error('the schema is in the migrations')
      },
      createQueryCompiler: () => (engine === 'sqlite' ? new SqliteQueryCompiler() : new PostgresQueryCompiler()),
    },
  })
}
