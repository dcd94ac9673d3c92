import assert from 'node:assert/strict'
import { test } from 'node:test'

import { numberHistory } from '#domain/events/number-history.ts'
import { numberHolders } from '#domain/events/number-holders.ts'
import { holdNumbers, unholdNumbers } from '#domain/numbers/hold-numbers.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { expireReservations } from '#domain/reservations/expire-reservations.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { endAgeing } from '#domain/services/end-ageing.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { verifyExchange } from '#domain/verification/verify-exchange.ts'
import { DAY_MS, MINUTE_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, TEST_START_MS, withExchange } from '../../support/exchange.ts'
import { damage } from '../damage.ts'
import { refused } from '../refused.ts'
import { assertSound } from '../sound.ts'

const FIRST = 12_015_550_000
const iso = (ms: number) => new Date(TEST_START_MS + ms).toISOString()

onEveryEngine((engine) => {
  test('who had a number on a day is told to the operator, and to an account its own times alone', () =>
    withExchange(engine, async ({ open, clock, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await reserveNumbers(customer, { numbers: [FIRST, FIRST + 1], holdMinutes: 60 })
      clock.advance(10 * MINUTE_MS)
      await placeOrder(customer, { numbers: [FIRST] })
      clock.advance(DAY_MS)
      await releaseNumbers(customer, { numbers: [FIRST] })
      clock.advance(45 * DAY_MS)
      await endAgeing(operator)
      clock.advance(DAY_MS)
      await placeOrder(other, { numbers: [FIRST] })
      const [mine, theirs] = [customer.actor.accountId, other.actor.accountId]
      const bought = 10 * MINUTE_MS
      const spans = [
        { accountId: mine, state: 'reserved', from: iso(0), until: iso(bought) },
        { accountId: mine, state: 'in_service', from: iso(bought), until: iso(bought + DAY_MS) },
        { accountId: mine, state: 'ageing', from: iso(bought + DAY_MS), until: iso(bought + 46 * DAY_MS) },
        { accountId: theirs, state: 'in_service', from: iso(bought + 47 * DAY_MS), until: null },
      ]
      const told = async (session: typeof customer, on?: string) =>
        (await numberHolders(session, { e164: FIRST, ...(on === undefined ? {} : { on }) })).items
      assert.deepEqual(await told(operator), spans)
      assert.deepEqual(await told(customer), spans.slice(0, 3))
      assert.deepEqual(await told(other), spans.slice(3))
      assert.deepEqual(await told(operator, '2026-03-02'), spans.slice(0, 2))
      assert.deepEqual(await told(operator, '2026-03-10'), spans.slice(2, 3))
      assert.deepEqual(await told(operator, '2026-03-01'), [])
      assert.deepEqual(await told(other, '2026-03-10'), [])
      await refused(numberHolders(operator, { e164: FIRST, on: '2026-02-30' }), 'invalid_input', '/on')
      await assertSound(open)
    }))

  test('the history of a number is read page by page, and names no other number', () =>
    withExchange(engine, async ({ open, clock, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await reserveNumbers(customer, { numbers: [FIRST, FIRST + 1], holdMinutes: 5 })
      clock.advance(6 * MINUTE_MS)
      await expireReservations(operator)
      await holdNumbers(operator, { numbers: [FIRST] })
      await unholdNumbers(operator, { numbers: [FIRST] })
      await reserveNumbers(other, { numbers: [FIRST + 2, FIRST], holdMinutes: 5 })
      const first = await numberHistory(operator, { e164: FIRST, limit: 2 })
      const second = await numberHistory(operator, { e164: FIRST, limit: 3, before: first.next ?? '' })
      assert.deepEqual(
        [...first.items, ...second.items].map(({ type }) => type),
        ['reservation.created', 'numbers.unheld', 'numbers.held', 'reservation.expired', 'reservation.created'],
      )
      assert.ok([...first.items, ...second.items].every(({ numbers }) => numbers.join() === '+12015550000'))
      assert.equal(second.next, undefined)
      const types = async (session: typeof customer) =>
        (await numberHistory(session, { e164: FIRST })).items.map(({ type }) => type)
      assert.deepEqual(await types(customer), ['reservation.expired', 'reservation.created'])
      assert.deepEqual(await types(other), ['reservation.created'])
      assert.deepEqual((await numberHistory(other, { e164: FIRST + 1 })).items, [])
      await refused(numberHistory(operator, { e164: FIRST, before: 'evt_x' }), 'invalid_cursor', '/cursor')
      await assertSound(open)
    }))

  test('a number that changed without an event, or an event that changed nothing, is found', () =>
    withExchange(engine, async ({ open, exchange, database, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await reserveNumbers(customer, { numbers: [FIRST, FIRST + 1], holdMinutes: 5 })
      await assertSound(open)
      const [mine, theirs] = [customer.actor.accountId, other.actor.accountId]
      await damage(
        database,
        `update number set account_id = '${theirs}' where e164 = ${FIRST}`,
        `delete from number where e164 = ${FIRST + 1}`,
        `insert into number (e164, state, account_id, changed_at) values (${FIRST + 2}, 'held', '${operator.actor.accountId}', 1)`,
        `delete from event_number where e164 = ${FIRST + 1}`,
      )
      const { problems } = await verifyExchange(exchange, { index: 'fresh' })
      assert.deepEqual(
        problems
          .filter(({ invariant }) => invariant === 'log_equals_store')
          .map(({ subject, detail }) => [subject, detail]),
        [
          ['events', 'name 2 numbers, but their histories have 1 of them'],
          ['+12015550000', `is reserved of ${theirs}, but by the log it is reserved of ${mine}`],
          ['+12015550002', `is held of ${operator.actor.accountId}, but by the log it is free`],
          ['+12015550001', `is free, but by the log it is reserved of ${mine}`],
        ],
      )
    }))
})
