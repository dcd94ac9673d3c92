import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'

import { StoreBusy } from '#db/database.ts'
import { SQLITE_FILE } from '#db/open.ts'
import { openSqlite } from '#db/sqlite.ts'

import { startWorker } from '../support/worker.ts'
import { accountIds, accountRow, withDatabase } from './with-database.ts'

const SHORT_WAIT_MS = 150

async function lockedByAnother(path: string) {
  const worker = startWorker(import.meta.url, 'sqlite-lock-worker.ts', { path })
  assert.equal(await worker.line(), 'locked')
  return {
    release: async () => {
      worker.send('release')
      assert.deepEqual(await worker.rest(), ['released'])
      await worker.ended()
    },
  }
}

test('while another process holds the write lock of SQLite, work waits and everything else goes on', () =>
  withDatabase('sqlite', async ({ database, config }) => {
    const lock = await lockedByAnother(join(config.dataFolder, SQLITE_FILE))
    let written = false
    const writing = database
      .transaction((tx) => tx.query.insertInto('account').values(accountRow('acc_1')).execute())
      .finally(() => {
        written = true
      })
    let longestMs = 0
    for (let turn = 0; turn < 40; turn++) {
      const began = performance.now()
      await sleep(5)
      longestMs = Math.max(longestMs, performance.now() - began)
      assert.deepEqual(await accountIds(database), [], 'a reader waits for nobody')
    }
    assert.equal(written, false)
    // The wait of SQLite's own busy handler would have been one turn of ten seconds.
    assert.ok(longestMs < 5_000, `one turn of the event loop took ${longestMs} ms`)
    await lock.release()
    await writing
    assert.deepEqual(await accountIds(database), ['acc_1', 'acc_lock'])
  }))

test('work that has waited too long for another process is refused, was not done, and may be asked again', () =>
  withDatabase('sqlite', async ({ config }) => {
    const path = join(config.dataFolder, SQLITE_FILE)
    const database = openSqlite(path, SHORT_WAIT_MS)
    try {
      const lock = await lockedByAnother(path)
      const told: string[] = []
      const write = () =>
        database.transaction(async (tx) => {
          tx.onRollback(() => told.push('undone'))
          await tx.query.insertInto('account').values(accountRow('acc_1')).execute()
          tx.onCommit(() => told.push('done'))
        })
      const results = await Promise.allSettled([write(), write()])
      for (const result of results) {
        assert.ok(result.status === 'rejected' && result.reason instanceof StoreBusy)
        assert.match(result.reason.message, /another process is writing/)
      }
      assert.deepEqual(told, [], 'the work was begun without the lock')
      await lock.release()
      await write()
      assert.deepEqual(told, ['done'])
      assert.deepEqual(await accountIds(database), ['acc_1', 'acc_lock'])
    } finally {
      await database.close()
    }
  }))
