import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

import { type Database, type Reader, StoreBusy, type Transaction } from './database.ts'
import { kyselyOver } from './single-connection.ts'
import { connect, type Connection, insertEach, OPEN_WAIT_MS } from './sqlite-connection.ts'
import { sqliteText } from './sqlite-text.ts'
import { type UnitHooks, unitHooks } from './unit-hooks.ts'

/** How many units of work share one commit at the most. */
const BATCH_UNITS = 512
/** How many units may wait for a commit; one more is refused. */
const QUEUE_UNITS = 20_000
/** The wait for another process's write lock, unless it is said otherwise. */
const LOCK_WAIT_MS = 60_000
const LOCK_RETRY_MS = 5
/** Memory for pages of the file, of a connection that reads everything once. */
const SNAPSHOT_CACHE_KIB = 8_192
/** How often other processes' commits are looked for. */
const WATCH_MS = 200

type Unit = {
  work(tx: Transaction): Promise<unknown>
  /** It shares its commit with no other, and so needs no savepoint. */
  readonly alone: boolean
  readonly hooks: UnitHooks
  resolve(value: unknown): void
  reject(error: unknown): void
  outcome: { ok: true; value: unknown } | { ok: false; error: unknown } | undefined
}

function isBusy(error: unknown): boolean {
  // SQLITE_BUSY and its extended codes, https://sqlite.org/rescode.html
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5
}

/**
 * Turns on the write-ahead log, which one process does and finds done by all others. SQLite does not wait when two begin
 * with an empty file at one moment: https://sqlite.org/wal.html#sometimes_queries_return_sqlite_busy_in_wal_mode
 */
function keepLogAhead(handle: DatabaseSync): void {
  const pause = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  for (const started = performance.now(); ; Atomics.wait(pause, 0, 0, LOCK_RETRY_MS)) {
    try {
      handle.exec('pragma journal_mode = wal')
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() - started > OPEN_WAIT_MS) throw error
    }
  }
}

function readerOver(connection: Connection): Reader {
  return {
    query: kyselyOver('sqlite', connection.execute),
    text: sqliteText,
    run: async <Row>(sql: string, parameters: readonly unknown[]) =>
      (await connection.execute(sql, parameters)) as Row[],
    runLists: async <Row extends readonly unknown[]>(sql: string, parameters: readonly unknown[]) =>
      (await connection.executeLists(sql, parameters)) as Row[],
  }
}

/**
 * One file, two connections: readers see committed state at once and never wait; units of work queue for the one writer,
 * which runs all that are waiting, each in a savepoint of its own unless it is the only one, and commits them with one fsync. `lockWaitMs`: how long
 * a batch waits for another process's write lock before its units are refused with `StoreBusy`.
 */
export function openSqlite(path: string, lockWaitMs = LOCK_WAIT_MS): Database {
  const writer = connect(path, false)
  // From here on a lock that another process holds is waited for without blocking the event loop; see `begin`.
  keepLogAhead(writer.handle)
  writer.handle.exec('pragma wal_autocheckpoint = 4000; pragma busy_timeout = 0')
  const reading = connect(path, true)
  const inside = readerOver(writer)
  const read = readerOver(reading)

  let waiting: Unit[] = []
  let draining = false
  let closed = false

  // Changes when another connection has committed, which the writer's own commits are not: https://sqlite.org/pragma.html
  const dataVersion = writer.handle.prepare('pragma data_version')
  const versionSeenByWriter = () => Number(Object.values(dataVersion.get() ?? {})[0])
  let lastVersion = versionSeenByWriter()

  function transactionOf(unit: Unit): { tx: Transaction; end: () => void } {
    let over = false
    const live = () => {
      if (over) throw new Error('a transaction was used after its work had returned')
    }
    return {
      tx: {
        unit,
        get query() {
          live()
          return inside.query
        },
        text: sqliteText,
        run: (sql, parameters) => {
          live()
          return inside.run(sql, parameters)
        },
        runLists: (sql, parameters) => {
          live()
          return inside.runLists(sql, parameters)
        },
        insertMany: async (table, columns, onConflict) => {
          live()
          insertEach(writer.handle, table, columns, onConflict)
        },
        onCommit: unit.hooks.onCommit,
        onRollback: unit.hooks.onRollback,
      },
      end: () => {
        over = true
      },
    }
  }

  async function begin(): Promise<void> {
    for (const started = performance.now(); ; await sleep(LOCK_RETRY_MS)) {
      try {
        writer.handle.exec('begin immediate')
        return
      } catch (error) {
        if (!isBusy(error)) throw error
        if (performance.now() - started > lockWaitMs)
          throw new StoreBusy('another process is writing to the database and has not finished in time')
      }
    }
  }

  const savepoint = writer.handle.prepare('savepoint unit')
  const release = writer.handle.prepare('release unit')
  const rollback = writer.handle.prepare('rollback to unit')

  async function runUnit(unit: Unit): Promise<void> {
    const { tx, end } = transactionOf(unit)
    savepoint.run()
    try {
      const value = await unit.work(tx)
      release.run()
      unit.outcome = { ok: true, value }
    } catch (error) {
      rollback.run()
      release.run()
      unit.hooks.undone()
      unit.outcome = { ok: false, error }
    } finally {
      end()
    }
  }

  /** A unit that has the transaction for itself: what undoes the unit undoes the transaction. */
  async function runAlone(unit: Unit): Promise<void> {
    const { tx, end } = transactionOf(unit)
    try {
      unit.outcome = { ok: true, value: await unit.work(tx) }
    } catch (error) {
      if (writer.handle.isTransaction) writer.handle.exec('rollback')
      unit.hooks.undone()
      unit.outcome = { ok: false, error }
    } finally {
      end()
    }
  }

  /** Everything in the batch fails alike: the lock was not had, or the commit did not reach the disk. */
  function fail(batch: readonly Unit[], error: unknown): void {
    if (writer.handle.isTransaction) writer.handle.exec('rollback')
    for (const unit of batch) {
      if (unit.outcome?.ok !== false) unit.hooks.undone()
      unit.reject(unit.outcome?.ok === false ? unit.outcome.error : error)
    }
  }

  async function runBatch(batch: readonly Unit[]): Promise<void> {
    try {
      await begin()
      const [only, another] = batch
      if (only !== undefined && another === undefined) await runAlone(only)
      else for (const unit of batch) await runUnit(unit)
      if (another !== undefined || only?.outcome?.ok === true) writer.handle.exec('commit')
    } catch (error) {
      fail(batch, error)
      return
    }
    for (const unit of batch) {
      if (unit.outcome?.ok === true) {
        unit.hooks.committed()
        unit.resolve(unit.outcome.value)
      } else unit.reject(unit.outcome?.error)
    }
  }

  /** The units that run together next: those that came before one that wants to be alone, or that one. */
  function nextBatch(): Unit[] {
    const first = waiting.findIndex(({ alone }) => alone)
    const size = first === -1 ? BATCH_UNITS : Math.min(Math.max(first, 1), BATCH_UNITS)
    const batch = waiting.slice(0, size)
    waiting = waiting.slice(size)
    return batch
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = nextBatch()
      await runBatch(batch)
      // Let the requests that arrived during the commit join the next batch.
      if (waiting.length > 0 || !closed) await new Promise((resolve) => setImmediate(resolve))
    }
    draining = false
  }

  function wake(): void {
    if (draining) return
    draining = true
    // After this turn of the event loop, so that every request that it brought shares the commit.
    setImmediate(() => void drain())
  }

  return {
    engine: 'sqlite',
    read,
    transaction: <T>(work: (tx: Transaction) => Promise<T>, { alone = false } = {}) =>
      new Promise<T>((resolve, reject) => {
        if (closed) return reject(new Error('the database is closed'))
        if (waiting.length >= QUEUE_UNITS) return reject(new StoreBusy('too many requests wait to be written'))
        waiting.push({
          work,
          alone,
          hooks: unitHooks(),
          resolve: (value) => resolve(value as T),
          reject,
          outcome: undefined,
        })
        return wake()
      }),
    snapshot: async (work) => {
      const own = connect(path, true, SNAPSHOT_CACHE_KIB)
      try {
        own.handle.exec('begin')
        return await work(readerOver(own))
      } finally {
        own.handle.close()
      }
    },
    watch: async (onTick) => {
      const timer = setInterval(onTick, WATCH_MS)
      timer.unref()
      return async () => clearInterval(timer)
    },
    othersCommitted: () => {
      const version = versionSeenByWriter()
      const changed = version !== lastVersion
      lastVersion = version
      return changed
    },
    ping: async () => {
      reading.handle.prepare('select 1').get()
    },
    close: async () => {
      closed = true
      while (draining) await sleep(1)
      reading.handle.close()
      writer.handle.close()
    },
  }
}
