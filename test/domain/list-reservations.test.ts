import assert from 'node:assert/strict'
import { test } from 'node:test'

import { placeOrder } from '#domain/orders/place-order.ts'
import { expireReservations } from '#domain/reservations/expire-reservations.ts'
import { extendReservation } from '#domain/reservations/extend-reservation.ts'
import { getReservation } from '#domain/reservations/get-reservation.ts'
import { listReservations } from '#domain/reservations/list-reservations.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { RESERVATION_MOVES, RESERVATION_STATES, type ReservationState } from '#domain/reservations/reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { MINUTE_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, type TestExchange, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'

const FIRST = 12_015_550_000

/** What brings an active reservation into each state, and what each of them refuses when it is over. */
const MOVES: Readonly<
  Record<Exclude<ReservationState, 'active'>, (given: TestExchange, id: string) => Promise<unknown>>
> = {
  ordered: ({ customer }, reservationId) => placeOrder(customer, { reservationId }),
  released: ({ customer }, reservationId) => releaseReservation(customer, { reservationId }),
  expired: async ({ clock, operator }) => {
    clock.advance(10 * MINUTE_MS)
    assert.equal(await expireReservations(operator), 1)
  },
}

onEveryEngine((engine) => {
  test('a reservation reaches every state, and from an end it goes nowhere', () =>
    withExchange(engine, async (given) => {
      await stock(given.operator, [{ first: FIRST, last: FIRST + 9 }])
      const reached = new Set<ReservationState>()
      const state = async (reservationId: string) => (await getReservation(given.customer, { reservationId })).state
      for (const end of RESERVATION_MOVES.active) {
        assert.ok(end !== 'active')
        const held = await reserveNumbers(given.customer, { searches: [{ criteria: {}, quantity: 1 }] })
        const { id } = held.answer.reservation
        reached.add(await state(id))
        await MOVES[end](given, id)
        assert.equal(await state(id), end)
        reached.add(end)
        assert.deepEqual(RESERVATION_MOVES[end], [])
        const code = end === 'expired' ? 'reservation_expired' : 'reservation_closed'
        await refused(placeOrder(given.customer, { reservationId: id }), code, '/reservationId')
        await refused(releaseReservation(given.customer, { reservationId: id }), code, '/reservationId')
        await refused(extendReservation(given.customer, { reservationId: id, holdMinutes: 1 }), code, '/reservationId')
        given.clock.advance(10 * MINUTE_MS)
        assert.equal(await expireReservations(given.operator), 0)
        assert.equal(await state(id), end)
      }
      assert.deepEqual([...reached].toSorted(), [...RESERVATION_STATES].toSorted())
    }))

  test('reservations are listed by state, and expired ones whether or not the sweep has come by', () =>
    withExchange(engine, async (given) => {
      const { clock, customer, operator } = given
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const reserve = async (line: number, holdMinutes: number) =>
        (await reserveNumbers(customer, { numbers: [FIRST + line], holdMinutes })).answer.reservation.id
      const swept = await reserve(0, 1)
      clock.advance(MINUTE_MS)
      await expireReservations(operator)
      const due = await reserve(1, 1)
      clock.advance(1)
      const active = await reserve(2, 60)
      clock.advance(1)
      const ordered = await reserve(3, 60)
      await placeOrder(customer, { reservationId: ordered })
      clock.advance(1)
      const released = await reserve(4, 60)
      await releaseReservation(customer, { reservationId: released })
      clock.advance(MINUTE_MS)
      const ids = async (state?: ReservationState) => {
        const { items } = await listReservations(customer, state === undefined ? {} : { state })
        assert.ok(items.every((item) => state === undefined || item.state === state))
        return items.map(({ id }) => id)
      }
      assert.deepEqual(await ids(), [released, ordered, active, due, swept])
      assert.deepEqual(await ids('active'), [active])
      assert.deepEqual(await ids('expired'), [due, swept])
      assert.deepEqual(await ids('ordered'), [ordered])
      assert.deepEqual(await ids('released'), [released])
    }))

  test('pages of reservations give each once, the newest first', () =>
    withExchange(engine, async ({ clock, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      const made: string[] = []
      for (let line = 0; line < 11; line++) {
        clock.advance(1)
        made.push((await reserveNumbers(customer, { numbers: [FIRST + line] })).answer.reservation.id)
        await reserveNumbers(other, { numbers: [FIRST + 50 + line] })
      }
      const seen: string[] = []
      let before: string | undefined
      do {
        const page = await listReservations(customer, { limit: 4, ...(before === undefined ? {} : { before }) })
        seen.push(...page.items.map(({ id }) => id))
        before = page.next
      } while (before !== undefined)
      assert.deepEqual(seen, made.toReversed())
      await refused(listReservations(customer, { limit: 101 }), 'invalid_input', '/limit')
    }))
})
