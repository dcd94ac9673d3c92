import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sql } from 'kysely'

import { StoreBusy, type Transaction } from '#db/database.ts'

import { accountIds, accountRow, withDatabase } from './with-database.ts'

/** How often a unit of work is run at the most. */
const TRIES = 8

const fail = (tx: Transaction, sqlstate: string) =>
  sql.raw(`do $$ begin raise exception 'for the test' using errcode = '${sqlstate}'; end $$`).execute(tx.query)

for (const [sqlstate, name] of [
  ['40001', 'serialisation failure'],
  ['40P01', 'deadlock'],
] as const)
  test(`a unit of work that PostgreSQL undid for another's sake, a ${name}, is run again`, () =>
    withDatabase('postgres', async ({ database }) => {
      const told: string[] = []
      let runs = 0
      const answer = await database.transaction(async (tx) => {
        const run = ++runs
        tx.onCommit(() => told.push(`commit ${run}`))
        tx.onRollback(() => told.push(`undo ${run}`))
        await tx.query
          .insertInto('account')
          .values(accountRow(`acc_${run}`))
          .execute()
        if (run < 3) await fail(tx, sqlstate)
        return `answer of run ${run}`
      })
      assert.equal(answer, 'answer of run 3')
      assert.deepEqual(told, ['undo 1', 'undo 2', 'commit 3'])
      assert.deepEqual(await accountIds(database), ['acc_3'])
    }))

test('a unit of work that loses every time is told that the store is busy', () =>
  withDatabase('postgres', async ({ database }) => {
    let runs = 0
    await assert.rejects(
      database.transaction(async (tx) => {
        runs++
        await fail(tx, '40001')
      }),
      StoreBusy,
    )
    assert.equal(runs, TRIES)
  }))

test('any other failure of a statement is told at once', () =>
  withDatabase('postgres', async ({ database }) => {
    let runs = 0
    await assert.rejects(
      database.transaction(async (tx) => {
        runs++
        await fail(tx, '22012')
      }),
      { message: 'for the test' },
    )
    assert.equal(runs, 1)
  }))

test('of two units that wait for each other in a circle both are done in the end', () =>
  withDatabase('postgres', async ({ database }) => {
    await database.transaction((tx) =>
      tx.query
        .insertInto('account')
        .values([accountRow('acc_1'), accountRow('acc_2')])
        .execute(),
    )
    let runs = 0
    let waiting = 0
    let bothHaveOne = () => {}
    const met = new Promise<void>((resolve) => {
      bothHaveOne = resolve
    })
    const raise = (tx: Transaction, id: string) =>
      tx.query
        .updateTable('account')
        .set((row) => ({ hold_limit: row('hold_limit', '+', 1) }))
        .where('id', '=', id)
        .execute()
    const both = (first: string, second: string) =>
      database.transaction(async (tx) => {
        runs++
        await raise(tx, first)
        if (++waiting === 2) bothHaveOne()
        await met
        await raise(tx, second)
      })
    await Promise.all([both('acc_1', 'acc_2'), both('acc_2', 'acc_1')])
    assert.ok(runs > 2, 'one at least was undone and run again')
    const rows = await database.read.query.selectFrom('account').select('hold_limit').execute()
    assert.deepEqual(
      rows.map((row) => row.hold_limit),
      [2, 2],
    )
  }))

test('work that goes on after a failed statement is told that PostgreSQL undid it', () =>
  withDatabase('postgres', async ({ database }) => {
    const told: string[] = []
    await assert.rejects(
      database.transaction(async (tx) => {
        tx.onCommit(() => told.push('committed'))
        tx.onRollback(() => told.push('undone'))
        await tx.query.insertInto('account').values(accountRow('acc_1')).execute()
        await fail(tx, '22012').catch(() => {})
      }),
      /was undone/,
    )
    assert.deepEqual(told, ['undone'])
    assert.deepEqual(await accountIds(database), [])
  }))

test('a connection that dies in the middle of a unit takes nobody with it', () =>
  withDatabase('postgres', async ({ database }) => {
    await assert.rejects(
      database.transaction(async (tx) => {
        await tx.query.insertInto('account').values(accountRow('acc_1')).execute()
        await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx.query)
      }),
    )
    assert.deepEqual(await accountIds(database), [])
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        database.transaction((tx) =>
          tx.query
            .insertInto('account')
            .values(accountRow(`acc_${index}`))
            .execute(),
        ),
      ),
    )
    assert.equal((await accountIds(database)).length, 30)
  }))
