import { setTimeout as sleep } from 'node:timers/promises'

import pg from 'pg'

import { type Database, type Reader, RunAgain, StoreBusy, type Transaction } from './database.ts'
import { postgresText } from './postgres-text.ts'
import { kyselyOver } from './single-connection.ts'
import { unitHooks } from './unit-hooks.ts'

/** Connections of one process. */
const POOL_CONNECTIONS = 20
/** How long a unit of work waits for a connection. */
const CONNECT_WAIT_MS = 30_000
/** How often a unit that lost to a deadlock or a serialisation failure is run. */
const TRANSACTION_TRIES = 8
/** How often the feed is looked at although no notice came, in case one was lost. */
const WATCH_MS = 1_000
const RECONNECT_MS = 1_000
/** Other processes are told at most this often. NOTIFY inside a transaction would make all commits queue for one lock. */
const NOTIFY_MS = 20
const NOTIFY_CHANNEL = 'strowger_event'

// int8 and numeric arrive as text. All ours are exact in a JavaScript number: at most 15 digits.
const INT8 = 20
const NUMERIC = 1700
const types = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === INT8 || oid === NUMERIC
      ? (value: string) => Number(value)
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

/** Serialisation failure and deadlock: the unit was undone for another's sake and may simply run again. */
function isUndone(error: unknown): boolean {
  const code = errorCode(error)
  return code === '40001' || code === '40P01'
}

/** Runs one statement somewhere; gives objects, or the lists of their columns. */
type Ask = (sql: string, parameters: readonly unknown[], asLists: boolean) => Promise<unknown[]>

/** The query as the driver takes it. */
function asked(text: string, parameters: readonly unknown[], asLists: boolean) {
  const query = { text, values: [...parameters] }
  return asLists ? { ...query, rowMode: 'array' } : query
}

function readerOver(ask: Ask): Reader {
  return {
    query: kyselyOver('postgres', (sql, parameters) => ask(sql, parameters, false)),
    text: postgresText,
    run: async <Row>(sql: string, parameters: readonly unknown[]) => (await ask(sql, parameters, false)) as Row[],
    runLists: async <Row extends readonly unknown[]>(sql: string, parameters: readonly unknown[]) =>
      (await ask(sql, parameters, true)) as Row[],
  }
}

export function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WAIT_MS,
    types,
    application_name: 'strowger',
  })
  // A connection that dies is replaced by the pool, and the query that was running on it fails. Without a listener on
  // both, for idle connections and for those in use, its death would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const read = readerOver(async (...query) => (await pool.query(asked(...query))).rows)
  const readers = new WeakMap<pg.PoolClient, Reader>()

  let noticeDue: NodeJS.Timeout | undefined

  function tellOthers(): void {
    noticeDue ??= setTimeout(() => {
      noticeDue = undefined
      // A lost notice only delays the others until they look by themselves.
      pool.query(`notify ${NOTIFY_CHANNEL}`).catch(() => {})
    }, NOTIFY_MS)
  }

  function insideOf(client: pg.PoolClient): Reader {
    const known = readers.get(client)
    if (known !== undefined) return known
    const reader = readerOver(async (...query) => (await client.query(asked(...query))).rows)
    readers.set(client, reader)
    return reader
  }

  async function attempt<T>(client: pg.PoolClient, unit: WeakKey, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const hooks = unitHooks()
    const inside = insideOf(client)
    let over = false
    const live = () => {
      if (over) throw new Error('a transaction was used after its work had returned')
    }
    const tx: Transaction = {
      unit,
      get query() {
        live()
        return inside.query
      },
      text: postgresText,
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
        const names = columns.map(({ name }) => name).join()
        const lists = columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join()
        const values = columns.map((column) => column.values)
        await client.query({
          text: `insert into ${table} (${names}) select * from unnest(${lists}) ${onConflict}`,
          values,
        })
      },
      onCommit: hooks.onCommit,
      onRollback: hooks.onRollback,
    }
    try {
      await client.query('begin isolation level read committed')
      const value = await work(tx)
      const { command } = await client.query('commit')
      // After a failed statement that `work` went on from, PostgreSQL undoes everything and calls that an answer.
      if (command !== 'COMMIT') throw new Error('a statement of the transaction had failed, so it was undone')
      hooks.committed()
      tellOthers()
      return value
    } catch (error) {
      hooks.undone()
      await client.query('rollback').catch(() => {})
      throw error
    } finally {
      over = true
    }
  }

  return {
    engine: 'postgres',
    read,
    transaction: async (work) => {
      const client = await pool.connect().catch((error: unknown) => {
        throw new StoreBusy('no database connection became free in time', { cause: error })
      })
      let broken: Error | undefined
      const unit = {}
      try {
        for (let tries = 1; ; tries++) {
          try {
            return await attempt(client, unit, work)
          } catch (error) {
            if (error instanceof RunAgain) {
              tries--
              continue
            }
            if (!isUndone(error)) throw error
            if (tries >= TRANSACTION_TRIES) throw new StoreBusy('other requests kept winning', { cause: error })
            await sleep(tries * 2 + Math.random() * 10)
          }
        }
      } catch (error) {
        // SQLSTATE has five characters; anything else from the driver means that the connection itself is gone.
        const code = errorCode(error)
        if (error instanceof Error && (code?.startsWith('08') || code?.startsWith('57P') || code?.startsWith('E')))
          broken = error
        throw error
      } finally {
        client.release(broken)
      }
    },
    snapshot: async (work) => {
      const client = await pool.connect()
      try {
        await client.query('begin isolation level repeatable read read only')
        return await work(insideOf(client))
      } finally {
        await client.query('rollback').catch(() => {})
        client.release()
      }
    },
    watch: async (wake) => {
      let ended = false
      let client: pg.Client | undefined
      const timer = setInterval(wake, WATCH_MS)
      timer.unref()

      async function listen(): Promise<void> {
        const next = new pg.Client({ connectionString: url, application_name: 'strowger-watch' })
        next.on('notification', wake)
        next.on('error', () => {})
        next.on('end', () => {
          if (ended) return
          // The poll goes on meanwhile, so nothing is missed by a listener that is down.
          setTimeout(() => void listen().catch(() => {}), RECONNECT_MS).unref()
        })
        await next.connect()
        await next.query(`listen ${NOTIFY_CHANNEL}`)
        client = next
      }

      await listen()
      return async () => {
        ended = true
        clearInterval(timer)
        await client?.end().catch(() => {})
      }
    },
    othersCommitted: () => true,
    ping: async () => {
      await pool.query('select 1')
    },
    close: () => {
      clearTimeout(noticeDue)
      return pool.end()
    },
  }
}
