import assert from 'node:assert/strict'
import { test } from 'node:test'

import { postCharges, postHold, postOwed, voidHold } from '#domain/ledger/charges.ts'
import { firstCharges, portCharges } from '#domain/ledger/first-charges.ts'
import { priceBookOf } from '#domain/ledger/price-book.ts'
import { setBilling } from '#domain/ledger/set-billing.ts'
import { setRate } from '#domain/ledger/set-rate.ts'
import type { Session } from '#domain/session.ts'
import { exchangeOf } from '#domain/session.ts'

import { onEveryEngine, withExchange } from '../support/exchange.ts'
import { charge, endWaiting, moneyOf, prepay, waitWithHold } from './money.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'

const post = (session: Session, charges: Parameters<typeof postCharges>[3]) =>
  exchangeOf(session).database.transaction((tx) => postCharges(tx, session, session.actor.accountId, charges))

onEveryEngine((engine) => {
  test('an account whose billing nobody has set is charged without limit', () =>
    withExchange(engine, async ({ open, customer }) => {
      assert.deepEqual(await moneyOf(customer), [0, 0, null])
      await post(customer, [charge(250), charge(50, { kind: 'monthly' }), charge(7, { currency: 'EUR' })])
      assert.deepEqual(await moneyOf(customer), [-300, 0, null])
      assert.deepEqual(await moneyOf(customer, 'EUR'), [-7, 0, null])
      await assertSound(open)
    }))

  test('what is free is neither held nor written', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      await prepay(operator, customer, 0)
      assert.equal(await waitWithHold(customer, []), null)
      assert.equal(await waitWithHold(customer, [charge(0)]), null)
      await post(customer, [charge(0)])
      assert.deepEqual(await exchange.database.read.query.selectFrom('ledger_transaction').selectAll().execute(), [])
      await assertSound(open)
    }))

  test('a prepaid account spends what it has paid, to the last cent, and not one more', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      await prepay(operator, customer, 100)
      const error = await refused(post(customer, [charge(60), charge(41)]), 'insufficient_funds')
      assert.deepEqual(error.detail.extra, {
        currency: 'USD',
        balanceMinor: 100,
        heldMinor: 0,
        creditLimitMinor: 0,
        missingMinor: 1,
      })
      assert.match(error.message, /costs 1\.01 USD and the account can spend 1\.00 USD: pay in 0\.01 USD/)
      assert.deepEqual(await moneyOf(customer), [100, 0, 100], 'nothing was charged')
      await post(customer, [charge(60), charge(40)])
      assert.deepEqual(await moneyOf(customer), [0, 0, 0])
      await refused(post(customer, [charge(1)]), 'insufficient_funds')
      await refused(post(customer, [charge(1, { currency: 'EUR' })]), 'insufficient_funds')
      const held = await exchange.database.read.query.selectFrom('hold').selectAll().execute()
      assert.deepEqual(held, [])
      await assertSound(open)
    }))

  test('a postpaid account may owe as much as its limit says, in its own currency alone', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      const { accountId } = customer.actor
      await setBilling(operator, { accountId, mode: 'postpaid', currency: 'EUR', creditLimitMinor: 500 })
      await post(customer, [charge(500, { currency: 'EUR' })])
      assert.deepEqual(await moneyOf(customer, 'EUR'), [-500, 0, 0])
      await refused(post(customer, [charge(1, { currency: 'EUR' })]), 'insufficient_funds')
      await refused(post(customer, [charge(1)]), 'insufficient_funds')
      await setBilling(operator, { accountId, mode: 'postpaid', currency: 'EUR', creditLimitMinor: null })
      await post(customer, [charge(1)])
      await assertSound(open)
    }))

  test('what is set aside cannot be spent, and comes back when the order is cancelled', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      await prepay(operator, customer, 100)
      const waiting = await waitWithHold(customer, [charge(70), charge(10)])
      assert.ok(waiting !== null)
      assert.deepEqual(await moneyOf(customer), [100, 80, 20])
      const error = await refused(post(customer, [charge(21)]), 'insufficient_funds')
      assert.deepEqual([error.detail.extra?.['heldMinor'], error.detail.extra?.['missingMinor']], [80, 1])
      await refused(waitWithHold(customer, [charge(21)]), 'insufficient_funds')
      await assertSound(open)
      assert.ok(await endWaiting(customer, waiting, null))
      assert.deepEqual(await moneyOf(customer), [100, 0, 100])
      await assertSound(open)
    }))

  test('a hold that is posted charges what was delivered and gives the rest back', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      await prepay(operator, customer, 100)
      const waiting = await waitWithHold(customer, [charge(40), charge(40)])
      assert.ok(waiting !== null && (await endWaiting(customer, waiting, [charge(40)])))
      assert.deepEqual(await moneyOf(customer), [60, 0, 60])
      await assertSound(open)
    }))

  test('a price that rose while an order waited is charged if the account can pay it', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      await prepay(operator, customer, 100)
      const waiting = await waitWithHold(customer, [charge(40), charge(5, { currency: 'USD' })])
      assert.ok(waiting !== null)
      await refused(endWaiting(customer, waiting, [charge(101)]), 'insufficient_funds')
      assert.deepEqual(await moneyOf(customer), [100, 45, 55], 'the hold is still there')
      assert.ok(await endWaiting(customer, waiting, [charge(100)]))
      assert.deepEqual(await moneyOf(customer), [0, 0, 0])
      await assertSound(open)
    }))

  test('a hold may be of several currencies, each by itself', () =>
    withExchange(engine, async ({ open, customer }) => {
      const waiting = await waitWithHold(customer, [charge(40), charge(5, { currency: 'EUR' })])
      assert.ok(waiting !== null)
      assert.deepEqual(await moneyOf(customer, 'EUR'), [0, 5, null])
      await assertSound(open)
      assert.ok(await endWaiting(customer, waiting, [charge(3, { currency: 'EUR' }), charge(2, { currency: 'GBP' })]))
      assert.deepEqual(
        [await moneyOf(customer), await moneyOf(customer, 'EUR'), await moneyOf(customer, 'GBP')],
        [
          [0, 0, null],
          [-3, 0, null],
          [-2, 0, null],
        ],
      )
      await assertSound(open)
    }))

  test('what was set aside before the limit was lowered is still there to be spent', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      const waiting = await waitWithHold(customer, [charge(40)])
      await prepay(operator, customer, 0)
      assert.ok(waiting !== null && (await endWaiting(customer, waiting, [charge(40)])))
      assert.deepEqual(await moneyOf(customer), [-40, 0, -40])
      await assertSound(open)
    }))

  test('a hold is posted or voided once', () =>
    withExchange(engine, async ({ open, exchange, customer }) => {
      const waiting = await waitWithHold(customer, [charge(40)])
      assert.ok(waiting !== null && (await endWaiting(customer, waiting, null)))
      const { holdId } = waiting
      const { database } = exchange
      await assert.rejects(
        database.transaction((tx) => voidHold(tx, customer, holdId)),
        /is not held/,
      )
      await assert.rejects(
        database.transaction((tx) => postHold(tx, customer, holdId, [])),
        /is not held/,
      )
      assert.equal(await endWaiting(customer, waiting, [charge(40)]), false)
      await assertSound(open)
    }))

  test('the same source is charged once, and never as something else', () =>
    withExchange(engine, async ({ open, customer, other, operator }) => {
      await prepay(operator, customer, 100)
      const one = charge(60)
      await post(customer, [one])
      await post(customer, [one, charge(40)])
      assert.deepEqual(await moneyOf(customer), [0, 0, 0])
      await assert.rejects(post(customer, [{ ...one, amountMinor: 61 }]), /was written before as something else/)
      await assert.rejects(post(other, [one]), /was written before as something else/)
      await assert.rejects(post(customer, [{ ...one, amountMinor: -1 }]), /costs -1/)
      await assert.rejects(post(customer, [charge(0.5)]), /costs 0\.5/)
      await assertSound(open)
    }))

  test('what is owed already is charged whatever the account has, and an overdrawn account orders nothing', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      await prepay(operator, customer, 100)
      const posted = await exchange.database.transaction((tx) =>
        postOwed(tx, customer, customer.actor.accountId, [charge(130, { kind: 'monthly' })]),
      )
      assert.deepEqual(
        posted.map(({ chargedMinor, balance }) => [chargedMinor, balance.balanceMinor]),
        [[130, -30]],
      )
      const error = await refused(post(customer, [charge(1)]), 'insufficient_funds')
      assert.equal(error.detail.extra?.['missingMinor'], 31)
      await assertSound(open)
    }))

  test('the charges of an order are the setup and the first month of each of its numbers that has a rate', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      await setRate(operator, { country: 'US', setupMinor: 100, monthlyMinor: 25, portMinor: 500, currency: 'USD' })
      const book = await priceBookOf(exchange, customer.actor.accountId)
      const local = { country: 'US', kind: 'local', tier: 1 } as const
      const numbers = new Map([
        [12_015_550_001, local],
        [442_079_460_018, { ...local, country: 'GB' }],
      ])
      const own = { subject: '+12015550001', currency: 'USD' }
      const priced = [...numbers].map(([e164, of]) => ({ e164, price: book.priceOf(of) ?? null }))
      assert.deepEqual(firstCharges('ord_1', priced), [
        { ...own, kind: 'setup', amountMinor: 100, source: 'setup:ord_1:12015550001' },
        { ...own, kind: 'monthly', amountMinor: 25, source: 'monthly:ord_1:12015550001' },
      ])
      assert.deepEqual(portCharges(book, 'prt_1', numbers), [
        { ...own, kind: 'port', amountMinor: 500, source: 'port:prt_1:12015550001' },
      ])
    }))

  test('ten thousand charges are made in one transaction', () =>
    withExchange(engine, async ({ open, customer }) => {
      const many = Array.from({ length: 10_000 }, (_, index) => charge(1, { subject: `+1201555${index}` }))
      await post(customer, many)
      assert.deepEqual(await moneyOf(customer), [-10_000, 0, null])
      await post(customer, many)
      assert.deepEqual(await moneyOf(customer), [-10_000, 0, null])
      await assertSound(open)
    }))
})
