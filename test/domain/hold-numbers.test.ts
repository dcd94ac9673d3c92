import assert from 'node:assert/strict'
import { test } from 'node:test'

import { holdNumbers, unholdNumbers } from '#domain/numbers/hold-numbers.ts'
import { lookUpNumber } from '#domain/numbers/look-up-number.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { SCOPES, openSession } from '#domain/session.ts'
import { DAY_MS, MINUTE_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { assertSound, caughtUp } from './sound.ts'
import { eventsOf, indexedFree, storeContents } from './store-contents.ts'

const FIRST = 12_015_550_000
const plus = (...lines: number[]) => lines.map((line) => `+${FIRST + line}`)

onEveryEngine((engine) => {
  test('a number that the operator holds is nobody’s to have until it is put back on sale', () =>
    withExchange(engine, async ({ open, exchange, customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 3 }])
      const far = await again()
      await refused(holdNumbers(customer, { numbers: [FIRST] }), 'forbidden')
      assert.deepEqual((await holdNumbers(operator, { numbers: [FIRST + 1, FIRST] })).answer, { numbers: plus(0, 1) })
      assert.deepEqual(indexedFree(exchange), [FIRST + 2, FIRST + 3])
      await caughtUp(far, () => indexedFree(far.exchange).length === 2)
      const error = await refused(placeOrder(customer, { numbers: [FIRST] }), 'numbers_unavailable')
      assert.match(JSON.stringify(error.detail.extra), /"reason":"not_available"/)
      assert.deepEqual((await holdNumbers(operator, { numbers: [FIRST, FIRST + 2] })).answer, { numbers: plus(0, 2) })
      const { state, category, accountId } = await lookUpNumber(operator, { e164: FIRST })
      assert.deepEqual([state, category, accountId], ['held', 'administrative', operator.actor.accountId])
      const before = await storeContents(exchange)
      await refused(unholdNumbers(operator, { numbers: [FIRST, FIRST + 3] }), 'not_found', '/numbers/1')
      assert.deepEqual(await storeContents(exchange), before)
      await unholdNumbers(operator, { numbers: [FIRST, FIRST + 1, FIRST + 2] })
      assert.deepEqual(indexedFree(exchange), [FIRST, FIRST + 1, FIRST + 2, FIRST + 3])
      assert.deepEqual(
        (await eventsOf(exchange))
          .filter(({ type }) => type.endsWith('held'))
          .map(({ taken, freed }) => [taken, freed]),
        [
          [[FIRST, FIRST + 1], []],
          [[FIRST + 2], []],
          [[], [FIRST, FIRST + 1, FIRST + 2]],
        ],
      )
      await assertSound(open, far)
    }))

  test('what somebody has, or what rests, cannot be held, and nothing is held then', () =>
    withExchange(engine, async ({ open, exchange, clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(customer, { numbers: [FIRST, FIRST + 1] })
      await releaseNumbers(customer, { numbers: [FIRST + 1] })
      await reserveNumbers(customer, { numbers: [FIRST + 2], holdMinutes: 1 })
      const before = await storeContents(exchange)
      for (const line of [0, 1, 2, 50])
        await refused(holdNumbers(operator, { numbers: [FIRST + 5, FIRST + line] }), 'numbers_unavailable')
      assert.deepEqual(await storeContents(exchange), before)
      clock.advance(MINUTE_MS)
      await holdNumbers(operator, { numbers: [FIRST + 2] })
      clock.advance(45 * DAY_MS)
      await holdNumbers(operator, { numbers: [FIRST + 1] })
      await assertSound(open)
    }))

  test('an account is told why it cannot have what it has itself, and of what others have nothing', () =>
    withExchange(engine, async ({ exchange, customer, other, operator }) => {
      const told = {
        ordered: 'ordered_by_you',
        in_service: 'in_service_for_you',
        ageing: 'ageing_after_you',
        held: 'held_by_you',
        porting_in: 'porting_in_for_you',
        porting_out: 'porting_out_for_you',
        ported_out: 'ported_out_after_you',
      } as const
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const states = Object.keys(told) as (keyof typeof told)[]
      const numbers = states.map((_, line) => FIRST + line)
      await exchange.database.transaction(async (tx) => {
        for (const [line, state] of states.entries())
          await tx.query
            .insertInto('number')
            .values({
              e164: FIRST + line,
              state,
              account_id: customer.actor.accountId,
              order_id: ['ordered', 'in_service', 'porting_out'].includes(state) ? 'ord_x' : null,
              port_id: state.startsWith('port') ? 'prt_x' : null,
              available_at: state === 'ageing' ? Number.MAX_SAFE_INTEGER : null,
              changed_at: 0,
            })
            .execute()
      })
      const reasons = async (session: typeof customer) => {
        const { detail } = await refused(reserveNumbers(session, { numbers }), 'numbers_unavailable')
        const gone = (detail.extra?.['numbers'] ?? []) as { reason: string }[]
        return gone.map(({ reason }) => reason)
      }
      assert.deepEqual(await reasons(customer), Object.values(told))
      assert.deepEqual(new Set(await reasons(other)), new Set(['not_available']))
    }))

  test('the command line, which has no account, holds in the name of an operator’s', () =>
    withExchange(engine, async ({ open, exchange, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const actor = { accountId: '', role: 'operator', name: 'cli', scopes: new Set(SCOPES) } as const
      const cli = openSession(exchange, actor, 'req_cli')
      await holdNumbers(cli, { numbers: [FIRST] })
      assert.equal((await lookUpNumber(operator, { e164: FIRST })).accountId, operator.actor.accountId)
      await unholdNumbers(cli, { numbers: [FIRST] })
      await assertSound(open)
    }))

  test('a number is looked up with all that is known of it, and only by an operator', () =>
    withExchange(engine, async ({ clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const { order } = (await placeOrder(customer, { numbers: [FIRST] })).answer
      const { reservation } = (await reserveNumbers(customer, { numbers: [FIRST + 1], holdMinutes: 1 })).answer
      await refused(lookUpNumber(customer, { e164: FIRST }), 'forbidden')
      await refused(lookUpNumber(operator, { e164: FIRST + 10 }), 'not_found', '/e164')
      const block = { rateCenter: 'HACKENSACK', region: 'NJ', ocn: '9206', onSale: true, foreignBlock: false }
      const look = async (line: number) => {
        const { changedAt, ...known } = await lookUpNumber(operator, { e164: FIRST + line })
        assert.equal(changedAt === null, known.state === 'available')
        return known
      }
      const nobody = {
        accountId: null,
        reservationId: null,
        orderId: null,
        portId: null,
        expiresAt: null,
        availableAt: null,
      }
      const accountId = customer.actor.accountId
      assert.deepEqual(await look(0), {
        e164: plus(0)[0],
        state: 'in_service',
        category: 'assigned',
        ...block,
        ...nobody,
        accountId,
        orderId: order.id,
      })
      const reserved = {
        e164: plus(1)[0],
        state: 'reserved',
        ...block,
        ...nobody,
        accountId,
        reservationId: reservation.id,
        expiresAt: reservation.expiresAt,
      }
      assert.deepEqual(await look(1), { ...reserved, category: 'reserved' })
      clock.advance(MINUTE_MS)
      assert.deepEqual(await look(1), { ...reserved, category: 'available' })
      assert.deepEqual(await look(2), {
        e164: plus(2)[0],
        state: 'available',
        category: 'available',
        ...block,
        ...nobody,
      })
    }))
})
