import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sql } from 'kysely'

import type { Database } from '#db/database.ts'
import { DatabaseTooNew, migrate } from '#db/migrate.ts'
import { type Migration, migrations } from '#db/migrations/index.ts'
import { openDatabase } from '#db/open.ts'

import { emptyDatabase } from '../support/empty-database.ts'
import { onEveryEngine } from '../support/exchange.ts'
import { startWorker } from '../support/worker.ts'
import { accountIds, accountRow, withDatabase } from './with-database.ts'

const PROCESSES = 4
const ROUNDS = 2

async function versions(database: Database): Promise<string[]> {
  const { rows } = await sql<{ version: number; name: string }>`
    select version, name from migration order by version`.execute(database.read.query)
  return rows.map(({ version, name }) => `${version} ${name}`)
}

const known = migrations.map(({ name }, index) => `${index + 1} ${name}`)

const next = (...statements: string[]): readonly Migration[] => [
  ...migrations,
  { name: 'next', statements: () => statements },
]

onEveryEngine((engine) => {
  test('processes that start at once on an empty store all come up, and it is made once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { drop, ...config } = await emptyDatabase(engine)
      try {
        const workers = Array.from({ length: PROCESSES }, () =>
          startWorker(import.meta.url, 'migrate-worker.ts', config),
        )
        for (const worker of workers) assert.equal(await worker.line(), 'ready')
        for (const worker of workers) worker.send('go')
        for (const worker of workers) assert.deepEqual(await worker.rest(), ['opened'])
        for (const worker of workers) await worker.ended()
        const database = await openDatabase(config)
        assert.deepEqual(await versions(database), known)
        await database.close()
      } finally {
        await drop()
      }
    }
  })

  test('a store that is up to date is opened as it is', () =>
    withDatabase(engine, async ({ database, again }) => {
      await database.transaction((tx) => tx.query.insertInto('account').values(accountRow('acc_1')).execute())
      const other = await again()
      assert.deepEqual(await accountIds(other), ['acc_1'])
      assert.deepEqual(await versions(other), known)
    }))

  test('a store that a newer program wrote is refused, in words that say what to do', () =>
    withDatabase(engine, async ({ database, config }) => {
      const newer = migrations.length + 7
      await database.transaction((tx) =>
        sql`insert into migration (version, name) values (${newer}, 'from-the-future')`.execute(tx.query),
      )
      await assert.rejects(
        openDatabase(config),
        (error) =>
          error instanceof DatabaseTooNew &&
          error.message ===
            `the database is at version ${newer}, this program knows ${migrations.length}: start the newer Strowger that wrote it`,
      )
      assert.deepEqual(await versions(database), [...known, `${newer} from-the-future`])
    }))

  test('a migration is applied once, and leaves what was there', () =>
    withDatabase(engine, async ({ database }) => {
      await database.transaction((tx) => tx.query.insertInto('account').values(accountRow('acc_1')).execute())
      const wanted = next('alter table account add column note text', `update account set note = 'seen'`)
      await migrate(database, wanted)
      await database.transaction((tx) => sql`update account set note = 'kept'`.execute(tx.query))
      await migrate(database, wanted)
      assert.deepEqual(await versions(database), [...known, `${migrations.length + 1} next`])
      const { rows } = await sql<{ note: string }>`select note from account`.execute(database.read.query)
      assert.deepEqual(
        rows.map(({ note }) => note),
        ['kept'],
      )
    }))

  test('a migration that fails leaves nothing of itself, and can be done when it is right', () =>
    withDatabase(engine, async ({ database }) => {
      const right = 'create table beside (id integer)'
      await assert.rejects(migrate(database, next(right, 'insert into nowhere values (1)')), /nowhere/)
      assert.deepEqual(await versions(database), known)
      await migrate(database, next(right))
      assert.deepEqual(await versions(database), [...known, `${migrations.length + 1} next`])
    }))
})
