import assert from 'node:assert/strict'
import { test } from 'node:test'

import { placeOrder } from '#domain/orders/place-order.ts'

import { assertSound } from '../domain/sound.ts'
import { storeContents } from '../domain/store-contents.ts'
import { onEveryEngine, sessionFor, stock, TEST_START_MS, withExchange } from '../support/exchange.ts'
import { seededRandom } from '../support/random.ts'
import type { ImportTask } from './import-worker.ts'
import { factsOf, startProcesses } from './processes.ts'

const FIRST = 12_015_550_000
const LARGE = 442_000_000_000
const ROWS = 200
const BLOCKS = ROWS * 100
/** How often the import tells of its progress: after so many blocks. */
const STEP_BLOCKS = 5_000
const KILLS = 2

onEveryEngine((engine) => {
  test('of an import that is killed nothing is there, and when it is run again all of it is', () =>
    withExchange(engine, async ({ exchange, customer, operator, database, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 999 }])
      const random = seededRandom(5)
      const task: ImportTask = { operatorId: operator.actor.accountId, first: LARGE, rows: ROWS }
      const before = await storeContents(exchange)
      for (let kill = 0; kill < KILLS; kill++) {
        const [worker] = await startProcesses('import-worker.ts', { database, nowMs: TEST_START_MS }, [task])
        assert.ok(worker !== undefined)
        const steps = 1 + Math.floor(random() * (BLOCKS / STEP_BLOCKS - 1))
        for (let step = 0; step < steps; step++) assert.match((await worker.line()) ?? '', /written/)
        worker.kill()
        assert.ok(!(await worker.rest()).some((line) => line.includes('counts')), 'it was killed too late')
        assert.deepEqual(await storeContents(exchange), before)
      }
      // Whatever the killed ones had locked is free.
      await placeOrder(customer, { criteria: {}, quantity: 5 })
      const workers = await startProcesses('import-worker.ts', { database, nowMs: TEST_START_MS }, [task])
      const [facts] = await factsOf<{ counts?: { added: number } }>(workers)
      assert.equal(facts?.at(-1)?.counts?.added, BLOCKS)
      const next = await again()
      assert.equal(next.exchange.inventory.free, 995 + BLOCKS * 1_000)
      await placeOrder(sessionFor(next.exchange, customer.actor.accountId, 'customer'), {
        numbers: [LARGE + BLOCKS * 1_000 - 1],
      })
      await assertSound(next)
    }))
})
