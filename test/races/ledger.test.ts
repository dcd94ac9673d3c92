import assert from 'node:assert/strict'
import { test } from 'node:test'

import { placeOrder } from '#domain/orders/place-order.ts'
import { setRate } from '#domain/ledger/set-rate.ts'
import { MONTHS_BATCH } from '#domain/services/charge-months.ts'
import { startBilling } from '#domain/services/start-billing.ts'
import { DAY_MS } from '#lib/clock.ts'

import { charge, moneyOf, prepay, type Waiting, waitWithHold } from '../domain/money.ts'
import { assertSound } from '../domain/sound.ts'
import { onEveryEngine, stock, TEST_START_MS, withExchange } from '../support/exchange.ts'
import type { LedgerFact, LedgerTask } from './ledger-worker.ts'
import { factsOf, startProcesses } from './processes.ts'

const FIRST = 12_015_550_000
const TIMES = 25

const doneOf = (facts: readonly LedgerFact[] = []) =>
  facts.reduce((sum, fact) => sum + ('done' in fact ? fact.done : 0), 0)
const refusedOf = (facts: readonly LedgerFact[]) => facts.flatMap((fact) => ('refused' in fact ? [fact.refused] : []))

onEveryEngine((engine) => {
  test('orders of two processes never spend more than a prepaid account has, and leave nothing that they could have', () =>
    withExchange(engine, async ({ open, customer, operator, database }) => {
      await prepay(operator, customer, 100)
      const { accountId } = customer.actor
      const tasks: LedgerTask[] = [
        { does: 'hold', accountId, times: TIMES, amountMinor: 7 },
        { does: 'charge', accountId, times: TIMES, amountMinor: 7 },
      ]
      const workers = await startProcesses('ledger-worker.ts', { database, nowMs: TEST_START_MS }, tasks)
      const [held = [], charged = []] = await factsOf<LedgerFact>(workers)
      assert.equal(doneOf(held) + doneOf(charged), 14, 'fourteen times 7 is 98')
      assert.deepEqual([...new Set(refusedOf([...held, ...charged]))], ['insufficient_funds'])
      const [balance, aside, available] = await moneyOf(customer)
      assert.deepEqual([balance, aside, available], [100 - 7 * doneOf(charged), 7 * doneOf(held), 2])
      await assertSound(open)
    }))

  test('a hold that one process posts while another voids it is either posted or voided', () =>
    withExchange(engine, async ({ open, customer, operator, database }) => {
      await prepay(operator, customer, 10 * TIMES)
      const { accountId } = customer.actor
      const waiting: Waiting[] = []
      for (let index = 0; index < TIMES; index++) {
        const made = await waitWithHold(customer, [charge(10)])
        if (made !== null) waiting.push(made)
      }
      assert.deepEqual(await moneyOf(customer), [10 * TIMES, 10 * TIMES, 0])
      const tasks: LedgerTask[] = [
        { does: 'end', how: 'post', accountId, waiting },
        { does: 'end', how: 'void', accountId, waiting: waiting.toReversed() },
      ]
      const workers = await startProcesses('ledger-worker.ts', { database, nowMs: TEST_START_MS }, tasks)
      const [posted = [], voided = []] = await factsOf<LedgerFact>(workers)
      assert.deepEqual(refusedOf([...posted, ...voided]), [])
      assert.equal(doneOf(posted) + doneOf(voided), TIMES)
      const left = 10 * doneOf(voided)
      assert.deepEqual(await moneyOf(customer), [left, 0, left])
      await assertSound(open)
    }))

  test('a payment that two processes are told of at once is booked once', () =>
    withExchange(engine, async ({ open, customer, database }) => {
      const { accountId } = customer.actor
      const task: LedgerTask = { does: 'pay', accountId, times: TIMES, amountMinor: 3 }
      const workers = await startProcesses('ledger-worker.ts', { database, nowMs: TEST_START_MS }, [task, task])
      const facts = (await factsOf<LedgerFact>(workers)).flat()
      assert.equal(facts.length, 2 * TIMES)
      assert.equal(doneOf(facts), TIMES)
      assert.deepEqual(await moneyOf(customer), [3 * TIMES, 0, null])
      await assertSound(open)
    }))

  test('two processes that charge the months at once charge each once', () =>
    withExchange(engine, async ({ open, exchange, customer, operator, database }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 999 }])
      const numbers = Array.from({ length: 500 }, (_, index) => FIRST + index)
      const { order } = (await placeOrder(customer, { numbers })).answer
      await exchange.database.transaction((tx) => startBilling(tx, order.id ?? '', numbers))
      await setRate(operator, { setupMinor: 0, monthlyMinor: 10, currency: 'USD' })
      const tasks = Array.from({ length: 2 }, (): LedgerTask => ({ does: 'months' }))
      const nowMs = TEST_START_MS + 92 * DAY_MS
      const workers = await startProcesses('ledger-worker.ts', { database, nowMs }, tasks)
      const facts = (await factsOf<LedgerFact>(workers)).flat()
      assert.equal(doneOf(facts), numbers.length)
      assert.deepEqual(await moneyOf(customer), [-3 * 10 * numbers.length, 0, null], 'three months each')
      await assertSound(open)
    }))

  test('a process that is killed while it charges the months has charged what it had committed, and the next goes on', () =>
    withExchange(engine, async ({ open, exchange, customer, operator, database }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 999 }])
      const numbers = Array.from({ length: 900 }, (_, index) => FIRST + index)
      const { order } = (await placeOrder(customer, { numbers })).answer
      await exchange.database.transaction((tx) => startBilling(tx, order.id ?? '', numbers))
      await setRate(operator, { setupMinor: 0, monthlyMinor: 10, currency: 'USD' })
      const settings = { database, nowMs: TEST_START_MS + 92 * DAY_MS }
      const [killed] = await startProcesses('ledger-worker.ts', settings, [{ does: 'months', killedIn: 3 }])
      assert.deepEqual(
        (await killed?.rest())?.map((line): unknown => JSON.parse(line)),
        [{ done: MONTHS_BATCH }, { done: MONTHS_BATCH }],
      )
      assert.deepEqual(await moneyOf(customer), [-30 * 2 * MONTHS_BATCH, 0, null])
      await assertSound(open)
      const facts = await factsOf<LedgerFact>(await startProcesses('ledger-worker.ts', settings, [{ does: 'months' }]))
      assert.equal(doneOf(facts.flat()), numbers.length - 2 * MONTHS_BATCH)
      assert.deepEqual(await moneyOf(customer), [-30 * numbers.length, 0, null])
      await assertSound(open)
    }))
})
