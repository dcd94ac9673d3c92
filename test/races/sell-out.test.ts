import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DomainError } from '#domain/errors.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import type { Session } from '#domain/session.ts'

import { assertSound } from '../domain/sound.ts'
import { onEveryEngine, stock, TEST_START_MS, withExchange } from '../support/exchange.ts'
import type { ClaimFact, ClaimTask } from './claim-worker.ts'
import { factsOf, startProcesses } from './processes.ts'
import { numbersOf } from '../support/numbers-of.ts'

const FIRST = 12_015_550_000
const CLIENTS = 200
const EACH = 5
const PROCESSES = 2
/** So much that no process can have sold it all before the others have begun. */
const STOCK = 5_000
const ALL = Array.from({ length: STOCK }, (_, line) => `+${FIRST + line}`)

/** What is left when everybody has given up: one who lost too many races in a row does, though there may be more. */
async function takeRest(session: Session): Promise<string[]> {
  try {
    const { order } = (await placeOrder(session, { criteria: {}, quantity: ALL.length, mode: 'any' })).answer
    return numbersOf(order)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'insufficient_numbers') return []
    throw error
  }
}

onEveryEngine((engine) => {
  test('processes that sell out five blocks between them sell every number once', () =>
    withExchange(engine, async ({ open, customer, other, operator, database }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + STOCK - 1 }])
      const tasks = Array.from({ length: PROCESSES }, (_, index): ClaimTask => ({
        accountId: (index % 2 === 0 ? customer : other).actor.accountId,
        clients: CLIENTS / PROCESSES,
        verb: 'order',
        quantity: EACH,
        untilRefused: true,
      }))
      const workers = await startProcesses('claim-worker.ts', { database, nowMs: TEST_START_MS }, tasks)
      const facts = await factsOf<ClaimFact>(workers)
      const sold = facts.map((told) => told.flatMap((fact) => ('numbers' in fact ? fact.numbers : [])))
      for (const numbers of sold) assert.ok(numbers.length > 0, 'one process sold nothing, so that there was no race')
      await open.catchUp()
      assert.deepEqual([...sold.flat(), ...(await takeRest(customer))].toSorted(), ALL)
      await assertSound(open)
    }))
})
