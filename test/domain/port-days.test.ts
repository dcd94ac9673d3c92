import assert from 'node:assert/strict'
import { test } from 'node:test'

import { completePort } from '#domain/porting/complete-port.ts'
import { confirmFoc } from '#domain/porting/confirm-foc.ts'
import { tellDuePorts } from '#domain/porting/tell-due-ports.ts'
import { getService } from '#domain/services/get-service.ts'
import { DAY_MS } from '#lib/clock.ts'

import { onEveryEngine, sessionFor, TEST_START_MS, withExchange } from '../support/exchange.ts'
import { confirmed, FOC, FOREIGN, openFootprint } from './port-cases.ts'
import { assertSound } from './sound.ts'
import { eventsOf } from './store-contents.ts'

const FOC_MS = Date.parse(`${FOC}T00:00:00Z`)

onEveryEngine((engine) => {
  test('a port of two weeks is told of on its day, once, and is in service when the operator says that it moved', () =>
    withExchange(engine, async (given) => {
      const { open, exchange, clock, customer, operator } = given
      await openFootprint(operator)
      const { id: portId } = await confirmed(given, customer, [FOREIGN])
      clock.advance(FOC_MS - TEST_START_MS - 1)
      assert.equal(await tellDuePorts(operator), 0)
      clock.advance(1)
      assert.equal(await tellDuePorts(operator), 1)
      assert.equal(await tellDuePorts(operator), 0)
      const [told, ...more] = await eventsOf(exchange, 'port.due')
      assert.deepEqual([told?.subject, told?.data, more], [portId, { focDate: FOC }, []])
      await completePort(operator, { portId })
      assert.equal((await getService(customer, { e164: FOREIGN })).state, 'in_service')
      await assertSound(open)
    }))

  test('another day is told of again, and a port that was completed before its day is not', () =>
    withExchange(engine, async (given) => {
      const { open, exchange, clock, customer, operator } = given
      await openFootprint(operator)
      const late = await confirmed(given, customer, [FOREIGN])
      const early = await confirmed(given, customer, [FOREIGN + 1])
      await completePort(operator, { portId: early.id })
      clock.advance(FOC_MS - TEST_START_MS)
      assert.equal(await tellDuePorts(operator), 1)
      await confirmFoc(operator, { portId: late.id, focDate: '2026-03-18' })
      assert.equal(await tellDuePorts(operator), 0)
      clock.advance(2 * DAY_MS)
      assert.equal(await tellDuePorts(operator), 1)
      assert.deepEqual(
        (await eventsOf(exchange, 'port.due')).map(({ subject, data }) => [subject, data]),
        [
          [late.id, { focDate: FOC }],
          [late.id, { focDate: '2026-03-18' }],
        ],
      )
      await assertSound(open)
    }))

  test('two processes tell of a day once', () =>
    withExchange(engine, async (given) => {
      const { open, clock, customer, operator, again } = given
      await openFootprint(operator)
      for (let line = 0; line < 20; line++) await confirmed(given, customer, [FOREIGN + line])
      clock.advance(FOC_MS - TEST_START_MS)
      const second = sessionFor((await again()).exchange, operator.actor.accountId, 'operator')
      const told = await Promise.all([tellDuePorts(operator), tellDuePorts(second), tellDuePorts(operator)])
      assert.equal(
        told.reduce((sum, count) => sum + count),
        20,
      )
      assert.equal((await eventsOf(open.exchange, 'port.due')).length, 20)
      await assertSound(open)
    }))
})
