import assert from 'node:assert/strict'
import { test } from 'node:test'

import { getReservation } from '#domain/reservations/get-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { MINUTE_MS } from '#lib/clock.ts'

import { assertSound } from '../domain/sound.ts'
import { eventsOf } from '../domain/store-contents.ts'
import { onEveryEngine, stock, TEST_START_MS, withExchange } from '../support/exchange.ts'
import type { ExpiryFact, ExpiryTask } from './expiry-worker.ts'
import { factsOf, startProcesses } from './processes.ts'

const FIRST = 12_015_550_000
const RESERVATIONS = 60
const END_MS = TEST_START_MS + MINUTE_MS

const hadBy = (facts: readonly ExpiryFact[] = []) => facts.flatMap((fact) => ('had' in fact ? fact.had : []))

onEveryEngine((engine) => {
  test('processes whose clocks differ by a moment at the end of a reservation give its numbers to one of them', () =>
    withExchange(engine, async ({ open, clock, customer, other, operator, database }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 999 }])
      const reservations: string[] = []
      for (let index = 0; index < RESERVATIONS; index++)
        reservations.push(
          (await reserveNumbers(customer, { numbers: [FIRST + index], holdMinutes: 1 })).answer.reservation.id,
        )
      const numbers = Array.from({ length: RESERVATIONS }, (_, index) => FIRST + index)
      const tasks: (ExpiryTask & { nowMs: number })[] = [
        // By the holder's clock there is a moment left, by the other's none.
        { does: 'order', accountId: customer.actor.accountId, reservations, nowMs: END_MS - 1 },
        { does: 'take', accountId: other.actor.accountId, numbers: numbers.toReversed(), nowMs: END_MS },
        { does: 'sweep', nowMs: END_MS },
      ]
      const workers = await startProcesses('expiry-worker.ts', { database, nowMs: END_MS }, tasks)
      const [ordered, taken] = (await factsOf<ExpiryFact>(workers)).map(hadBy)
      const all = [...(ordered ?? []), ...(taken ?? [])]
      assert.equal(new Set(all).size, all.length, 'a number is in two hands')
      assert.deepEqual(
        all.toSorted(),
        numbers.map((e164) => `+${e164}`),
      )
      clock.advance(MINUTE_MS)
      for (const [index, reservationId] of reservations.entries()) {
        const { state } = await getReservation(customer, { reservationId })
        assert.equal(state === 'ordered', ordered?.includes(`+${FIRST + index}`), `${FIRST + index} is ${state}`)
      }
      await assertSound(open)
    }))

  test('processes that sweep at once tell of each expiry once', () =>
    withExchange(engine, async ({ open, exchange, customer, operator, database }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 999 }])
      const ids: string[] = []
      for (let index = 0; index < RESERVATIONS; index++) {
        const numbers = [FIRST + 2 * index, FIRST + 2 * index + 1]
        ids.push((await reserveNumbers(customer, { numbers, holdMinutes: 1 })).answer.reservation.id)
      }
      const tasks = Array.from({ length: 3 }, (): ExpiryTask => ({ does: 'sweep' }))
      const workers = await startProcesses('expiry-worker.ts', { database, nowMs: END_MS }, tasks)
      const facts = (await factsOf<ExpiryFact>(workers)).flat()
      const swept = facts.reduce((sum, fact) => sum + ('swept' in fact ? fact.swept : 0), 0)
      assert.equal(swept, RESERVATIONS)
      const events = await eventsOf(exchange, 'reservation.expired')
      assert.deepEqual(events.map(({ subject }) => subject).toSorted(), ids.toSorted())
      assert.deepEqual(
        events.flatMap(({ freed }) => freed).toSorted((a, b) => a - b),
        Array.from({ length: 2 * RESERVATIONS }, (_, index) => FIRST + index),
      )
      await assertSound(open)
    }))
})
