import type { Kysely } from 'kysely'

import type { EngineText } from './engine-text.ts'
import type { Tables } from './tables/index.ts'

/** Something that can be asked: the committed state, or the state inside one transaction. */
export type Reader = {
  readonly query: Kysely<Tables>
  readonly text: EngineText
  /** Runs text that was compiled before; see `statement`. */
  run<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]>
  /** The same, but each row is the list of its columns; see `listStatement`. */
  runLists<Row extends readonly unknown[]>(sql: string, parameters: readonly unknown[]): Promise<Row[]>
}

/** One column of a bulk insert: its name, type, and value for each row. */
export type BulkColumn = {
  readonly name: string
  readonly type: 'bigint' | 'text'
  readonly values: readonly (number | string | null)[]
}

/** One unit of work: everything in it is kept, or nothing. Dead once its work has returned. */
export type Transaction = Reader & {
  /** The same for every run of one unit, other than the transaction itself. */
  readonly unit: WeakKey
  /** Inserts many rows, given column by column; `onConflict` is the SQL from ON CONFLICT on, or empty. */
  insertMany(table: string, columns: readonly BulkColumn[], onConflict: string): Promise<void>
  /** Runs after the commit is on disk. Must not throw. */
  onCommit(hook: () => void): void
  /** Runs when the unit is undone for whatever reason. Must not throw. */
  onRollback(hook: () => void): void
}

export type Database = {
  readonly engine: 'sqlite' | 'postgres'
  /** Committed state. Each query sees all that was acknowledged before it began. */
  readonly read: Reader
  /**
   * Runs `work` in a transaction and resolves after its commit is on disk. PostgreSQL may run `work` again after a
   * serialisation failure or deadlock, so it touches nothing but the database and its hooks. `alone`: it changes so much
   * that it should share its commit with no other; on PostgreSQL none ever does.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>, options?: { readonly alone?: boolean }): Promise<T>
  /** Runs `work` on one unchanging state of the store, whatever is committed meanwhile. Nothing can be written in it. */
  snapshot<T>(work: (reader: Reader) => Promise<T>): Promise<T>
  /** Calls `wake` every now and then, and soon after another process may have committed. Returns a function that ends it. */
  watch(wake: () => void): Promise<() => Promise<void>>
  /** False when surely nobody but this process has committed since the last call. */
  othersCommitted(): boolean
  /** Throws if the store does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** The store cannot take the work now; it was not done and may be asked again. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy'
}

/**
 * Thrown by a unit of work that wants to be undone and run again: on PostgreSQL, where what it has locked would make
 * others wait for it while it waits for others. Who throws it sees to it that this ends.
 */
export class RunAgain extends Error {
  override readonly name = 'RunAgain'
}
