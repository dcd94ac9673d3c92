import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import pg from 'pg'

/**
 * Names the server that all test processes of a run share, with the rights to make databases.
 * Set by the global setup of `npm test`; set it by hand to run the tests on a PostgreSQL of your own.
 */
export const POSTGRES_URL_VARIABLE = 'STROWGER_TEST_POSTGRES_URL'

/** A real PostgreSQL, for tests. */
export type TestPostgres = {
  /** The server's maintenance database, as a user who may make others. */
  readonly url: string
  /** Makes an empty database and returns its url. */
  createDatabase(): Promise<string>
  /** Drops the databases that were made here, and stops the server if it was started here. */
  stop(): Promise<void>
}

const GUARD = fileURLToPath(new URL('./postgres-guard.ts', import.meta.url))
/** More than the guard's own limits together, so that it is the guard who tells what was slow. */
const START_MS_MAX = 120_000
const STOP_MS_MAX = 30_000
/** Databases that one test process may have at once. */
const DATABASES_MAX = 200

type Server = { readonly url: string; stop(): Promise<void> }

/** The server of this process, and how many of its users have not stopped it yet. */
let own: Promise<Server> | undefined
let users = 0

function withoutKeepingAlive(child: ChildProcess): void {
  child.unref()
  for (const pipe of [child.stdin, child.stdout]) if (pipe instanceof Socket) pipe.unref()
}

async function startServer(): Promise<Server> {
  const guard = spawn(process.execPath, [GUARD], { detached: true, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: guard.stdout })
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`PostgreSQL was not ready after ${START_MS_MAX} ms`)), START_MS_MAX)
    lines.once('line', (line) => {
      clearTimeout(timer)
      resolve(line)
    })
    guard.once('error', reject)
    guard.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('PostgreSQL did not start: see the message above'))
    })
  })
  // A test file that forgets to stop still ends; the guard sees the pipe close and cleans up.
  withoutKeepingAlive(guard)
  return {
    url,
    stop: async () => {
      if (guard.exitCode !== null || guard.signalCode !== null) return
      guard.ref()
      const gone = once(guard, 'exit', { signal: AbortSignal.timeout(STOP_MS_MAX) })
      guard.stdin.end()
      await gone
    },
  }
}

/** Runs one statement on a connection of its own. */
async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function databasesOn(server: Server, release: () => Promise<void>): TestPostgres {
  // Chance, because several test processes make databases on one server.
  const prefix = `test_${randomBytes(6).toString('hex')}`
  const made: string[] = []
  let count = 0
  return {
    url: server.url,
    createDatabase: async () => {
      if (made.length >= DATABASES_MAX) throw new Error(`one process may have ${DATABASES_MAX} databases at once`)
      const name = `${prefix}_${++count}`
      made.push(name)
      await runOn(server.url, `CREATE DATABASE ${name}`)
      const url = new URL(server.url)
      url.pathname = `/${name}`
      return url.href
    },
    stop: async () => {
      const names = made.splice(0)
      try {
        // Force, because a connection that a failed test left open must not keep its database.
        for (const name of names) await runOn(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      } finally {
        await release()
      }
    },
  }
}

/**
 * A PostgreSQL for the tests of this process: the one that the whole run shares, or, when a file is run by itself, one
 * that starts now and ends with the last `stop`, or with the process, however it ends.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const shared = process.env[POSTGRES_URL_VARIABLE]
  if (shared !== undefined) return databasesOn({ url: shared, stop: async () => {} }, async () => {})

  own ??= startServer()
  users++
  const starting = own
  let released = false
  const release = async () => {
    if (released) return
    released = true
    if (--users > 0) return
    own = undefined
    await (await starting).stop()
  }
  try {
    return databasesOn(await starting, release)
  } catch (error) {
    users--
    own = undefined
    throw error
  }
}
