import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Transaction } from '#db/database.ts'
import { addNote, MAX_NOTES } from '#domain/orders/add-note.ts'
import { cancelOrder } from '#domain/orders/cancel-order.ts'
import { endWaiting } from '#domain/orders/end-waiting.ts'
import { finishOrder } from '#domain/orders/finish-order.ts'
import { getOrder } from '#domain/orders/get-order.ts'
import { MAX_OPEN_BACKORDERS } from '#domain/orders/limit-backorders.ts'
import { listOrders } from '#domain/orders/list-orders.ts'
import { openOrder } from '#domain/orders/open-order.ts'
import { ORDER_KINDS, ORDER_STATES, type OrderState } from '#domain/orders/order.ts'
import { isEnded, moveOrder, OPEN_STATES, ORDER_MOVES } from '#domain/orders/order-states.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { placeServiceOrder } from '#domain/orders/place-service-order.ts'
import { runDueOrders } from '#domain/orders/run-due-orders.ts'
import { setBilling } from '#domain/ledger/set-billing.ts'
import { pay } from '#domain/ledger/pay.ts'
import { getBalance } from '#domain/ledger/get-balance.ts'
import { setRate } from '#domain/ledger/set-rate.ts'
import { DAY_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, type TestExchange, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'
import { eventsOf, storeContents } from './store-contents.ts'

const FIRST = 12_015_550_000

/** A way from the beginning to every state; by the table alone. */
function wayTo(state: OrderState): OrderState[] {
  const ways = new Map<OrderState, OrderState[]>([['submitted', []]])
  for (const [from, way] of ways) for (const to of ORDER_MOVES[from]) if (!ways.has(to)) ways.set(to, [...way, to])
  return ways.get(state) ?? assert.fail(`${state} is reached by nothing`)
}

async function orderIn({ exchange, customer }: TestExchange, state: OrderState): Promise<string> {
  return exchange.database.transaction(async (tx) => {
    const { orderId } = await openOrder(tx, customer, { kind: 'port_in', asked: {}, wanted: 0 })
    let from: OrderState = 'submitted'
    for (const to of wayTo(state)) {
      assert.ok(await moveOrder(tx, customer, orderId, [from], to, { reason: `to ${to}` }))
      from = to
    }
    return orderId
  })
}

onEveryEngine((engine) => {
  test('an order goes where the table says and nowhere else, and every step is kept and told', () =>
    withExchange(engine, async (given) => {
      const { exchange, customer, open } = given
      for (const from of ORDER_STATES)
        for (const to of ORDER_STATES) {
          const orderId = await orderIn(given, from)
          const move = () =>
            exchange.database.transaction((tx: Transaction) =>
              moveOrder(tx, customer, orderId, [from], to, { reason: 'x' }),
            )
          const { history } = await getOrder(customer, { orderId })
          if (!ORDER_MOVES[from].includes(to)) {
            await assert.rejects(move, /does not go from/)
            assert.equal((await getOrder(customer, { orderId })).state, from)
            continue
          }
          assert.equal(await move(), true)
          const order = await getOrder(customer, { orderId })
          assert.deepEqual([order.state, order.reason, order.endedAt !== null], [to, 'x', isEnded(to)])
          assert.deepEqual(
            order.history.map(({ state, reason }) => [state, reason]),
            [...history.map(({ state, reason }) => [state, reason]), [to, 'x']],
          )
          const last = (await eventsOf(exchange, 'order.moved')).at(-1)
          assert.deepEqual(
            [last?.subject, last?.accountId, last?.data],
            [orderId, customer.actor.accountId, { kind: 'port_in', from, to, reason: 'x', completed: 0, rejected: 0 }],
          )
          // It is not there any more.
          assert.equal(await move(), false)
        }
      await assertSound(open)
    }))

  test('the table knows every state, ends where nothing follows, and no order is stuck', () => {
    assert.deepEqual(Object.keys(ORDER_MOVES), [...ORDER_STATES])
    assert.deepEqual(
      ORDER_STATES.filter((state) => !isEnded(state)),
      [...OPEN_STATES],
    )
    for (const state of OPEN_STATES) assert.ok(ORDER_MOVES[state].includes('cancelled'), state)
  })

  test('an order that others work is opened and finished by steps, in whatever part', () =>
    withExchange(engine, async ({ open, exchange, customer }) => {
      const ends: string[] = []
      for (const [states, end] of [
        [['completed', 'completed'], 'completed'],
        [['completed', 'rejected'], 'partially_completed'],
        [['rejected', 'rejected'], 'rejected'],
      ] as const) {
        const orderId = await exchange.database.transaction(async (tx) => {
          const opened = await openOrder(tx, customer, { kind: 'campaign_assign', asked: {}, wanted: 2 })
          const lines = states.map((state, line) => ({ e164: FIRST + line, state }))
          assert.equal(await finishOrder(tx, customer, opened.orderId, lines), end)
          return opened.orderId
        })
        const { state, completed, rejected, lines, history } = await getOrder(customer, { orderId })
        assert.deepEqual(
          [state, completed, rejected, lines.length, history.length],
          [
            end,
            states.filter((one) => one === 'completed').length,
            states.filter((one) => one === 'rejected').length,
            2,
            2,
          ],
        )
        ends.push(orderId)
      }
      const again = exchange.database.transaction((tx) => finishOrder(tx, customer, ends[0] ?? '', []))
      await assert.rejects(again, /it has ended/)
      // Cancelling is theirs too.
      const waiting = await exchange.database.transaction((tx) =>
        openOrder(tx, customer, { kind: 'port_in', asked: {}, wanted: 1 }),
      )
      const error = await refused(cancelOrder(customer, { orderId: waiting.orderId }), 'order_closed', '/orderId')
      assert.match(error.message, /belongs to a port_in/)
      const untouched = await exchange.database.transaction((tx) =>
        endWaiting(tx, customer, waiting.orderId, 'rejected', 'x'),
      )
      assert.equal(untouched, undefined)
      await assertSound(open)
    }))

  test('orders are listed by kind', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(customer, { numbers: [FIRST] })
      await placeServiceOrder(customer, { kind: 'change', numbers: [FIRST], cnam: 'X' })
      await placeServiceOrder(customer, { kind: 'disconnect', numbers: [FIRST] })
      for (const kind of ORDER_KINDS) {
        const { items } = await listOrders(customer, { kind })
        assert.equal(items.length, ['new', 'change', 'disconnect'].includes(kind) ? 1 : 0, kind)
        assert.ok(items.every((item) => item.kind === kind))
      }
    }))

  test('an order that has ended, is another’s or is nobody’s is not cancelled', () =>
    withExchange(engine, async ({ exchange, clock, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const requestedDate = new Date(clock.now() + DAY_MS).toISOString()
      const waiting = (await placeOrder(customer, { numbers: [FIRST], requestedDate })).answer.order.id ?? ''
      const done = (await placeOrder(customer, { numbers: [FIRST + 1] })).answer.order.id ?? ''
      const before = await storeContents(exchange)
      await refused(cancelOrder(other, { orderId: waiting }), 'not_found', '/orderId')
      await refused(cancelOrder(customer, { orderId: 'ord_x' }), 'not_found', '/orderId')
      await refused(cancelOrder(customer, { orderId: done }), 'order_closed', '/orderId')
      assert.deepEqual(await storeContents(exchange), before)
      await cancelOrder(customer, { orderId: waiting })
      await refused(cancelOrder(customer, { orderId: waiting }), 'order_closed', '/orderId')
      assert.deepEqual((await eventsOf(exchange, 'order.moved')).at(-1)?.freed, [FIRST])
    }))

  test('notes stand with an order, in their order, and the log does not repeat them', () =>
    withExchange(engine, async ({ exchange, clock, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const orderId = (await placeOrder(customer, { numbers: [FIRST] })).answer.order.id ?? ''
      const first = (await addNote(customer, { orderId, text: 'asked for by Emma\nover the phone' })).answer
      clock.advance(1)
      const second = (await addNote(customer, { orderId, text: 'done' })).answer
      assert.deepEqual((await getOrder(customer, { orderId })).notes, [first, second])
      assert.deepEqual(
        (await eventsOf(exchange, 'order.noted')).map(({ subject, data }) => [subject, data]),
        [
          [orderId, { note: 0 }],
          [orderId, { note: 1 }],
        ],
      )
      await refused(addNote(other, { orderId, text: 'x' }), 'not_found', '/orderId')
      await refused(addNote(customer, { orderId, text: 'a\u0000b' }), 'invalid_input', '/text')
      await refused(addNote(customer, { orderId, text: 'x'.repeat(2_001) }), 'invalid_input', '/text')
      for (let note = 2; note < MAX_NOTES; note++) await addNote(customer, { orderId, text: `${note}` })
      const error = await refused(addNote(customer, { orderId, text: 'x' }), 'limit_reached', '/orderId')
      assert.deepEqual(error.detail.extra, { limit: MAX_NOTES })
    }))

  test('an account has a thousand back-orders at the most', () =>
    withExchange(engine, async ({ exchange, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST }])
      await placeOrder(operator, { numbers: [FIRST] })
      const wish = { criteria: {}, quantity: 1, backorder: true }
      const { order } = (await placeOrder(customer, wish)).answer
      await exchange.database.transaction(async (tx) => {
        const { id, ...row } = await tx.query
          .selectFrom('number_order')
          .selectAll()
          .where('id', '=', order.id ?? '')
          .executeTakeFirstOrThrow()
        for (let index = 1; index < MAX_OPEN_BACKORDERS; index++)
          await tx.query
            .insertInto('number_order')
            .values({ ...row, id: `${id}${index}` })
            .execute()
      })
      const error = await refused(placeOrder(customer, wish), 'limit_reached', '/backorder')
      assert.deepEqual(error.detail.extra, { limit: MAX_OPEN_BACKORDERS })
      await placeOrder(other, wish)
    }))

  test('an order costs what its numbers cost when they were found: charged at its end, set aside while it waits', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      const rate = { setupMinor: 100, monthlyMinor: 75, currency: 'USD' }
      await setRate(operator, rate)
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const { accountId } = customer.actor
      await setBilling(operator, { accountId, mode: 'prepaid', currency: 'USD' })
      await pay(operator, { accountId, amountMinor: 900, currency: 'USD', externalId: 'P1' })
      const prices = [{ setupMinor: 200, monthlyMinor: 150, currency: 'USD' }]
      const money = async () => {
        const { balances } = await getBalance(customer, {})
        return balances.map(({ balanceMinor, heldMinor }) => [balanceMinor, heldMinor])
      }
      const dry = (await placeOrder(customer, { numbers: [FIRST, FIRST + 1], dryRun: true })).answer.order
      assert.deepEqual([dry.prices, await money()], [prices, [[900, 0]]])
      const now = (await placeOrder(customer, { numbers: [FIRST, FIRST + 1] })).answer.order
      assert.deepEqual([now.prices, await money()], [prices, [[550, 0]]])
      const requestedDate = new Date(clock.now() + DAY_MS).toISOString()
      const later = async (...lines: number[]) =>
        (await placeOrder(customer, { numbers: lines.map((line) => FIRST + line), requestedDate })).answer.order.id ??
        ''
      const kept = await later(2, 3)
      const dropped = await later(4)
      assert.deepEqual(await money(), [[550, 525]])
      const error = await refused(placeOrder(customer, { numbers: [FIRST + 5] }), 'insufficient_funds')
      assert.equal(error.detail.extra?.['balanceMinor'], 550)
      await refused(placeOrder(customer, { numbers: [FIRST + 5], dryRun: true }), 'insufficient_funds')
      await refused(later(5), 'insufficient_funds')
      await assertSound(open)
      await cancelOrder(customer, { orderId: dropped })
      assert.deepEqual(await money(), [[550, 350]])
      await setRate(operator, { ...rate, setupMinor: 100_000 })
      clock.advance(DAY_MS)
      await runDueOrders(operator)
      assert.deepEqual([(await getOrder(customer, { orderId: kept })).state, await money()], ['completed', [[200, 0]]])
      await assertSound(open)
    }))
})
