import assert from 'node:assert/strict'
import { test } from 'node:test'

import { placeOrder } from '#domain/orders/place-order.ts'
import { getReservation } from '#domain/reservations/get-reservation.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { MINUTE_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'
import { indexedFree, storeContents } from './store-contents.ts'

const FIRST = 12_015_550_000
const plus = (...lines: number[]) => lines.map((line) => `+${FIRST + line}`)

onEveryEngine((engine) => {
  test('what is released is free at once, and the reservation shows what it held', () =>
    withExchange(engine, async ({ open, exchange, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 3 }])
      const held = (await reserveNumbers(customer, { numbers: [FIRST + 2, FIRST + 1] })).answer.reservation
      const { answer } = await releaseReservation(customer, { reservationId: held.id })
      assert.deepEqual(answer, { reservation: { ...held, state: 'released' }, released: plus(1, 2) })
      assert.deepEqual(await getReservation(customer, { reservationId: held.id }), answer.reservation)
      assert.equal(indexedFree(exchange).length, 4)
      await reserveNumbers(other, { numbers: [FIRST + 1, FIRST + 2] })
      await assertSound(open)
    }))

  test('a part can be released, and with the last number the reservation ends', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 5 }])
      const { id } = (await reserveNumbers(customer, { numbers: [1, 2, 3, 4].map((line) => FIRST + line) })).answer
        .reservation
      const release = (...lines: number[]) =>
        releaseReservation(customer, { reservationId: id, numbers: lines.map((line) => FIRST + line) })
      const first = (await release(4, 1)).answer
      assert.deepEqual(first.released, plus(1, 4))
      assert.deepEqual([first.reservation.state, first.reservation.numbers], ['active', plus(2, 3)])
      assert.deepEqual(await getReservation(customer, { reservationId: id }), first.reservation)
      assert.deepEqual(
        indexedFree(exchange),
        [0, 1, 4, 5].map((line) => FIRST + line),
      )
      const last = (await release(3, 2)).answer
      assert.deepEqual([last.reservation.state, last.reservation.numbers], ['released', plus(2, 3)])
      assert.deepEqual(await getReservation(customer, { reservationId: id }), last.reservation)
      await refused(release(2), 'reservation_closed', '/reservationId')
      await assertSound(open)
    }))

  test('a number that the reservation does not hold is refused, and nothing is released', () =>
    withExchange(engine, async ({ exchange, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const mine = (await reserveNumbers(customer, { numbers: [FIRST, FIRST + 1] })).answer.reservation.id
      await reserveNumbers(customer, { numbers: [FIRST + 2] })
      await reserveNumbers(other, { numbers: [FIRST + 3] })
      const [rows, free] = [await storeContents(exchange), indexedFree(exchange)]
      const release = (...lines: number[]) =>
        releaseReservation(customer, { reservationId: mine, numbers: lines.map((line) => FIRST + line) })
      await refused(release(0, 2), 'number_not_held', '/numbers/1')
      await refused(release(3, 0), 'number_not_held', '/numbers/0')
      await refused(release(1, 4), 'number_not_held', '/numbers/1')
      await refused(release(1, 1), 'invalid_input', '/numbers/1')
      await refused(release(), 'invalid_input', '/numbers')
      assert.deepEqual([await storeContents(exchange), indexedFree(exchange)], [rows, free])
    }))

  test('a number that was ordered out of a reservation is held by it no more, and the rest is', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const { id } = (await reserveNumbers(customer, { numbers: [FIRST, FIRST + 1] })).answer.reservation
      await placeOrder(customer, { numbers: [FIRST] })
      assert.deepEqual((await getReservation(customer, { reservationId: id })).numbers, plus(1))
      const gone = releaseReservation(customer, { reservationId: id, numbers: [FIRST] })
      await refused(gone, 'number_not_held', '/numbers/0')
      const { answer } = await releaseReservation(customer, { reservationId: id })
      assert.deepEqual(answer.released, plus(1))
      assert.deepEqual(answer.reservation.numbers, plus(1))
      await assertSound(open)
    }))

  test('a reservation that is past its time, or has ended, cannot be released', () =>
    withExchange(engine, async ({ clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const { id } = (await reserveNumbers(customer, { numbers: [FIRST], holdMinutes: 1 })).answer.reservation
      clock.advance(MINUTE_MS)
      await refused(releaseReservation(customer, { reservationId: id }), 'reservation_expired', '/reservationId')
      const next = (await reserveNumbers(customer, { numbers: [FIRST] })).answer.reservation.id
      await placeOrder(customer, { reservationId: next })
      await refused(releaseReservation(customer, { reservationId: next }), 'reservation_closed', '/reservationId')
      await refused(releaseReservation(customer, { reservationId: 'rsv_x' }), 'not_found', '/reservationId')
    }))
})
