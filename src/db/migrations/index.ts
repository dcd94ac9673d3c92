import { exchange } from './0001-exchange.ts'
import { resources } from './0002-resources.ts'

/** The words in which the engines' schemas differ. */
export type SchemaWords = {
  readonly integer: string
  /** A key that counts up by itself. */
  readonly serial: string
  /** Ends a table whose rows lie in the order of its primary key. */
  readonly clustered: string
  /** Ends any other table. */
  readonly table: string
  /** The column that tells which transaction wrote an event. */
  readonly transactionId: string
}

export type Migration = {
  readonly name: string
  /** Statements, run in order inside one transaction. Once released it never changes. */
  statements(words: SchemaWords): readonly string[]
}

/** In order; the version of a database is how many of them it has seen. */
export const migrations: readonly Migration[] = [exchange, resources]
