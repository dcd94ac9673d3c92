import assert from 'node:assert/strict'
import { test } from 'node:test'

import { getStatement } from '#domain/ledger/get-statement.ts'
import { setRate } from '#domain/ledger/set-rate.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { chargeMonths } from '#domain/services/charge-months.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { restoreNumbers } from '#domain/services/restore-numbers.ts'
import { DAY_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { moneyOf, prepay } from './money.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'

const FIRST = 12_015_550_000
const usd = { setupMinor: 100, monthlyMinor: 25, currency: 'USD' }

onEveryEngine((engine) => {
  test('an order is charged setup and first month for each number, once, and a dry run nothing', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await setRate(operator, usd)
      const order = { numbers: [FIRST, FIRST + 1], externalId: 'PO-1' }
      await placeOrder(customer, { ...order, dryRun: true })
      assert.deepEqual(await moneyOf(customer), [0, 0, null])
      await placeOrder(customer, order)
      await placeOrder(customer, order)
      assert.deepEqual(await moneyOf(customer), [-250, 0, null])
      const { items } = await getStatement(customer, {})
      assert.deepEqual(items.map(({ kind, subject, amountMinor }) => `${kind} ${subject} ${amountMinor}`).toSorted(), [
        `monthly +${FIRST} -25`,
        `monthly +${FIRST + 1} -25`,
        `setup +${FIRST} -100`,
        `setup +${FIRST + 1} -100`,
      ])
      clock.advance(31 * DAY_MS)
      assert.equal(await chargeMonths(operator), 2)
      assert.deepEqual(await moneyOf(customer), [-300, 0, null])
      await assertSound(open)
    }))

  test('an order that a prepaid account cannot pay takes no number', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await setRate(operator, usd)
      await prepay(operator, customer, 249)
      await refused(placeOrder(customer, { numbers: [FIRST, FIRST + 1] }), 'insufficient_funds')
      assert.deepEqual(await exchange.database.read.query.selectFrom('number').selectAll().execute(), [])
      await placeOrder(customer, { numbers: [FIRST] })
      assert.deepEqual(await moneyOf(customer), [124, 0, 124])
      await refused(placeOrder(customer, { numbers: [FIRST + 1] }), 'insufficient_funds')
      await assertSound(open)
    }))

  test('a number that is taken back in its paid month goes on in it, and later begins a month of its own', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await setRate(operator, { ...usd, setupMinor: 0 })
      await placeOrder(customer, { numbers: [FIRST, FIRST + 1] })
      await releaseNumbers(customer, { numbers: [FIRST, FIRST + 1] })
      clock.advance(10 * DAY_MS)
      await restoreNumbers(customer, { numbers: [FIRST] })
      assert.equal(await chargeMonths(operator), 0)
      clock.advance(30 * DAY_MS)
      await restoreNumbers(customer, { numbers: [FIRST + 1] })
      assert.equal(await chargeMonths(operator), 2)
      assert.deepEqual(
        await moneyOf(customer),
        [-100, 0, null],
        'two first months, the second of one, a new one of the other',
      )
      // 2 May: the second month of the first ends. 11 May: that of the other.
      clock.advance(21 * DAY_MS)
      assert.equal(await chargeMonths(operator), 1)
      clock.advance(9 * DAY_MS)
      assert.equal(await chargeMonths(operator), 1)
      assert.deepEqual(await moneyOf(customer), [-150, 0, null])
      await assertSound(open)
    }))
})
