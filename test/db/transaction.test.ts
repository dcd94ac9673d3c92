import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Transaction } from '#db/database.ts'
import { openDatabase } from '#db/open.ts'

import { onEveryEngine } from '../support/exchange.ts'
import { accountIds, accountRow, withDatabase } from './with-database.ts'

const addAccount = async (tx: Transaction, id: string) => {
  await tx.query.insertInto('account').values(accountRow(id)).execute()
}

onEveryEngine((engine) => {
  test('of units of work that run at once, one that fails is undone alone', () =>
    withDatabase(engine, async ({ database }) => {
      const results = await Promise.allSettled(
        Array.from({ length: 12 }, (_, index) =>
          database.transaction(async (tx) => {
            await addAccount(tx, `acc_${String(index).padStart(2, '0')}`)
            if (index % 4 === 1) throw new Error(`unit ${index} failed`)
            return index
          }),
        ),
      )
      const told = results.map((result) => (result.status === 'fulfilled' ? result.value : String(result.reason)))
      assert.deepEqual(told, [
        0,
        'Error: unit 1 failed',
        2,
        3,
        4,
        'Error: unit 5 failed',
        6,
        7,
        8,
        'Error: unit 9 failed',
        10,
        11,
      ])
      const kept = [0, 2, 3, 4, 6, 7, 8, 10, 11].map((index) => `acc_${String(index).padStart(2, '0')}`)
      assert.deepEqual(await accountIds(database), kept)
    }))

  test('a statement that the store refuses undoes its own unit alone', () =>
    withDatabase(engine, async ({ database }) => {
      await database.transaction((tx) => addAccount(tx, 'acc_taken'))
      const [before, refused, after] = await Promise.allSettled([
        database.transaction((tx) => addAccount(tx, 'acc_before')),
        database.transaction(async (tx) => {
          await addAccount(tx, 'acc_with_it')
          await addAccount(tx, 'acc_taken')
        }),
        database.transaction((tx) => addAccount(tx, 'acc_after')),
      ])
      assert.deepEqual([before.status, refused.status, after.status], ['fulfilled', 'rejected', 'fulfilled'])
      assert.deepEqual(await accountIds(database), ['acc_after', 'acc_before', 'acc_taken'])
    }))

  test('when an answer arrives, another connection sees what it tells', () =>
    withDatabase(engine, async ({ database, again }) => {
      const other = await again()
      await Promise.all(
        Array.from({ length: 60 }, async (_, index) => {
          const id = `acc_${index}`
          await database.transaction((tx) => addAccount(tx, id))
          const rows = await other.read.query.selectFrom('account').select('id').where('id', '=', id).execute()
          assert.equal(rows.length, 1, `${id} was acknowledged and is not there`)
        }),
      )
    }))

  test('a unit sees its own writes, and others see them only after its commit', () =>
    withDatabase(engine, async ({ database }) => {
      await database.transaction(async (tx) => {
        await addAccount(tx, 'acc_1')
        assert.equal((await tx.query.selectFrom('account').select('id').execute()).length, 1)
        assert.deepEqual(await accountIds(database), [])
      })
      assert.deepEqual(await accountIds(database), ['acc_1'])
    }))

  test('after a commit its hooks run in the order in which they were given, and no others', () =>
    withDatabase(engine, async ({ database }) => {
      const told: string[] = []
      await database.transaction(async (tx) => {
        tx.onCommit(() => told.push('first'))
        tx.onRollback(() => told.push('undone'))
        await addAccount(tx, 'acc_1')
        tx.onCommit(() => told.push('second'))
        assert.deepEqual(told, [])
      })
      assert.deepEqual(told, ['first', 'second'])
    }))

  test('when a unit is undone its hooks run backwards, before the caller is told', () =>
    withDatabase(engine, async ({ database }) => {
      const told: string[] = []
      const work = async (tx: Transaction) => {
        tx.onCommit(() => told.push('committed'))
        tx.onRollback(() => told.push('first'))
        tx.onRollback(() => told.push('second'))
        await addAccount(tx, 'acc_1')
        throw new Error('no')
      }
      await assert.rejects(
        database.transaction(work).finally(() => told.push('told')),
        { message: 'no' },
      )
      assert.deepEqual(told, ['second', 'first', 'told'])
    }))

  test('a transaction that is over cannot be used any more', () =>
    withDatabase(engine, async ({ database }) => {
      let kept: Transaction | undefined
      await database.transaction(async (tx) => {
        kept = tx
      })
      const over = { message: 'a transaction was used after its work had returned' }
      assert.throws(() => kept?.query, over)
      await assert.rejects(async () => kept?.run('select 1 as one', []), over)
      await assert.rejects(async () => kept?.insertMany('account', [], ''), over)
    }))

  test('a commit that the store refuses is told as a failure, and its hooks undo', () =>
    withDatabase(engine, async ({ database }) => {
      // A constraint that is looked at only when the transaction commits.
      await database.transaction((tx) =>
        tx.run('create table child (account_id text references account (id) deferrable initially deferred)', []),
      )
      const told: string[] = []
      const work = async (tx: Transaction) => {
        tx.onCommit(() => told.push('committed'))
        tx.onRollback(() => told.push('undone'))
        await addAccount(tx, 'acc_1')
        await tx.run(`insert into child (account_id) values ('acc_unknown')`, [])
      }
      await assert.rejects(database.transaction(work), /foreign key/i)
      assert.deepEqual(told, ['undone'])
      assert.deepEqual(await accountIds(database), [])
      await database.transaction((tx) => addAccount(tx, 'acc_2'))
      assert.deepEqual(await accountIds(database), ['acc_2'])
    }))

  test('a store that is closed does what was asked before, and takes nothing more', () =>
    withDatabase(engine, async ({ database, config }) => {
      const closing = await openDatabase(config)
      const last = closing.transaction((tx) => addAccount(tx, 'acc_last'))
      await Promise.all([last, last.then(() => closing.close())])
      await assert.rejects(closing.transaction((tx) => addAccount(tx, 'acc_late')))
      assert.deepEqual(await accountIds(database), ['acc_last'])
    }))
})
