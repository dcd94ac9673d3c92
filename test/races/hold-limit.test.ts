import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createAccount } from '#domain/accounts/create-account.ts'
import { DomainError } from '#domain/errors.ts'
import { getOwnAccount } from '#domain/reservations/get-own-account.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'

import { assertSound } from '../domain/sound.ts'
import { onEveryEngine, sessionFor, stock, TEST_START_MS, withExchange } from '../support/exchange.ts'
import type { ClaimFact, ClaimTask } from './claim-worker.ts'
import { factsOf, startProcesses } from './processes.ts'

const FIRST = 12_015_550_000
const HOLD_LIMIT = 20
const EACH = 3
const REQUESTS = 50
const PROCESSES = 2

onEveryEngine((engine) => {
  test('fifty reservations at once never hold more than the account may', () =>
    withExchange(engine, async ({ open, exchange, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 999 }])
      const { id } = (await createAccount(operator, { name: 'Few', holdLimit: HOLD_LIMIT })).answer
      const few = sessionFor(exchange, id, 'customer')
      const results = await Promise.allSettled(
        Array.from({ length: REQUESTS }, () => reserveNumbers(few, { searches: [{ criteria: {}, quantity: EACH }] })),
      )
      const used: number[] = []
      for (const result of results)
        if (result.status === 'fulfilled') used.push(result.value.answer.holds.used)
        else if (!(result.reason instanceof DomainError) || result.reason.code !== 'hold_limit_reached')
          throw result.reason
      assert.deepEqual(
        used.toSorted((a, b) => a - b),
        [3, 6, 9, 12, 15, 18],
        'each answer counts those before it and none after it',
      )
      assert.deepEqual((await getOwnAccount(few, {})).holds, { limit: HOLD_LIMIT, used: 18 })
      await assertSound(open)
    }))

  test('fifty reservations at once from two processes never hold more than the account may', () =>
    withExchange(engine, async ({ open, exchange, operator, database }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 999 }])
      const { id } = (await createAccount(operator, { name: 'Few', holdLimit: HOLD_LIMIT })).answer
      const task: ClaimTask = {
        accountId: id,
        clients: REQUESTS / PROCESSES,
        verb: 'reserve',
        quantity: EACH,
        untilRefused: false,
      }
      const tasks = Array.from({ length: PROCESSES }, () => task)
      const workers = await startProcesses('claim-worker.ts', { database, nowMs: TEST_START_MS }, tasks)
      const facts = (await factsOf<ClaimFact>(workers)).flat()
      assert.equal(facts.length, REQUESTS)
      assert.equal(facts.filter((fact) => 'numbers' in fact).length, Math.floor(HOLD_LIMIT / EACH))
      for (const fact of facts) if ('refused' in fact) assert.equal(fact.refused, 'hold_limit_reached')
      assert.equal((await getOwnAccount(sessionFor(exchange, id, 'customer'), {})).holds.used, 18)
      await assertSound(open)
    }))
})
