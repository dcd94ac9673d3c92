import assert from 'node:assert/strict'
import { test } from 'node:test'

import { placeOrder } from '#domain/orders/place-order.ts'
import { extendReservation } from '#domain/reservations/extend-reservation.ts'
import { getReservation } from '#domain/reservations/get-reservation.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { MAX_HOLD_TOTAL_MINUTES } from '#domain/reservations/reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { MINUTE_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, TEST_START_MS, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'

const FIRST = 12_015_550_000
const at = (minutes: number) => new Date(TEST_START_MS + minutes * MINUTE_MS).toISOString()

onEveryEngine((engine) => {
  test('a reservation that is extended ends so many minutes from now, and its numbers with it', () =>
    withExchange(engine, async ({ open, clock, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const held = (await reserveNumbers(customer, { numbers: [FIRST, FIRST + 1] })).answer.reservation
      clock.advance(9 * MINUTE_MS)
      const { answer } = await extendReservation(customer, { reservationId: held.id, holdMinutes: 20 })
      assert.deepEqual(answer, { ...held, expiresAt: at(29) })
      assert.deepEqual(await getReservation(customer, { reservationId: held.id }), answer)
      clock.advance(20 * MINUTE_MS - 1)
      await refused(reserveNumbers(other, { numbers: [FIRST] }), 'numbers_unavailable')
      await assertSound(open)
      clock.advance(1)
      await reserveNumbers(other, { numbers: [FIRST] })
    }))

  test('a reservation may also be made to end sooner', () =>
    withExchange(engine, async ({ clock, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const { id } = (await reserveNumbers(customer, { numbers: [FIRST], holdMinutes: 60 })).answer.reservation
      await extendReservation(customer, { reservationId: id, holdMinutes: 1 })
      clock.advance(MINUTE_MS)
      await reserveNumbers(other, { numbers: [FIRST] })
    }))

  test('a reservation lasts a day in all and not a minute more', () =>
    withExchange(engine, async ({ clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const { id } = (await reserveNumbers(customer, { numbers: [FIRST], holdMinutes: 240 })).answer.reservation
      const extend = (holdMinutes: number) => extendReservation(customer, { reservationId: id, holdMinutes })
      for (let hours = 2; hours <= 20; hours += 2) {
        clock.advance(120 * MINUTE_MS)
        await extend(240)
      }
      clock.advance(60 * MINUTE_MS)
      const error = await refused(extend(181), 'hold_too_long', '/holdMinutes')
      assert.match(error.message, new RegExp(`${MAX_HOLD_TOTAL_MINUTES} minutes in all`))
      assert.match(error.message, new RegExp(at(MAX_HOLD_TOTAL_MINUTES)))
      assert.equal((await getReservation(customer, { reservationId: id })).expiresAt, at(24 * 60), 'a refusal moved it')
      assert.equal((await extend(180)).answer.expiresAt, at(MAX_HOLD_TOTAL_MINUTES))
      await refused(extend(241), 'invalid_input', '/holdMinutes')
    }))

  test('a reservation that is past its time, or has ended, cannot be extended', () =>
    withExchange(engine, async ({ clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const reserve = async (line: number) =>
        (await reserveNumbers(customer, { numbers: [FIRST + line] })).answer.reservation.id
      const extend = (reservationId: string) => extendReservation(customer, { reservationId, holdMinutes: 10 })
      const [expired, released, ordered] = [await reserve(1), await reserve(2), await reserve(3)]
      await releaseReservation(customer, { reservationId: released })
      await placeOrder(customer, { reservationId: ordered })
      await refused(extend(released), 'reservation_closed', '/reservationId')
      await refused(extend(ordered), 'reservation_closed', '/reservationId')
      clock.advance(10 * MINUTE_MS)
      await refused(extend(expired), 'reservation_expired', '/reservationId')
      await refused(extend('rsv_x'), 'not_found', '/reservationId')
    }))

  test('what was released of a reservation is not extended', () =>
    withExchange(engine, async ({ open, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const { id } = (await reserveNumbers(customer, { numbers: [FIRST, FIRST + 1] })).answer.reservation
      await releaseReservation(customer, { reservationId: id, numbers: [FIRST] })
      await reserveNumbers(other, { numbers: [FIRST] })
      const { answer } = await extendReservation(customer, { reservationId: id, holdMinutes: 100 })
      assert.deepEqual(answer.numbers, [`+${FIRST + 1}`])
      await assertSound(open)
    }))
})
