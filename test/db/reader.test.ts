import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sql } from 'kysely'

import { statement } from '#db/statement.ts'

import { onEveryEngine } from '../support/exchange.ts'
import { accountIds, accountRow, withDatabase } from './with-database.ts'

const findNamed = statement<{ ids: readonly number[]; name: string }, { id: number; name: string }>(
  (_query, parameter, text) => sql`
    select n.e164 as id, cast(${parameter('name')} as text) as name from ${text.numberList(parameter('ids'))}
    where n.e164 > 1 and cast(${parameter('name')} as text) <> 'nobody' order by n.e164`,
)

onEveryEngine((engine) => {
  test('a snapshot does not change, whatever is committed meanwhile', () =>
    withDatabase(engine, async ({ database, again }) => {
      const other = await again()
      const count = async (query: typeof database.read.query) =>
        (await query.selectFrom('account').select('id').execute()).length
      await database.transaction((tx) => tx.query.insertInto('account').values(accountRow('acc_1')).execute())
      const seen = await database.snapshot(async ({ query }) => {
        const before = await count(query)
        await database.transaction((tx) => tx.query.insertInto('account').values(accountRow('acc_2')).execute())
        await other.transaction((tx) => tx.query.insertInto('account').values(accountRow('acc_3')).execute())
        return [before, await count(query), await count(database.read.query)]
      })
      assert.deepEqual(seen, [1, 1, 3])
      assert.equal(await database.snapshot(({ query }) => count(query)), 3)
    }))

  test('nothing can be written in a snapshot, and one that failed leaves nothing open', () =>
    withDatabase(engine, async ({ database }) => {
      // More than there are connections: each must have been given back.
      for (let round = 0; round < 25; round++)
        await assert.rejects(
          database.snapshot(({ query }) => query.insertInto('account').values(accountRow('acc_1')).execute()),
          /read-?only/i,
        )
      assert.deepEqual(await accountIds(database), [])
    }))

  test('a statement that was compiled once answers each time with the parameters it is given', () =>
    withDatabase(engine, async ({ database }) => {
      const found = await findNamed(database.read, { ids: [3, 1, 2], name: 'Ada' })
      assert.deepEqual(
        found.map(({ id, name }) => [id, name]),
        [
          [2, 'Ada'],
          [3, 'Ada'],
        ],
      )
      assert.deepEqual(await findNamed(database.read, { ids: [], name: 'Ada' }), [])
      assert.deepEqual(await findNamed(database.read, { ids: [7], name: 'nobody' }), [])
      await database.transaction(async (tx) => {
        const [longest] = await findNamed(tx, { ids: [999_999_999_999_999], name: `O'Neil` })
        assert.deepEqual({ ...longest }, { id: 999_999_999_999_999, name: `O'Neil` })
      })
    }))

  test('many rows go in at once, and where one is there already the conflict clause says what becomes of it', () =>
    withDatabase(engine, async ({ database }) => {
      const rows = 10_000
      const insert = (hold: number, onConflict: string) =>
        database.transaction((tx) =>
          tx.insertMany(
            'account',
            [
              { name: 'id', type: 'text', values: Array.from({ length: rows }, (_, index) => `acc_${index}`) },
              { name: 'name', type: 'text', values: Array.from({ length: rows }, (_, index) => `{"${index}", 'x'}`) },
              { name: 'role', type: 'text', values: Array.from({ length: rows }, () => 'customer') },
              { name: 'hold_limit', type: 'bigint', values: Array.from({ length: rows }, () => hold) },
              { name: 'created_at', type: 'bigint', values: Array.from({ length: rows }, (_, index) => index) },
            ],
            onConflict,
          ),
        )
      await insert(1, '')
      await assert.rejects(insert(2, ''))
      await insert(3, 'on conflict (id) do nothing')
      const { query } = database.read
      const one = () =>
        query
          .selectFrom('account')
          .select(['id', 'name', 'role', 'hold_limit', 'created_at', 'next_route'])
          .where('id', '=', 'acc_4711')
          .executeTakeFirst()
      assert.deepEqual(
        { ...(await one()) },
        {
          id: 'acc_4711',
          name: `{"4711", 'x'}`,
          role: 'customer',
          hold_limit: 1,
          created_at: 4711,
          next_route: 1_000,
        },
      )
      await insert(4, 'on conflict (id) do update set hold_limit = excluded.hold_limit')
      assert.equal((await one())?.hold_limit, 4)
      assert.equal((await accountIds(database)).length, rows)
    }))

  test('a missing value goes in as none', () =>
    withDatabase(engine, async ({ database }) => {
      await database.transaction((tx) =>
        tx.insertMany(
          'block_import',
          [
            { name: 'id', type: 'text', values: ['imp_1'] },
            { name: 'source', type: 'text', values: ['test'] },
            { name: 'file_name', type: 'text', values: ['a,b\n"c"\\'] },
            { name: 'imported_at', type: 'bigint', values: [999_999_999_999_999] },
            { name: 'counts', type: 'text', values: ['{}'] },
          ],
          '',
        ),
      )
      await database.transaction((tx) =>
        tx.insertMany(
          'rate',
          [
            { name: 'id', type: 'text', values: ['rat_1'] },
            { name: 'country', type: 'text', values: [null] },
            { name: 'tier', type: 'bigint', values: [null] },
            { name: 'setup_minor', type: 'bigint', values: [0] },
            { name: 'monthly_minor', type: 'bigint', values: [0] },
            { name: 'currency', type: 'text', values: ['USD'] },
            { name: 'created_at', type: 'bigint', values: [0] },
          ],
          '',
        ),
      )
      const { query } = database.read
      const imported = await query.selectFrom('block_import').selectAll().executeTakeFirstOrThrow()
      assert.deepEqual([imported.file_name, imported.imported_at], ['a,b\n"c"\\', 999_999_999_999_999])
      const rate = await query.selectFrom('rate').select(['country', 'tier']).executeTakeFirstOrThrow()
      assert.deepEqual({ ...rate }, { country: null, tier: null })
    }))
})
