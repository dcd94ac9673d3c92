import assert from 'node:assert/strict'
import { test } from 'node:test'

import { StoreBusy } from '#db/database.ts'
import { createAccount } from '#domain/accounts/create-account.ts'
import { createKey } from '#domain/accounts/create-key.ts'
import { revokeKey } from '#domain/accounts/revoke-key.ts'
import { offerBlocks, withdrawBlocks } from '#domain/blocks/withdraw-blocks.ts'
import { setRate } from '#domain/ledger/set-rate.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { expireReservations } from '#domain/reservations/expire-reservations.ts'
import { extendReservation } from '#domain/reservations/extend-reservation.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { endAgeing } from '#domain/services/end-ageing.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { openSession, SCOPES, type Scope, type Session } from '#domain/session.ts'
import { DAY_MS, MINUTE_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { eventsOf, storeContents } from './store-contents.ts'

const FIRST = 12_015_550_000

const without = (session: Session, scope: Scope, exchange: Parameters<typeof openSession>[0]) =>
  openSession(
    exchange,
    { ...session.actor, scopes: new Set(SCOPES.filter((each) => each !== scope)) },
    session.requestId,
  )

onEveryEngine((engine) => {
  test('who lacks the scope of a verb is refused before anything else is looked at', () =>
    withExchange(engine, async ({ exchange, operator }) => {
      const before = await storeContents(exchange)
      const verbs = [
        [createAccount, 'accounts:write'],
        [createKey, 'accounts:write'],
        [revokeKey, 'accounts:write'],
        [setRate, 'rates:write'],
        [withdrawBlocks, 'inventory:write'],
        [offerBlocks, 'inventory:write'],
        [reserveNumbers, 'reservations:write'],
        [extendReservation, 'reservations:write'],
        [releaseReservation, 'reservations:write'],
        [placeOrder, 'orders:write'],
        [releaseNumbers, 'services:write'],
      ] as const
      for (const [verb, scope] of verbs) {
        assert.equal(verb.scope, scope)
        const call = verb as (session: Session, input: unknown) => Promise<unknown>
        const error = await refused(call(without(operator, scope, exchange), { nonsense: true }), 'forbidden')
        assert.match(error.message, new RegExp(scope))
      }
      assert.deepEqual(await storeContents(exchange), before)
    }))

  test('a request that is not well formed is told where it is wrong', () =>
    withExchange(engine, async ({ customer, operator }) => {
      const reserve = reserveNumbers as (session: Session, input: unknown) => Promise<unknown>
      const cases: [input: unknown, pointer: string, message: RegExp][] = [
        [{ numbers: [FIRST], holdMinute: 5 }, '/holdMinute', /holdMinute is not a field/],
        [{ numbers: ['12015550000'] }, '/numbers/0', /numbers\.0/],
        [{ numbers: [] }, '/numbers', /numbers/],
        [{ numbers: [FIRST], mode: 'some' }, '/mode', /all, any/],
        [{ numbers: [FIRST], holdMinutes: 241 }, '/holdMinutes', /240/],
        [{ searches: [{ criteria: {} }] }, '/searches/0/quantity', /quantity is missing/],
        [
          { searches: [{ criteria: {}, quantity: 1, colour: 'red' }] },
          '/searches/0/colour',
          /colour is not a field of this request/,
        ],
        [{ searches: [{ criteria: { colour: 'red' }, quantity: 1 }] }, '/searches/0/criteria/colour', /colour/],
        [null, '', /request/],
      ]
      for (const [input, pointer, message] of cases)
        assert.match((await refused(reserve(customer, input), 'invalid_input', pointer)).message, message)
      const create = createAccount as (session: Session, input: unknown) => Promise<unknown>
      await refused(create(operator, {}), 'invalid_input', '/name')
      await refused(create(operator, { name: 'a\u0000b' }), 'invalid_input', '/name')
    }))

  test('a store that has no room for more work now is told as overloaded, with when to try again', () =>
    withExchange(engine, async ({ exchange, operator }) => {
      const busy = () => Promise.reject(new StoreBusy('too many requests wait to be written'))
      const crowded = {
        ...exchange,
        inventory: exchange.inventory,
        database: { ...exchange.database, transaction: busy },
      }
      const session = openSession(crowded, operator.actor, 'req_1')
      const plain = await refused(createAccount(session, { name: 'New' }), 'overloaded')
      assert.deepEqual([plain.retryable, plain.detail.retryAfterSeconds], [true, 1])
      assert.match(plain.message, /nothing was done: too many requests wait/)
      await refused(createAccount(session, { name: 'New' }, { idempotencyKey: 'k' }), 'overloaded')
      await createAccount(operator, { name: 'New' }, { idempotencyKey: 'k' })
    }))

  test('a failure of ours is not told as the fault of the caller', () =>
    withExchange(engine, async ({ exchange, operator }) => {
      const broken = () => Promise.reject(new TypeError('a slip'))
      const failing = {
        ...exchange,
        inventory: exchange.inventory,
        database: { ...exchange.database, transaction: broken },
      }
      await assert.rejects(createAccount(openSession(failing, operator.actor, 'req_1'), { name: 'New' }), TypeError)
    }))

  test('everything that changes is in the log, with who asked, under which request, when and for whom', () =>
    withExchange(engine, async ({ exchange, clock, customer, operator }) => {
      let requests = 0
      const as = ({ actor }: Session) => openSession(exchange, actor, `req_${++requests}`)
      const { accountId } = customer.actor
      await stock(as(operator), [{ first: FIRST, last: FIRST + 999 }])
      const { key } = (await createKey(as(operator), { accountId, name: 'Key' })).answer
      await revokeKey(as(operator), { keyId: key.id })
      await revokeKey(as(operator), { keyId: key.id })
      const rate = { setupMinor: 1, monthlyMinor: 2, currency: 'USD' }
      const rateId = (await setRate(as(operator), rate)).answer.id
      clock.advance(1)
      const held = (await reserveNumbers(as(customer), { numbers: [FIRST + 1, FIRST + 2, FIRST + 3] })).answer
        .reservation
      await extendReservation(as(customer), { reservationId: held.id, holdMinutes: 20 })
      await releaseReservation(as(customer), { reservationId: held.id, numbers: [FIRST + 2] })
      clock.advance(20 * MINUTE_MS)
      await expireReservations(as(operator))
      const order = (await placeOrder(as(customer), { numbers: [FIRST + 7], externalId: 'X', requestId: 'R' })).answer
        .order
      await releaseNumbers(as(customer), { numbers: [FIRST + 7] })
      clock.advance(45 * DAY_MS)
      await endAgeing(as(operator))
      await withdrawBlocks(as(operator), { first: FIRST, last: FIRST + 999 })
      await withdrawBlocks(as(operator), { first: FIRST, last: FIRST + 999 })
      await offerBlocks(as(operator), { first: FIRST, last: FIRST + 999 })

      const events = (await eventsOf(exchange)).filter(({ type }) => type !== 'account.created')
      const start = exchange.clock.now() - 45 * DAY_MS - 20 * MINUTE_MS - 1
      const told = events.map(({ type, subject, accountId: whose, actor, requestId, at, taken, freed }) => [
        requestId,
        type,
        subject.startsWith('imp_') ? 'imp' : subject,
        whose === null ? 'exchange' : whose === accountId ? 'customer' : whose,
        actor,
        at - start,
        [...taken].map((e164) => e164 - FIRST).join(),
        [...freed].map((e164) => e164 - FIRST).join(),
      ])
      const twenty = 20 * MINUTE_MS + 1
      const later = twenty + 45 * DAY_MS
      assert.deepEqual(told, [
        ['req_1', 'inventory.imported', 'imp', 'exchange', 'test:operator', 0, '', ''],
        ['req_2', 'key.created', key.id, 'customer', 'test:operator', 0, '', ''],
        ['req_3', 'key.revoked', key.id, 'customer', 'test:operator', 0, '', ''],
        // The second revocation changed nothing and so is no event.
        ['req_5', 'rate.set', rateId, 'exchange', 'test:operator', 0, '', ''],
        ['req_6', 'reservation.created', held.id, 'customer', 'test:customer', 1, '1,2,3', ''],
        ['req_7', 'reservation.extended', held.id, 'customer', 'test:customer', 1, '', ''],
        ['req_8', 'reservation.released', held.id, 'customer', 'test:customer', 1, '', '2'],
        ['req_9', 'reservation.expired', held.id, 'customer', 'test:operator', twenty, '', '1,3'],
        ['req_10', 'order.placed', order.id, 'customer', 'test:customer', twenty, '', ''],
        ['req_10', 'order.moved', order.id, 'customer', 'test:customer', twenty, '7', ''],
        ['req_11', 'service.released', `+${FIRST + 7}`, 'customer', 'test:customer', twenty, '', ''],
        ['req_12', 'numbers.aged', 'ageing', 'exchange', 'test:operator', later, '', '7'],
        ['req_13', 'inventory.withdrawn', `+${FIRST}`, 'exchange', 'test:operator', later, '', ''],
        ['req_15', 'inventory.offered', `+${FIRST}`, 'exchange', 'test:operator', later, '', ''],
      ])
      const data = (type: string) => events.find((event) => event.type === type)?.data
      assert.deepEqual(data('order.placed'), { kind: 'new', externalId: 'X', requestId: 'R', requestedAt: null })
      assert.deepEqual(data('order.moved'), {
        kind: 'new',
        from: 'submitted',
        to: 'completed',
        reason: null,
        completed: 1,
        rejected: 0,
      })
      assert.deepEqual(data('reservation.released'), { quantity: 1, ended: false })
    }))
})
