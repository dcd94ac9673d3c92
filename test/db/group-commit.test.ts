import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'

import { StoreBusy } from '#db/database.ts'
import { SQLITE_FILE } from '#db/open.ts'

import { accountIds, accountRow, withDatabase } from './with-database.ts'

/** More units than one commit takes. */
const MANY_UNITS = 1_500
/** How many may wait for SQLite's one writer. */
const QUEUE_UNITS = 20_000

test('SQLite commits what waits together, and no hook runs before the file has it', () =>
  withDatabase('sqlite', async ({ database, config }) => {
    const file = new DatabaseSync(join(config.dataFolder, SQLITE_FILE), { readOnly: true })
    const count = file.prepare('select count(*) as count from account')
    const seenByHooks: number[] = []
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        database.transaction(async (tx) => {
          await tx.query
            .insertInto('account')
            .values(accountRow(`acc_${index}`))
            .execute()
          assert.equal(count.get()?.['count'], 0, 'a unit of the batch was committed before the others had run')
          tx.onCommit(() => seenByHooks.push(Number(count.get()?.['count'])))
        }),
      ),
    )
    file.close()
    assert.deepEqual(
      seenByHooks,
      Array.from({ length: 20 }, () => 20),
    )
  }))

test('a unit that wants to be alone shares its commit with no other, and its failure undoes nothing else', () =>
  withDatabase('sqlite', async ({ database, config }) => {
    const file = new DatabaseSync(join(config.dataFolder, SQLITE_FILE), { readOnly: true })
    const count = file.prepare('select count(*) as count from account')
    const committed = () => Number(count.get()?.['count'])
    const seen: number[] = []
    const add = (id: string, fails: boolean, alone: boolean) =>
      database.transaction(
        async (tx) => {
          seen.push(committed())
          await tx.query.insertInto('account').values(accountRow(id)).execute()
          if (fails) throw new Error('as planned')
        },
        { alone },
      )
    const results = await Promise.allSettled([
      add('acc_1', false, false),
      add('acc_2', true, false),
      add('acc_3', true, true),
      add('acc_4', false, true),
      add('acc_5', false, false),
      add('acc_6', false, false),
    ])
    assert.deepEqual(
      results.map(({ status }) => status),
      ['fulfilled', 'rejected', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
    )
    // What was there when each began: two that share a commit see the same.
    assert.deepEqual(seen, [0, 0, 1, 1, 2, 2])
    assert.deepEqual(await accountIds(database), ['acc_1', 'acc_4', 'acc_5', 'acc_6'])
    file.close()
  }))

test('SQLite undoes all units of a batch whose commit fails, and tells each of them', () =>
  withDatabase('sqlite', async ({ database }) => {
    const told: string[] = []
    const add = (id: string) =>
      database.transaction(async (tx) => {
        tx.onCommit(() => told.push(`${id} committed`))
        tx.onRollback(() => told.push(`${id} undone`))
        await tx.query.insertInto('account').values(accountRow(id)).execute()
      })
    const results = await Promise.allSettled([
      add('acc_1'),
      database.transaction(async (tx) => {
        await tx.run('pragma defer_foreign_keys = on', [])
        const key = { id: 'key_1', sort: 'bearer' as const, name: 'Key', secret_hash: '', scopes: '[]', created_at: 0 }
        await tx.query
          .insertInto('credential')
          .values({ ...key, account_id: 'acc_unknown', revoked_at: null })
          .execute()
      }),
      add('acc_2'),
    ])
    assert.deepEqual(
      results.map(({ status }) => status),
      ['rejected', 'rejected', 'rejected'],
    )
    assert.deepEqual(told.toSorted(), ['acc_1 undone', 'acc_2 undone'])
    assert.deepEqual(await accountIds(database), [])
    await add('acc_3')
    assert.deepEqual(await accountIds(database), ['acc_3'])
  }))

test('SQLite does more units than one commit takes, in the order in which they came', () =>
  withDatabase('sqlite', async ({ database }) => {
    const order: number[] = []
    const units = Array.from({ length: MANY_UNITS }, (_, index) =>
      database.transaction(async (tx) => {
        await tx.query
          .insertInto('account')
          .values(accountRow(`acc_${index}`))
          .execute()
        order.push(index)
      }),
    )
    await Promise.all(units)
    assert.deepEqual(
      order,
      Array.from({ length: MANY_UNITS }, (_, index) => index),
    )
    assert.equal((await accountIds(database)).length, MANY_UNITS)
  }))

test('SQLite refuses the unit that would be one too many in the queue, and does the others', () =>
  withDatabase('sqlite', async ({ database }) => {
    let done = 0
    const units = Array.from({ length: QUEUE_UNITS }, () =>
      database.transaction(async () => {
        done++
      }),
    )
    await assert.rejects(
      database.transaction(async () => {
        done++
      }),
      (error) => error instanceof StoreBusy && /too many requests wait/.test(error.message),
    )
    await Promise.all(units)
    assert.equal(done, QUEUE_UNITS)
  }))
