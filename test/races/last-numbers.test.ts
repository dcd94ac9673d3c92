import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DomainError } from '#domain/errors.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'

import { onEveryEngine, stock, TEST_START_MS, withExchange } from '../support/exchange.ts'
import { assertSound } from '../domain/sound.ts'
import type { ClaimFact, ClaimTask } from './claim-worker.ts'
import { factsOf, startProcesses } from './processes.ts'
import { numbersOf } from '../support/numbers-of.ts'

const FIRST = 12_015_550_000
const CLIENTS = 200
const PROCESSES = 3
const LAST = [0, 1, 2, 3, 4].map((line) => FIRST + line)

/** Asks for all at once and tells what each got: its numbers, or the code with which it was refused. */
async function crowd(ask: (client: number) => Promise<readonly string[]>): Promise<ClaimFact[]> {
  return Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      try {
        return { numbers: await ask(client) }
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        return { refused: error.code }
      }
    }),
  )
}

/** Each of these numbers was won once, and everybody else was refused. */
function assertWonOnce(facts: readonly ClaimFact[], numbers: readonly number[]): void {
  const won = facts.flatMap((fact) => ('numbers' in fact ? fact.numbers : []))
  assert.deepEqual(
    won.toSorted(),
    numbers.map((e164) => `+${e164}`),
  )
}

const refusals = (facts: readonly ClaimFact[]) => [
  ...new Set(facts.flatMap((fact) => ('refused' in fact ? [fact.refused] : []))),
]

onEveryEngine((engine) => {
  test('of two hundred who each want one of five very numbers five have it', () =>
    withExchange(engine, async ({ open, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 4 }])
      const facts = await crowd(async (client) => {
        const numbers = [FIRST + (client % 5)]
        return client % 2 === 0
          ? (await reserveNumbers(customer, { numbers })).answer.reservation.numbers
          : numbersOf((await placeOrder(other, { numbers })).answer.order)
      })
      assertWonOnce(facts, LAST)
      assert.deepEqual(refusals(facts), ['numbers_unavailable'])
      await assertSound(open)
    }))

  for (const [what, numbers] of [
    ['any', undefined],
    ['very', LAST],
  ] as const)
    test(`three processes whose customers want ${what} numbers of the last five sell each once`, () =>
      withExchange(engine, async ({ open, customer, other, operator, database }) => {
        await stock(operator, [{ first: FIRST, last: FIRST + 4 }])
        const tasks = Array.from({ length: PROCESSES }, (_, index): ClaimTask => ({
          accountId: (index % 2 === 0 ? customer : other).actor.accountId,
          clients: Math.ceil(CLIENTS / PROCESSES),
          verb: 'order',
          quantity: 1,
          ...(numbers === undefined ? {} : { numbers }),
          untilRefused: false,
        }))
        const workers = await startProcesses('claim-worker.ts', { database, nowMs: TEST_START_MS }, tasks)
        const facts = (await factsOf<ClaimFact>(workers)).flat()
        assert.equal(facts.length, Math.ceil(CLIENTS / PROCESSES) * PROCESSES)
        assertWonOnce(facts, LAST)
        await assertSound(open)
      }))
})
