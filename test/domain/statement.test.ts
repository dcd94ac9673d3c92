import assert from 'node:assert/strict'
import { test } from 'node:test'

import { postCharges } from '#domain/ledger/charges.ts'
import { MAX_MONEY_MINOR } from '#domain/ledger/billing.ts'
import { getBalance } from '#domain/ledger/get-balance.ts'
import { getStatement, MAX_STATEMENT_PAGE, type StatementLine } from '#domain/ledger/get-statement.ts'
import { pay } from '#domain/ledger/pay.ts'
import { setBilling } from '#domain/ledger/set-billing.ts'
import { exchangeOf, type Session } from '#domain/session.ts'
import { DAY_MS } from '#lib/clock.ts'

import { onEveryEngine, TEST_START_MS, withExchange } from '../support/exchange.ts'
import { charge, endWaiting, moneyOf, waitWithHold } from './money.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'
import { eventsOf } from './store-contents.ts'

const post = (session: Session, amountMinor: number, terms: Parameters<typeof charge>[1] = {}) =>
  exchangeOf(session).database.transaction((tx) =>
    postCharges(tx, session, session.actor.accountId, [charge(amountMinor, terms)]),
  )

const ALL = { from: 0, to: TEST_START_MS + 365 * DAY_MS }
const amounts = (items: readonly StatementLine[]) => items.map((line) => [line.amountMinor, line.balanceMinor])

onEveryEngine((engine) => {
  test('a payment is booked once under its externalId, and never as something else', () =>
    withExchange(engine, async ({ open, exchange, customer, other, operator }) => {
      const { accountId } = customer.actor
      const wire = { accountId, amountMinor: 500, currency: 'USD', externalId: 'bank 1', description: 'Wire' }
      const first = (await pay(operator, wire)).answer
      assert.deepEqual([first.repeated, first.payment.kind, first.payment.amountMinor], [false, 'payment', 500])
      const again = (await pay(operator, wire)).answer
      assert.deepEqual(again, { payment: first.payment, repeated: true })
      const error = await refused(pay(operator, { ...wire, amountMinor: 501 }), 'external_id_reused', '/externalId')
      assert.equal(error.detail.extra?.['transactionId'], first.payment.id)
      await refused(pay(operator, { ...wire, kind: 'adjustment' }), 'external_id_reused')
      await refused(pay(operator, { ...wire, currency: 'EUR' }), 'external_id_reused')
      // The ids are of one account each.
      await pay(operator, { ...wire, accountId: other.actor.accountId, amountMinor: -7 })
      assert.deepEqual(
        [await moneyOf(customer), await moneyOf(other)],
        [
          [500, 0, null],
          [-7, 0, null],
        ],
      )
      const events = await eventsOf(exchange, 'ledger.paid')
      assert.deepEqual(events.map(({ subject }) => subject)[0], first.payment.id)
      assert.equal(events.length, 2)
      await assertSound(open)
    }))

  test('a payment that cannot be is refused', () =>
    withExchange(engine, async ({ customer, operator }) => {
      const { accountId } = customer.actor
      const wire = { accountId, amountMinor: 500, currency: 'USD', externalId: 'bank 1' }
      await refused(pay(operator, { ...wire, amountMinor: 0 }), 'invalid_input', '/amountMinor')
      await refused(pay(operator, { ...wire, amountMinor: 0.5 }), 'invalid_input', '/amountMinor')
      await refused(pay(operator, { ...wire, amountMinor: MAX_MONEY_MINOR + 1 }), 'invalid_input', '/amountMinor')
      await refused(pay(operator, { ...wire, currency: 'usd' }), 'invalid_input', '/currency')
      await refused(pay(operator, { ...wire, accountId: 'acc_none' }), 'not_found', '/accountId')
      await refused(pay(customer, wire), 'forbidden')
    }))

  test('the operator says how an account pays', () =>
    withExchange(engine, async ({ exchange, customer, other, operator }) => {
      const { accountId } = customer.actor
      assert.deepEqual(await getBalance(customer, {}), {
        accountId,
        mode: 'postpaid',
        currency: 'USD',
        creditLimitMinor: null,
        balances: [{ currency: 'USD', balanceMinor: 0, heldMinor: 0, availableMinor: null }],
      })
      const prepaid = (await setBilling(operator, { accountId, mode: 'prepaid', currency: 'EUR' })).answer
      assert.deepEqual(prepaid, { accountId, mode: 'prepaid', currency: 'EUR', creditLimitMinor: 0 })
      assert.deepEqual((await eventsOf(exchange, 'account.billing_set')).length, 1)
      const billing = { accountId, mode: 'postpaid', currency: 'EUR', creditLimitMinor: 900 } as const
      await setBilling(operator, billing)
      assert.deepEqual(await getBalance(operator, { accountId }), {
        ...billing,
        balances: [{ currency: 'EUR', balanceMinor: 0, heldMinor: 0, availableMinor: 900 }],
      })
      assert.equal((await getBalance(other, {})).mode, 'postpaid', 'nobody else is concerned')
      await refused(setBilling(operator, { ...billing, mode: 'prepaid' }), 'invalid_input', '/creditLimitMinor')
      await refused(setBilling(operator, { ...billing, accountId: 'acc_none' }), 'not_found', '/accountId')
      await refused(setBilling(customer, billing), 'forbidden')
    }))

  test("another account's money is not found, in the same words as that of nobody", () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      const [mine, nobody] = [other.actor.accountId, 'acc_none']
      const words = async (work: Promise<unknown>, id: string) =>
        (await refused(work, 'not_found', '/accountId')).message.replace(id, '…')
      assert.equal(
        await words(getBalance(customer, { accountId: mine }), mine),
        await words(getBalance(customer, { accountId: nobody }), nobody),
      )
      assert.equal(
        await words(getStatement(customer, { accountId: mine, ...ALL }), mine),
        await words(getStatement(customer, { accountId: nobody, ...ALL }), nobody),
      )
      await words(getBalance(operator, { accountId: nobody }), nobody)
      await words(getStatement(operator, { accountId: nobody, ...ALL }), nobody)
    }))

  test('a statement begins with a balance, ends with one, and its lines lead from the one to the other', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      const { accountId } = customer.actor
      const payment = { accountId, currency: 'USD', amountMinor: 1_000 }
      await pay(operator, { ...payment, externalId: 'one', description: 'Wire of 2 March' })
      clock.advance(DAY_MS)
      await post(customer, 300)
      clock.advance(1)
      await post(customer, 20, { kind: 'monthly' })
      await post(customer, 5, { currency: 'EUR' })
      const waiting = await waitWithHold(customer, [charge(100)])
      clock.advance(DAY_MS)
      assert.ok(waiting !== null && (await endWaiting(customer, waiting, [charge(80)])))
      await pay(operator, { ...payment, kind: 'adjustment', amountMinor: -10, externalId: 'two' })

      const whole = await getStatement(customer, ALL)
      assert.deepEqual([whole.openingMinor, whole.closingMinor, whole.lines, whole.next], [0, 590, 5, undefined])
      assert.deepEqual(amounts(whole.items).slice(0, 3), [
        [1_000, 1_000],
        [-300, 700],
        [-20, 680],
      ])
      assert.deepEqual(
        new Set(whole.items.slice(3).map(({ kind, amountMinor }) => `${kind} ${amountMinor}`)),
        new Set(['setup -80', 'adjustment -10']),
      )
      assert.equal(whole.items.at(-1)?.balanceMinor, 590)
      assert.deepEqual(
        [whole.items[0]?.description, whole.items[0]?.subject, whole.items[1]?.subject],
        ['Wire of 2 March', 'one', '+12015550000'],
      )

      const from = TEST_START_MS + DAY_MS
      const day = await getStatement(operator, { accountId, from, to: from + 1 })
      assert.deepEqual([day.openingMinor, day.closingMinor, amounts(day.items)], [1_000, 700, [[-300, 700]]])
      const none = await getStatement(customer, { from: from + 2, to: from + 2 })
      assert.deepEqual([none.openingMinor, none.closingMinor, none.items], [680, 680, []])
      const euros = await getStatement(customer, { ...ALL, currency: 'EUR' })
      assert.deepEqual([euros.currency, amounts(euros.items)], ['EUR', [[-5, -5]]])
      await refused(getStatement(customer, { from: 2, to: 1 }), 'invalid_input', '/to')
      await refused(getStatement(customer, { ...ALL, limit: MAX_STATEMENT_PAGE + 1 }), 'invalid_input', '/limit')
      await assertSound(open)
    }))

  test('the pages of a statement tell each line once, with the balance that it has on the whole', () =>
    withExchange(engine, async ({ clock, customer }) => {
      for (let index = 0; index < 25; index++) {
        await post(customer, index + 1)
        if (index % 3 === 0) clock.advance(1)
      }
      const time = { from: TEST_START_MS + 1, to: TEST_START_MS + 8 }
      const whole = await getStatement(customer, time)
      const items: StatementLine[] = []
      let after: string | undefined
      for (let page = 0; page < 10; page++) {
        const found = await getStatement(customer, { ...time, limit: 4, ...(after === undefined ? {} : { after }) })
        assert.deepEqual(
          [found.openingMinor, found.closingMinor, found.lines],
          [whole.openingMinor, whole.closingMinor, whole.items.length],
        )
        items.push(...found.items)
        after = found.next
        if (after === undefined) break
      }
      assert.deepEqual(items, whole.items)
      assert.equal(whole.items.length, 21)
      assert.equal(whole.items.at(-1)?.balanceMinor, whole.closingMinor)
      const elsewhere = await getStatement(customer, { ...time, after: 'txn_none' })
      assert.deepEqual(elsewhere.items, [])
    }))
})
