import assert from 'node:assert/strict'
import { test } from 'node:test'

import { onEveryEngine } from '../support/exchange.ts'
import { accountRow, withDatabase } from './with-database.ts'

onEveryEngine((engine) => {
  test('a process is woken when another has committed, until it asks no longer', () =>
    withDatabase(engine, async ({ database, again }) => {
      const other = await again()
      let wakes = 0
      let wake = () => {}
      const unwatch = await database.watch(() => {
        wakes++
        wake()
      })
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      await other.transaction((tx) => tx.query.insertInto('account').values(accountRow('acc_1')).execute())
      await woken
      await unwatch()
      const before = wakes
      await other.transaction((tx) => tx.query.insertInto('account').values(accountRow('acc_2')).execute())
      await new Promise((resolve) => setTimeout(resolve, 300))
      assert.equal(wakes, before)
    }))
})

test('SQLite tells whether anybody else has committed since it was asked last', () =>
  withDatabase('sqlite', async ({ database, again }) => {
    const other = await again()
    const add = (by: typeof other, id: string) =>
      by.transaction((tx) => tx.query.insertInto('account').values(accountRow(id)).execute())
    database.othersCommitted()
    assert.equal(database.othersCommitted(), false)
    await add(database, 'acc_1')
    assert.equal(database.othersCommitted(), false, 'its own commit is not another’s')
    await add(other, 'acc_2')
    await add(database, 'acc_3')
    assert.equal(database.othersCommitted(), true)
    assert.equal(database.othersCommitted(), false)
  }))

test('a PostgreSQL listener that was cut off hears of commits again', () =>
  withDatabase('postgres', async ({ database, again }) => {
    const other = await again()
    let wake = () => {}
    const unwatch = await database.watch(() => wake())
    const cut = await other.read.run<{ cut: boolean }>(
      `select pg_terminate_backend(pid) as cut from pg_stat_activity
       where application_name = 'strowger-watch' and datname = current_database()`,
      [],
    )
    assert.deepEqual(cut, [{ cut: true }])
    const listeners = async () =>
      (
        await other.read.run(
          `select pid from pg_stat_activity where application_name = 'strowger-watch' and datname = current_database()
           and query like 'listen%'`,
          [],
        )
      ).length
    for (let tries = 0; (await listeners()) === 0; tries++) {
      assert.ok(tries < 200, 'it did not listen again')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const woken = new Promise<void>((resolve) => {
      wake = resolve
    })
    await other.transaction((tx) => tx.query.insertInto('account').values(accountRow('acc_1')).execute())
    await woken
    await unwatch()
  }))
