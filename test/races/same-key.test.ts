import assert from 'node:assert/strict'
import { test } from 'node:test'

import { assertSound } from '../domain/sound.ts'
import { eventsOf } from '../domain/store-contents.ts'
import { onEveryEngine, stock, TEST_START_MS, withExchange } from '../support/exchange.ts'
import { factsOf, startProcesses } from './processes.ts'
import type { SameKeyFact, SameKeyTask } from './same-key-worker.ts'

const FIRST = 12_015_550_000
const PROCESSES = 2
const SENDERS = 5
const KEYS = Array.from({ length: 20 }, (_, index) => `key-${index}`)

onEveryEngine((engine) => {
  for (const [by, event] of [
    ['idempotencyKey', 'reservation.created'],
    ['externalId', 'order.placed'],
  ] as const)
    test(`a request that is sent ten times at once from two processes under one ${by} is done once`, () =>
      withExchange(engine, async ({ open, exchange, customer, operator, database }) => {
        await stock(operator, [{ first: FIRST, last: FIRST + 999 }])
        const { accountId } = customer.actor
        const tasks = Array.from({ length: PROCESSES }, (): SameKeyTask => ({
          accountId,
          by,
          keys: KEYS,
          senders: SENDERS,
        }))
        const workers = await startProcesses('same-key-worker.ts', { database, nowMs: TEST_START_MS }, tasks)
        const facts = (await factsOf<SameKeyFact>(workers)).flat()
        assert.equal(facts.length, KEYS.length * PROCESSES * SENDERS)
        for (const key of KEYS) {
          const told = facts.filter((fact) => fact.key === key)
          assert.equal(new Set(told.map(({ made }) => made)).size, 1, `${key} was done twice`)
          assert.equal(told.filter(({ repeated }) => !repeated).length, 1)
        }
        const made = (await eventsOf(exchange, event)).map(({ subject }) => subject)
        assert.deepEqual(made.toSorted(), [...new Set(facts.map((fact) => fact.made))].toSorted())
        const rows = await exchange.database.read.query.selectFrom('number').select('e164').execute()
        assert.equal(rows.length, 2 * KEYS.length)
        await assertSound(open)
      }))
})
