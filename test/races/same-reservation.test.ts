import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DomainError } from '#domain/errors.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { extendReservation } from '#domain/reservations/extend-reservation.ts'
import { getReservation } from '#domain/reservations/get-reservation.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import type { Session } from '#domain/session.ts'

import { assertSound } from '../domain/sound.ts'
import { onEveryEngine, sessionFor, stock, type TestExchange, withExchange } from '../support/exchange.ts'

const FIRST = 12_015_550_000
const ROUNDS = 20

/** Two sessions of one customer, in two processes. */
async function twice({ customer, again }: TestExchange): Promise<[Session, Session]> {
  return [customer, sessionFor((await again()).exchange, customer.actor.accountId, 'customer')]
}

async function hold(session: Session, round: number, count: number): Promise<{ id: string; numbers: number[] }> {
  const numbers = Array.from({ length: count }, (_, index) => FIRST + round * 10 + index)
  return { id: (await reserveNumbers(session, { numbers })).answer.reservation.id, numbers }
}

/** Which of these were done; the others must have been refused with one of the codes. */
async function done(work: readonly Promise<unknown>[], ...codes: readonly string[]): Promise<boolean[]> {
  const results = await Promise.allSettled(work)
  for (const result of results)
    if (result.status === 'rejected') {
      if (!(result.reason instanceof DomainError)) throw result.reason
      assert.ok(codes.includes(result.reason.code), result.reason.message)
    }
  return results.map(({ status }) => status === 'fulfilled')
}

onEveryEngine((engine) => {
  test('of an order, a release and an extension of one reservation at once, one ends it and the other is told so', () =>
    withExchange(engine, async (given) => {
      await stock(given.operator, [{ first: FIRST, last: FIRST + 999 }])
      const [here, there] = await twice(given)
      for (let round = 0; round < ROUNDS; round++) {
        const { id } = await hold(here, round, 5)
        const [ordered, released] = await done(
          [
            placeOrder(here, { reservationId: id }),
            releaseReservation(there, { reservationId: id }),
            extendReservation(round % 2 === 0 ? here : there, { reservationId: id, holdMinutes: 60 }),
          ],
          'reservation_closed',
        )
        assert.notEqual(ordered, released, 'an order and a release of one reservation: exactly one is done')
        const { state } = await getReservation(here, { reservationId: id })
        assert.equal(state, ordered === true ? 'ordered' : 'released')
      }
      await assertSound(given.open)
    }))

  test('of two orders of one reservation at once one is done', () =>
    withExchange(engine, async (given) => {
      await stock(given.operator, [{ first: FIRST, last: FIRST + 999 }])
      const sessions = await twice(given)
      for (let round = 0; round < ROUNDS; round++) {
        const { id } = await hold(sessions[0], round, 3)
        const outcomes = await done(
          sessions.map((session) => placeOrder(session, { reservationId: id })),
          'reservation_closed',
        )
        assert.deepEqual(new Set(outcomes), new Set([false, true]))
      }
      await assertSound(given.open)
    }))

  test('when the last two numbers of a reservation leave it at once, it ends', () =>
    withExchange(engine, async (given) => {
      await stock(given.operator, [{ first: FIRST, last: FIRST + 999 }])
      const [here, there] = await twice(given)
      const leave = {
        released: (session: Session, reservationId: string, e164: number) =>
          releaseReservation(session, { reservationId, numbers: [e164] }),
        ordered: (session: Session, _reservationId: string, e164: number) => placeOrder(session, { numbers: [e164] }),
      }
      for (let round = 0; round < ROUNDS; round++) {
        const { id, numbers } = await hold(here, round, 2)
        const [one = 0, two = 0] = numbers
        const first = round % 2 === 0 ? leave.released : leave.ordered
        const second = round % 3 === 0 ? leave.released : leave.ordered
        const outcomes = await done([first(here, id, one), second(there, id, two)])
        assert.deepEqual(outcomes, [true, true])
        const { state } = await getReservation(here, { reservationId: id })
        assert.ok(state === 'ordered' || state === 'released', `an empty reservation is ${state}`)
      }
      await assertSound(given.open)
    }))
})
