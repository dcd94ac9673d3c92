import assert from 'node:assert/strict'
import { test } from 'node:test'

import { assertSound } from '../domain/sound.ts'
import { onEveryEngine, stock, TEST_START_MS, withExchange } from '../support/exchange.ts'
import type { MixFact, MixTask } from './mix-worker.ts'
import { factsOf, startProcesses } from './processes.ts'

const FIRST = 12_015_550_000
const PROCESSES = 2
const CLIENTS = 8
const STEPS = 60

onEveryEngine((engine) => {
  test('processes that do everything at random at once end with the same index, which is that of the store', () =>
    withExchange(engine, async ({ open, customer, other, operator, database, again }) => {
      // One thousand is not there yet: imports bring parts of it.
      await stock(operator, [{ first: FIRST, last: FIRST + 2_999 }])
      const watcher = await again()
      const tasks = [customer, other].slice(0, PROCESSES).map(({ actor }): MixTask => ({
        accountId: actor.accountId,
        operatorId: operator.actor.accountId,
        first: FIRST,
        thousands: 4,
        clients: CLIENTS,
        steps: STEPS,
      }))
      const workers = await startProcesses('mix-worker.ts', { database, nowMs: TEST_START_MS }, tasks)
      for (const worker of workers) {
        const fact = JSON.parse((await worker.line()) ?? '') as MixFact
        assert.ok('done' in fact && fact.done > (CLIENTS * STEPS) / 4, `too little was done: ${JSON.stringify(fact)}`)
      }
      for (const worker of workers) worker.send('verify')
      for (const facts of await factsOf<MixFact>(workers)) assert.deepEqual(facts, [{ problems: [] }])
      await assertSound(open, watcher)
    }))
})
