/**
 * Owns one PostgreSQL for as long as its standard input stays open. When the tests end, in whatever way, the pipe
 * closes, and the server and its folder go. Prints one line, the url of the server, as soon as it can be used.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { postgresFolder, runAs, temporaryFolder } from './postgres-binaries.ts'

/** Another process may take the port between its choice and its use; then another is chosen. */
const START_TRIES_MAX = 5
/** A cluster is made in half a second; a busy machine may need much longer. */
const INITDB_MS_MAX = 60_000
const START_MS_MAX = 30_000
/** After so long a fast shutdown becomes an immediate one, and then a kill. */
const STOP_MS_MAX = 5_000
/** How much of the server's log is kept, to be told when it fails. */
const LOG_CHARS_MAX = 20_000

type Running = { readonly process: ChildProcess; readonly exited: Promise<void> }

const user = runAs()
const folder = mkdtempSync(join(temporaryFolder(user, tmpdir()), 'strowger-postgres-'))
const password = randomBytes(16).toString('hex')
let running: Running | undefined
let log = ''
let stopping = false

function start(program: string, args: readonly string[]): Running {
  // A process group of its own: Ctrl-C on the tests does not reach the server before they have ended.
  const child = spawn(program, args, {
    ...user,
    cwd: folder,
    detached: true,
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const keep = (text: unknown) => {
    log = (log + String(text)).slice(-LOG_CHARS_MAX)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  child.on('error', keep)
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve()).once('error', () => resolve())
  })
  running = { process: child, exited }
  return running
}

/** Whether it came to pass in time. */
async function within(ms: number, event: Promise<unknown>): Promise<boolean> {
  return Promise.race([event.then(() => true), sleep(ms, false, { ref: false })])
}

/** Makes the cluster. Its texts sort as English does, not as bytes do: what relies on byte order must say so. */
async function makeCluster(bin: string): Promise<void> {
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user !== undefined) chownSync(passwordFile, user.uid, user.gid)
  const initdb = start(join(bin, 'initdb'), [
    `--pgdata=${join(folder, 'data')}`,
    `--pwfile=${passwordFile}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=en-US',
    // The cluster is minutes old and thrown away: only what a test writes is worth an fsync.
    '--no-sync',
  ])
  if (!(await within(INITDB_MS_MAX, initdb.exited))) throw new Error(`initdb took longer than ${INITDB_MS_MAX} ms`)
  if (initdb.process.exitCode !== 0) throw new Error('initdb failed')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('the machine gave no port')
  return address.port
}

/** Starts the server and waits until it can be used; undefined if it ended instead. */
async function startServer(bin: string, port: number): Promise<Running | undefined> {
  log = ''
  const settings = {
    listen_addresses: '127.0.0.1',
    port: `${port}`,
    unix_socket_directories: '',
    max_connections: '200',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = start(join(bin, 'postgres'), ['-D', join(folder, 'data'), ...flags])
  const ready = new Promise<void>((resolve) => {
    server.process.stderr?.on('data', () => {
      if (log.includes('ready to accept connections')) resolve()
    })
  })
  if (!(await within(START_MS_MAX, Promise.race([ready, server.exited]))))
    throw new Error(`the server was not ready after ${START_MS_MAX} ms`)
  return server.process.exitCode === null ? server : undefined
}

async function serve(): Promise<Running> {
  if (user !== undefined) chownSync(folder, user.uid, user.gid)
  const bin = join(postgresFolder(user, folder), 'bin')
  await makeCluster(bin)
  for (let tries = 0; tries < START_TRIES_MAX && !stopping; tries++) {
    const port = await freePort()
    const server = await startServer(bin, port)
    if (server === undefined && !log.includes('could not bind')) throw new Error('the server ended at its start')
    if (server === undefined) continue
    process.stdout.write(`postgres://postgres:${password}@127.0.0.1:${port}/postgres\n`)
    return server
  }
  throw new Error(`no port was free in ${START_TRIES_MAX} tries`)
}

async function stop(exitCode: number): Promise<never> {
  stopping = true
  // Interrupt is PostgreSQL's fast shutdown, quit its immediate one.
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (running === undefined) break
    running.process.kill(signal)
    if (await within(STOP_MS_MAX, running.exited)) break
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  // oxlint-disable-next-line no-process-exit -- a start that was interrupted may still be waiting for its timers
  return process.exit(exitCode)
}

async function fail(problem: string): Promise<never> {
  process.stderr.write(`PostgreSQL for tests: ${problem}\n${log}\n`)
  return stop(1)
}

process.stdout.on('error', () => {})
process.stderr.on('error', () => {})
process.stdin
  .on('end', () => void stop(0))
  .on('error', () => void stop(0))
  .resume()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))

try {
  const server = await serve()
  await server.exited
  if (!stopping) await fail('the server ended by itself')
} catch (error) {
  // A stop in the middle of the start makes the start fail, which is no failure to tell.
  if (!stopping) await fail(error instanceof Error ? error.message : String(error))
}
