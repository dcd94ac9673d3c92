import assert from 'node:assert/strict'
import { test } from 'node:test'

import { placeOrder } from '#domain/orders/place-order.ts'
import { EXPIRY_BATCH, expireReservations } from '#domain/reservations/expire-reservations.ts'
import { getReservation } from '#domain/reservations/get-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { MINUTE_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'
import { eventsOf, indexedFree } from './store-contents.ts'

const FIRST = 12_015_550_000

onEveryEngine((engine) => {
  test('from the moment that a reservation ends its number is anybody’s, without any sweep', () =>
    withExchange(engine, async ({ open, clock, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const held = (await reserveNumbers(customer, { numbers: [FIRST, FIRST + 1], holdMinutes: 5 })).answer.reservation
      clock.advance(5 * MINUTE_MS - 1)
      await refused(reserveNumbers(other, { numbers: [FIRST] }), 'numbers_unavailable')
      assert.equal((await getReservation(customer, { reservationId: held.id })).state, 'active')
      clock.advance(1)
      assert.deepEqual(await getReservation(customer, { reservationId: held.id }), { ...held, state: 'expired' })
      await reserveNumbers(other, { numbers: [FIRST] })
      await placeOrder(other, { numbers: [FIRST + 1] })
      await refused(placeOrder(customer, { reservationId: held.id }), 'reservation_expired', '/reservationId')
      assert.deepEqual(await getReservation(customer, { reservationId: held.id }), { ...held, state: 'expired' })
      await assertSound(open)
    }))

  test('the sweep frees what is past its time, tells it once, and leaves what somebody has taken over', () =>
    withExchange(engine, async ({ open, exchange, clock, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const short = (await reserveNumbers(customer, { numbers: [FIRST, FIRST + 1, FIRST + 2], holdMinutes: 5 })).answer
      await reserveNumbers(customer, { numbers: [FIRST + 3], holdMinutes: 6 })
      clock.advance(5 * MINUTE_MS - 1)
      assert.equal(await expireReservations(operator), 0)
      clock.advance(1)
      await placeOrder(other, { numbers: [FIRST + 1] })
      assert.deepEqual(
        indexedFree(exchange),
        [4, 5, 6, 7, 8, 9].map((line) => FIRST + line),
      )
      assert.equal(await expireReservations(operator), 1)
      assert.deepEqual(
        indexedFree(exchange),
        [0, 2, 4, 5, 6, 7, 8, 9].map((line) => FIRST + line),
      )
      assert.equal(await expireReservations(operator), 0)
      const [event, ...more] = await eventsOf(exchange, 'reservation.expired')
      assert.deepEqual(more, [])
      assert.deepEqual(
        [event?.subject, event?.accountId, event?.freed, event?.data],
        [short.reservation.id, customer.actor.accountId, [FIRST, FIRST + 2], { quantity: 2 }],
      )
      assert.deepEqual(await getReservation(customer, { reservationId: short.reservation.id }), {
        ...short.reservation,
        state: 'expired',
      })
      await assertSound(open)
    }))

  test('who orders numbers that were theirs until a moment ago buys free numbers, and the reservation stays expired', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const { id } = (await reserveNumbers(customer, { numbers: [FIRST], holdMinutes: 5 })).answer.reservation
      clock.advance(5 * MINUTE_MS)
      assert.equal((await getReservation(customer, { reservationId: id })).state, 'expired')
      await placeOrder(customer, { numbers: [FIRST] })
      assert.equal((await getReservation(customer, { reservationId: id })).state, 'expired')
      await expireReservations(operator)
      assert.equal((await getReservation(customer, { reservationId: id })).state, 'expired')
      await assertSound(open)
    }))

  test('what one sweep cannot do the next does', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 999 }])
      await Promise.all(
        Array.from({ length: EXPIRY_BATCH + 7 }, (_, line) => reserveNumbers(customer, { numbers: [FIRST + line] })),
      )
      clock.advance(10 * MINUTE_MS)
      const swept = [await expireReservations(operator), await expireReservations(operator)]
      assert.deepEqual(swept, [EXPIRY_BATCH, 7])
      assert.equal(await expireReservations(operator), 0)
      await assertSound(open)
    }))
})
