import assert from 'node:assert/strict'
import { test } from 'node:test'

import { MINUTE_MS } from '#lib/clock.ts'
import { DomainError } from '#domain/errors.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { expireReservations } from '#domain/reservations/expire-reservations.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'

import { assertSound } from '../domain/sound.ts'
import { onEveryEngine, sessionFor, stock, withExchange } from '../support/exchange.ts'

const E164 = 12013890007
const TRIES = 20

const had = (outcomes: readonly PromiseSettledResult<unknown>[]) => {
  for (const outcome of outcomes)
    if (outcome.status === 'rejected' && !(outcome.reason instanceof DomainError)) throw outcome.reason
  return outcomes.filter(({ status }) => status === 'fulfilled').length
}

onEveryEngine((engine) => {
  test('at the moment of expiry a number goes to its holder or to another, never to both', () =>
    withExchange(engine, async (given) => {
      const { operator, customer, other, clock, open } = given
      await stock(operator, [{ first: 12013890000, last: 12013890999 }])
      const second = (await given.again()).exchange
      const stranger = sessionFor(second, other.actor.accountId, 'customer')
      let holders = 0
      for (let index = 0; index < TRIES; index++) {
        const e164 = E164 + index
        const { answer } = await reserveNumbers(customer, { numbers: [e164], holdMinutes: 1 })
        // One half of the tries a millisecond before the end, the other half at it.
        clock.advance(MINUTE_MS - (index % 2))
        const outcomes = await Promise.allSettled([
          placeOrder(customer, { reservationId: answer.reservation.id }),
          placeOrder(stranger, { numbers: [e164] }),
          expireReservations(operator),
        ])
        assert.equal(had(outcomes.slice(0, 2)), 1)
        if (outcomes[0]?.status === 'fulfilled') holders++
      }
      // Before its time only the holder can have it, at its time only the other.
      assert.equal(holders, TRIES / 2)
      await assertSound(open)
    }))

  test('of an order and a release of one reservation exactly one is done', () =>
    withExchange(engine, async (given) => {
      const { operator, customer, open } = given
      await stock(operator, [{ first: 12013890000, last: 12013890999 }])
      const second = (await given.again()).exchange
      const elsewhere = sessionFor(second, customer.actor.accountId, 'customer')
      for (let index = 0; index < TRIES; index++) {
        const { answer } = await reserveNumbers(customer, { searches: [{ criteria: {}, quantity: 3 }] })
        const reservationId = answer.reservation.id
        const outcomes = await Promise.allSettled([
          placeOrder(index % 2 === 0 ? customer : elsewhere, { reservationId }),
          releaseReservation(index % 2 === 0 ? elsewhere : customer, { reservationId }),
        ])
        assert.equal(had(outcomes), 1)
      }
      await assertSound(open)
    }))

  test('two sweeps at once tell of an expiry once', () =>
    withExchange(engine, async (given) => {
      const { operator, customer, clock, exchange, open } = given
      await stock(operator, [{ first: 12013890000, last: 12013890999 }])
      const second = sessionFor((await given.again()).exchange, operator.actor.accountId, 'operator')
      for (let index = 0; index < TRIES; index++)
        await reserveNumbers(customer, { searches: [{ criteria: {}, quantity: 2 }] })
      clock.advance(11 * MINUTE_MS)
      const ended = await Promise.all([expireReservations(operator), expireReservations(second)])
      assert.equal((ended[0] ?? 0) + (ended[1] ?? 0), TRIES)
      const events = await exchange.database.read.query
        .selectFrom('event')
        .select('subject')
        .where('type', '=', 'reservation.expired')
        .execute()
      assert.equal(new Set(events.map(({ subject }) => subject)).size, TRIES)
      assert.equal(events.length, TRIES)
      await assertSound(open)
    }))
})
