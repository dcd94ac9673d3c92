import assert from 'node:assert/strict'
import { test } from 'node:test'

import { getOrder } from '#domain/orders/get-order.ts'
import { listOrders } from '#domain/orders/list-orders.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { extendReservation } from '#domain/reservations/extend-reservation.ts'
import { getReservation } from '#domain/reservations/get-reservation.ts'
import { listReservations } from '#domain/reservations/list-reservations.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { getService } from '#domain/services/get-service.ts'
import { listServices } from '#domain/services/list-services.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import type { ErrorCode } from '#domain/errors.ts'
import type { Session } from '#domain/session.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'

const FIRST = 12_015_550_000

type Ask = (session: Session, what: string) => Promise<unknown>

const BY_RESERVATION: readonly Ask[] = [
  (session, reservationId) => getReservation(session, { reservationId }),
  (session, reservationId) => extendReservation(session, { reservationId, holdMinutes: 5 }),
  (session, reservationId) => releaseReservation(session, { reservationId }),
  (session, reservationId) => releaseReservation(session, { reservationId, numbers: [FIRST] }),
  (session, reservationId) => placeOrder(session, { reservationId }),
]
const BY_ORDER: readonly Ask[] = [(session, orderId) => getOrder(session, { orderId })]
const BY_NUMBER: readonly Ask[] = [
  (session, e164) => getService(session, { e164: Number(e164) }),
  (session, e164) => releaseNumbers(session, { numbers: [Number(e164)] }),
]

/** The refusal of what is somebody else's is that of what nobody has, but for the name that was asked for. */
async function assertSame(ask: Ask, session: Session, theirs: string, nobodys: string, code: ErrorCode): Promise<void> {
  const told = async (what: string) => {
    const { message, detail } = await refused(ask(session, what), code)
    return { message: message.replaceAll(what, '…'), detail }
  }
  assert.deepEqual(await told(theirs), await told(nobodys))
}

onEveryEngine((engine) => {
  test('what another account has is refused in the same words as what does not exist', () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      const reservation = (await reserveNumbers(other, { numbers: [FIRST] })).answer.reservation.id
      const order = (await placeOrder(other, { numbers: [FIRST + 1] })).answer.order.id ?? ''
      for (const session of [customer, operator]) {
        for (const ask of BY_RESERVATION)
          await assertSame(ask, session, reservation, `rsv_${'0'.repeat(24)}`, 'not_found')
        for (const ask of BY_ORDER) await assertSame(ask, session, order, `ord_${'0'.repeat(24)}`, 'not_found')
        const [service, release] = BY_NUMBER
        assert.ok(service !== undefined && release !== undefined)
        for (const nobodys of [FIRST + 50, FIRST + 5_000]) {
          await assertSame(service, session, String(FIRST + 1), String(nobodys), 'not_found')
          await assertSame(release, session, String(FIRST + 1), String(nobodys), 'number_not_in_service')
        }
      }
    }))

  test('nothing of another account is in a list', () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      await reserveNumbers(other, { numbers: [FIRST] })
      const { order } = (await placeOrder(other, { numbers: [FIRST + 1], externalId: 'X', requestId: 'R' })).answer
      await placeOrder(other, { numbers: [FIRST + 2] })
      await releaseNumbers(other, { numbers: [FIRST + 2] })
      for (const session of [customer, operator]) {
        assert.deepEqual((await listReservations(session, {})).items, [])
        assert.deepEqual((await listOrders(session, {})).items, [])
        assert.deepEqual((await listOrders(session, { externalId: 'X' })).items, [])
        assert.deepEqual((await listOrders(session, { requestId: 'R' })).items, [])
        assert.deepEqual((await listServices(session, {})).items, [])
        assert.deepEqual((await listServices(session, { orderId: order.id ?? '' })).items, [])
      }
    }))

  test('why a number cannot be had does not tell what another account does with it', () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await reserveNumbers(other, { numbers: [FIRST] })
      await placeOrder(other, { numbers: [FIRST + 1, FIRST + 2] })
      await releaseNumbers(other, { numbers: [FIRST + 2] })
      const numbers = [FIRST, FIRST + 1, FIRST + 2]
      for (const ask of [reserveNumbers, placeOrder]) {
        const error = await refused(ask(customer, { numbers }), 'numbers_unavailable')
        const told = error.detail.extra?.['numbers'] as { reason: string }[]
        assert.deepEqual(
          told.map(({ reason }) => reason),
          ['not_available', 'not_available', 'not_available'],
        )
        assert.ok(!JSON.stringify([error.message, error.detail]).includes(other.actor.accountId))
      }
    }))
})
