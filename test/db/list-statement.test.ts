import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sql } from 'kysely'

import { listStatement, statement } from '#db/statement.ts'

import { onEveryEngine } from '../support/exchange.ts'
import { accountRow, withDatabase } from './with-database.ts'

const listNames = listStatement<{ after: string }, readonly [id: string, holdLimit: number, none: string | null]>(
  (_query, parameter) => sql`
    select id, hold_limit, cast(null as text) from account where id > ${parameter('after')} order by id`,
)
const readNames = statement<{ after: string }, { id: string }>(
  (_query, parameter) => sql`select id from account where id > ${parameter('after')} order by id`,
)

onEveryEngine((engine) => {
  test('rows that are asked for as lists have their columns in the order of the question', () =>
    withDatabase(engine, async ({ database }) => {
      await database.transaction(async (tx) => {
        await tx.query
          .insertInto('account')
          .values([{ ...accountRow('acc_1'), hold_limit: 11 }, accountRow('acc_2')])
          .execute()
        assert.equal((await listNames(tx, { after: '' })).length, 2)
      })
      const [first, ...others] = await listNames(database.read, { after: '' })
      assert.deepEqual(first, ['acc_1', 11, null])
      assert.deepEqual(
        others.map(([id]) => id),
        ['acc_2'],
      )
      assert.deepEqual(await listNames(database.read, { after: 'acc_2' }), [])
      assert.deepEqual(await database.snapshot((reader) => listNames(reader, { after: 'acc_1' })), others)
    }))

  test('the same text may be asked for as lists and as objects', () =>
    withDatabase(engine, async ({ database }) => {
      await database.transaction((tx) => tx.query.insertInto('account').values(accountRow('acc_1')).execute())
      const text = 'select id from account'
      assert.deepEqual(await database.read.runLists(text, []), [['acc_1']])
      assert.deepEqual(
        (await database.read.run<{ id: string }>(text, [])).map(({ id }) => id),
        ['acc_1'],
      )
      assert.deepEqual(await database.read.runLists(text, []), [['acc_1']])
      assert.deepEqual(
        (await readNames(database.read, { after: '' })).map(({ id }) => id),
        ['acc_1'],
      )
    }))

  test('a transaction cannot be asked for lists after its work has returned', () =>
    withDatabase(engine, async ({ database }) => {
      const tx = await database.transaction(async (inside) => inside)
      assert.throws(() => tx.runLists('select 1', []), /after its work had returned/)
    }))
})
