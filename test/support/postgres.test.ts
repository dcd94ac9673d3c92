import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'

import pg from 'pg'

import { openToAll } from './postgres-binaries.ts'
import { POSTGRES_URL_VARIABLE, startPostgres, type TestPostgres } from './postgres.ts'

let postgres: TestPostgres
before(async () => {
  postgres = await startPostgres()
})
after(() => postgres.stop())

async function rowsOf(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>({ text: sql })
    return rows.map((row) => Object.values(row)[0])
  } finally {
    await client.end()
  }
}

test('every database is empty and apart from the others', async () => {
  const [one, two] = await Promise.all([postgres.createDatabase(), postgres.createDatabase()])
  await rowsOf(one, 'CREATE TABLE number (e164 bigint)')
  const tables = `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`
  assert.deepEqual(await rowsOf(one, tables), ['number'])
  assert.deepEqual(await rowsOf(two, tables), [])
})

test('an acknowledged commit is on disk, as in production', async () => {
  const settings = `SELECT setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')`
  assert.deepEqual(await rowsOf(postgres.url, settings), ['on', 'on', 'on'])
})

test('texts sort as a language does, so that what needs byte order has to ask for it', async () => {
  const url = await postgres.createDatabase()
  const sorted = (by: string) =>
    rowsOf(url, `SELECT x FROM (VALUES ('b'), ('A'), ('a'), ('B')) AS v (x) ORDER BY ${by}`)
  assert.deepEqual(await sorted('x'), ['a', 'A', 'b', 'B'])
  assert.deepEqual(await sorted('x COLLATE "C"'), ['A', 'B', 'a', 'b'])
})

test('databases are dropped by the one who made them, also while somebody is connected', async () => {
  const other = await startPostgres()
  const url = await other.createDatabase()
  const name = new URL(url).pathname.slice(1)
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  await other.stop()
  await client.end().catch(() => {})
  assert.deepEqual(await rowsOf(postgres.url, `SELECT datname FROM pg_database WHERE datname = '${name}'`), [])
})

/**
 * Starts a process with a PostgreSQL of its own; resolves with how to kill it and where its data lies.
 * Its input is a pipe, so that one that waits for input ends with this process.
 */
async function startAlone(ending: string): Promise<{ kill(): void; dataFolder: string; url: string }> {
  const program = `
    import pg from 'pg'
    import { startPostgres } from './postgres.ts'
    const { url } = await startPostgres()
    const client = new pg.Client(url)
    await client.connect()
    const { rows } = await client.query('SHOW data_directory')
    console.log(JSON.stringify({ url, dataFolder: rows[0].data_directory }))
    await client.end()
    ${ending}`
  const { [POSTGRES_URL_VARIABLE]: _shared, NODE_TEST_CONTEXT: _context, ...env } = process.env
  const args = ['--input-type=module-typescript', '--eval', program]
  const child = spawn(process.execPath, args, { cwd: import.meta.dirname, env, stdio: ['pipe', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout }))
    return { kill: () => child.kill('SIGKILL'), ...(JSON.parse(line) as { url: string; dataFolder: string }) }
  throw new Error('the process told nothing')
}

/** Fails unless the folder goes and the server stops answering within ten seconds. */
async function assertGone({ dataFolder, url }: { dataFolder: string; url: string }): Promise<void> {
  for (let tries = 0; existsSync(dirname(dataFolder)) && tries < 200; tries++) await sleep(50)
  assert.equal(existsSync(dirname(dataFolder)), false)
  await assert.rejects(rowsOf(url, 'SELECT 1'), { code: 'ECONNREFUSED' })
}

test('a process that is killed leaves no server and no file', async () => {
  const alone = await startAlone('process.stdin.resume()')
  assert.deepEqual(await rowsOf(alone.url, 'SELECT 1'), [1])
  alone.kill()
  await assertGone(alone)
})

test('a process that forgets to stop its server still ends, and the server with it', async () => {
  await assertGone(await startAlone(''))
})

test('a folder that only its owner may enter is not open to the user of the server', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'strowger-open-'))
  t.after(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'inside'))
  chmodSync(root, 0o700)
  assert.equal(openToAll(join(root, 'inside')), false)
  chmodSync(root, 0o755)
  assert.equal(openToAll(join(root, 'inside')), openToAll(tmpdir()))
})
