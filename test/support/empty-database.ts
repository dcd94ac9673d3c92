import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

import pg from 'pg'

import type { DatabaseConfig } from '#db/open.ts'

import { startPostgres, type TestPostgres } from './postgres.ts'

export const ENGINES = ['sqlite', 'postgres'] as const
export type Engine = (typeof ENGINES)[number]

/** Kept from the first test that needs it to the last of the file, so that the server starts once. */
let kept: Promise<TestPostgres> | undefined
/** Databases that a test has done with: emptying one takes a tenth of the time of dropping it and making another. */
const spare: string[] = []

after(async () => {
  await (await kept)?.stop()
})

async function emptied(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // What a process that was killed had begun must not come back into the emptied store.
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`)
    await client.query('drop schema public cascade; create schema public')
  } finally {
    await client.end()
  }
}

/** An empty store, and how to leave nothing of it behind. */
export async function emptyDatabase(engine: Engine): Promise<DatabaseConfig & { drop(): Promise<void> }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'strowger-test-'))
  const dropFolder = () => rm(dataFolder, { recursive: true, force: true })
  if (engine === 'sqlite') return { dataFolder, databaseUrl: undefined, drop: dropFolder }
  kept ??= startPostgres()
  const postgres = await kept
  const databaseUrl = spare.pop() ?? (await postgres.createDatabase())
  return {
    dataFolder,
    databaseUrl,
    drop: async () => {
      await dropFolder()
      await emptied(databaseUrl)
      spare.push(databaseUrl)
    },
  }
}
