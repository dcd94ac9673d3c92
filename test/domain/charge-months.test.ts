import assert from 'node:assert/strict'
import { test } from 'node:test'

import { withdrawBlocks } from '#domain/blocks/withdraw-blocks.ts'
import { getStatement } from '#domain/ledger/get-statement.ts'
import { setRate } from '#domain/ledger/set-rate.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { chargeMonths, MAX_MONTHS_AT_ONCE, MONTHS_BATCH, monthsDue } from '#domain/services/charge-months.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { startBilling } from '#domain/services/start-billing.ts'
import { exchangeOf, type Session } from '#domain/session.ts'
import { DAY_MS } from '#lib/clock.ts'

import { sweepsOf } from '../../src/jobs/sweeps.ts'
import { onEveryEngine, stock, TEST_START_MS, withExchange } from '../support/exchange.ts'
import { moneyOf, prepay } from './money.ts'
import { assertSound } from './sound.ts'
import { eventsOf } from './store-contents.ts'

const FIRST = 12_015_550_000
const usd = { setupMinor: 0, monthlyMinor: 100, currency: 'USD' }

/** Orders numbers whose first month is free of charge, so that only the months of the job are seen. */
async function serve(session: Session, operator: Session, numbers: number[]): Promise<void> {
  const { order } = (await placeOrder(session, { numbers })).answer
  await exchangeOf(session).database.transaction((tx) => startBilling(tx, order.id ?? '', numbers))
  await setRate(operator, usd)
}

async function chargeAll(session: Session): Promise<number> {
  let all = 0
  for (let charged = -1; charged !== 0; all += charged) charged = await chargeMonths(session)
  return all
}

const billedUntil = async (session: Session) =>
  (await exchangeOf(session).database.read.query.selectFrom('service').select('billed_until').execute()).map((row) =>
    new Date(row.billed_until ?? 0).toISOString().slice(0, 10),
  )

const at = (text: string) => Date.parse(`${text}T12:00:00Z`)
const days = (times: readonly number[]) => times.map((time) => new Date(time).toISOString().slice(0, 10))

test('months count from the day on which a service began, and the last day of a month stands for one that it has not', () => {
  const due = monthsDue({ started_at: at('2026-01-31'), billed_until: at('2026-02-28') }, at('2026-05-31'))
  assert.deepEqual(days(due.begins), ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'])
  assert.deepEqual(days([due.until]), ['2026-06-30'])
})

test('a month begins at its very moment and not before', () => {
  const service = { started_at: at('2026-03-02'), billed_until: at('2026-04-02') }
  assert.deepEqual(monthsDue(service, at('2026-04-02') - 1), { begins: [], until: at('2026-04-02') })
  assert.deepEqual(monthsDue(service, at('2026-04-02')), { begins: [at('2026-04-02')], until: at('2026-05-02') })
})

test('the months of a service that was restored count from the day of its restoration', () => {
  const due = monthsDue({ started_at: at('2026-01-31'), billed_until: at('2026-03-15') }, at('2026-05-01'))
  assert.deepEqual(days(due.begins), ['2026-03-15', '2026-04-15'])
  assert.deepEqual(days([due.until]), ['2026-05-15'])
})

test('after long silence a service is charged a limited number of months at once', () => {
  const due = monthsDue({ started_at: at('2020-01-31'), billed_until: at('2020-02-29') }, at('2026-01-01'))
  assert.equal(due.begins.length, MAX_MONTHS_AT_ONCE)
  assert.deepEqual(days([due.until]), ['2021-02-28'])
})

onEveryEngine((engine) => {
  test('a number in service is charged each month, once, from the day on which it began', () =>
    withExchange(engine, async ({ open, exchange, clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await serve(customer, operator, [FIRST, FIRST + 1])
      assert.deepEqual(await billedUntil(customer), ['2026-04-02', '2026-04-02'])
      clock.advance(31 * DAY_MS - 1)
      assert.equal(await chargeAll(operator), 0)
      clock.advance(1)
      assert.equal(await chargeAll(operator), 2)
      assert.deepEqual(await moneyOf(customer), [-200, 0, null])
      assert.equal(await chargeAll(operator), 0, 'the month is charged')
      assert.deepEqual(await billedUntil(customer), ['2026-05-02', '2026-05-02'])
      const { items } = await getStatement(customer, { from: 0, to: clock.now() + 1 })
      assert.deepEqual(items.map(({ kind, subject }) => `${kind} ${subject}`).toSorted(), [
        `monthly +${FIRST}`,
        `monthly +${FIRST + 1}`,
      ])
      const [event, ...more] = await eventsOf(exchange, 'ledger.charged')
      assert.deepEqual([event?.subject, more], [customer.actor.accountId, []])
      await assertSound(open)
    }))

  test('months that passed while nothing ran are all charged', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await serve(customer, operator, [FIRST])
      clock.advance(3 * 365 * DAY_MS)
      assert.equal(await chargeMonths(operator), 1)
      assert.deepEqual(await moneyOf(customer), [-100 * MAX_MONTHS_AT_ONCE, 0, null])
      await chargeAll(operator)
      assert.deepEqual(await moneyOf(customer), [-3_500, 0, null])
      assert.deepEqual(await billedUntil(customer), ['2029-03-02'])
      await assertSound(open)
    }))

  test('a number that was released is not charged any more', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await serve(customer, operator, [FIRST, FIRST + 1])
      clock.advance(40 * DAY_MS)
      await releaseNumbers(customer, { numbers: [FIRST] })
      assert.equal(await chargeAll(operator), 1)
      clock.advance(40 * DAY_MS)
      await chargeAll(operator)
      assert.deepEqual(await moneyOf(customer), [-200, 0, null])
      await assertSound(open)
    }))

  test('a prepaid account keeps its numbers when it cannot pay, is told of once, and orders nothing more', () =>
    withExchange(engine, async ({ open, exchange, clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await prepay(operator, customer, 150)
      await serve(customer, operator, [FIRST, FIRST + 1])
      clock.advance(31 * DAY_MS)
      await chargeAll(operator)
      assert.deepEqual(await moneyOf(customer), [-50, 0, -50])
      clock.advance(30 * DAY_MS)
      await chargeAll(operator)
      assert.deepEqual(await moneyOf(customer), [-250, 0, -250])
      const overdrawn = await eventsOf(exchange, 'ledger.overdrawn')
      assert.deepEqual(
        overdrawn.map(({ subject }) => subject),
        [customer.actor.accountId],
      )
      assert.equal((await exchange.database.read.query.selectFrom('number').selectAll().execute()).length, 2)
      await assertSound(open)
    }))

  test('the price is that of the day, of a number that is withdrawn from sale as of any other', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 999, tier: 3 }])
      await serve(customer, operator, [FIRST])
      await withdrawBlocks(operator, { first: FIRST, last: FIRST + 999 })
      await setRate(operator, { tier: 3, ...usd, monthlyMinor: 7 })
      clock.advance(31 * DAY_MS)
      await chargeAll(operator)
      await setRate(operator, { tier: 3, ...usd, monthlyMinor: 0 })
      clock.advance(30 * DAY_MS)
      await chargeAll(operator)
      assert.deepEqual(await moneyOf(customer), [-7, 0, null])
      assert.deepEqual(await billedUntil(customer), ['2026-06-02'], 'a month without a price goes by')
      await assertSound(open)
    }))

  test('more services than one batch are charged batch by batch, of several accounts', () =>
    withExchange(engine, async ({ open, clock, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 999 }])
      const numbers = Array.from({ length: MONTHS_BATCH + 20 }, (_, index) => FIRST + index)
      await serve(customer, operator, numbers.slice(0, MONTHS_BATCH - 10))
      await serve(other, operator, numbers.slice(MONTHS_BATCH - 10))
      const before = [await moneyOf(customer), await moneyOf(other)]
      clock.advance(31 * DAY_MS)
      const sweep = sweepsOf(open.exchange).find(({ name }) => name === 'months')
      assert.deepEqual([await sweep?.run(), await sweep?.run(), await sweep?.run()], [MONTHS_BATCH, 20, 0])
      const after = [await moneyOf(customer), await moneyOf(other)]
      assert.deepEqual(
        after.map(([balance], index) => balance - (before[index]?.[0] ?? 0)),
        [-100 * (MONTHS_BATCH - 10), -3_000],
      )
      assert.ok(clock.now() > TEST_START_MS)
      await assertSound(open)
    }))
})
