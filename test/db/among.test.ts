import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sql } from 'kysely'

import { onEveryEngine } from '../support/exchange.ts'
import { accountRow, withDatabase } from './with-database.ts'

onEveryEngine((engine) => {
  test('a change meets the numbers of its list and no others, and an empty list meets none', () =>
    withDatabase(engine, async ({ database }) => {
      await database.transaction(async (tx) => {
        const rows = [1, 2, 3, 4].map((e164) => ({ ...accountRow(`acc_${e164}`), hold_limit: e164 }))
        await tx.query.insertInto('account').values(rows).execute()
        const raise = async (numbers: readonly number[]) => {
          const { rows: changed } = await sql<{ id: string }>`
            update account set role = 'operator' where hold_limit ${tx.text.among(numbers)} returning id`.execute(
            tx.query,
          )
          return changed.map(({ id }) => id).toSorted()
        }
        assert.deepEqual(await raise([4, 2, 9]), ['acc_2', 'acc_4'])
        assert.deepEqual(await raise([]), [])
      })
    }))
})

onEveryEngine((engine) => {
  test('a change of ten thousand numbers does not compare each row with each number, without statistics too', () =>
    withDatabase(engine, async ({ database }) => {
      const numbers = Array.from({ length: 10_000 }, (_, index) => 12_015_550_000 + index)
      await database.transaction(async (tx) => {
        const explain = sql.raw(engine === 'postgres' ? 'explain' : 'explain query plan')
        const { rows } = await sql<Record<string, string | number>>`
          ${explain} update service set campaign_id = 'CAAAAAA'
          where ended_at is null and campaign_id is null and e164 ${tx.text.among(numbers)}`.execute(tx.query)
        const plan = rows.map((row) => Object.values(row).join(' ')).join('\n')
        assert.match(plan, /service/)
        assert.doesNotMatch(plan, /Function Scan|SCAN service/, plan)
      })
    }))
})
