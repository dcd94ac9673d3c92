import assert from 'node:assert/strict'
import { test } from 'node:test'

import { withdrawBlocks } from '#domain/blocks/withdraw-blocks.ts'
import type { Exchange } from '#domain/exchange.ts'

import { importRows } from '../domain/import-rows.ts'
import { assertSound, caughtUp } from '../domain/sound.ts'
import { onEveryEngine, sessionFor, stock, TEST_START_MS, withExchange } from '../support/exchange.ts'
import type { ClaimFact, ClaimTask } from './claim-worker.ts'
import { factsOf, startProcesses } from './processes.ts'

const FIRST = 12_015_500_000
/** Far more than are sold before the withdrawal. */
const LAST = FIRST + 19_999
const ROUNDS = 6

async function takenIn(exchange: Exchange, first: number, last: number): Promise<number[]> {
  const rows = await exchange.database.read.query
    .selectFrom('number')
    .select('e164')
    .where('e164', '>=', first)
    .where('e164', '<=', last)
    .orderBy('e164')
    .execute()
  return rows.map(({ e164 }) => e164)
}

onEveryEngine((engine) => {
  test('no number of a withdrawn block is taken after the withdrawal was answered, by whichever process', () =>
    withExchange(engine, async ({ open, exchange, customer, other, operator, database }) => {
      await stock(operator, [{ first: FIRST, last: LAST }])
      const tasks = [customer, other].map(({ actor }): ClaimTask => ({
        accountId: actor.accountId,
        clients: 20,
        verb: 'order',
        quantity: 7,
        untilRefused: true,
      }))
      const workers = await startProcesses('claim-worker.ts', { database, nowMs: TEST_START_MS }, tasks)
      // In the midst of it: when some have been sold, and long before all are.
      for (const worker of workers) assert.ok((await worker.line())?.includes('numbers'))
      const first = FIRST + 1_000
      await withdrawBlocks(operator, { first, last: LAST })
      const taken = await takenIn(exchange, first, LAST)
      const facts = await factsOf<ClaimFact>(workers)
      assert.deepEqual(await takenIn(exchange, first, LAST), taken)
      assert.ok(taken.length < LAST - first + 1, 'all was sold before the withdrawal, so that there was no race')
      const after = facts.flat().filter((fact) => 'numbers' in fact)
      assert.ok(after.length > 0, 'nobody claimed after the withdrawal, so that there was no race')
      await caughtUp(open, () => exchange.inventory.count === 1)
      await assertSound(open)
    }))

  test('a withdrawal in the midst of an import that moves the same numbers withdraws them all', () =>
    withExchange(engine, async ({ open, exchange, operator, again }) => {
      const elsewhere = sessionFor((await again()).exchange, operator.actor.accountId, 'operator')
      for (let round = 0; round < ROUNDS; round++) {
        const first = FIRST + round * 1_000
        const last = first + 999
        await importRows(operator, [{ first, last }])
        await Promise.all([
          importRows(operator, [
            { first, last: first + 499, tier: 5 },
            { first: first + 700, last: first + 799, tier: 6 },
          ]),
          withdrawBlocks(elsewhere, { first, last }),
        ])
        const rows = await exchange.database.read.query
          .selectFrom('block')
          .select('on_sale')
          .where('prefix', '=', Math.floor(first / 1_000))
          .execute()
        assert.deepEqual(
          rows.map((row) => row.on_sale),
          [0, 0, 0],
        )
      }
      await caughtUp(open, () => exchange.inventory.count === 0)
      await assertSound(open)
    }))
})
