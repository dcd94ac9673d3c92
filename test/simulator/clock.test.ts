import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/clock.ts'
import { MAX_AHEAD_DAYS } from '#domain/simulator/move-clock.ts'

import { send } from '../dialects/v1/client.ts'
import { useApi } from '../dialects/v1/use-api.ts'
import { assertSound } from '../domain/sound.ts'
import { onEveryEngine, TEST_START_MS } from '../support/exchange.ts'
import { withSandbox } from './with-sandbox.ts'

type Clock = { now: string; realTime: string; aheadSeconds: number }
type Reservation = { id: string; state: string }
type Order = { id: string; state: string }

const at = (ms: number) => new Date(TEST_START_MS + ms).toISOString()

onEveryEngine((engine) => {
  const real = useApi(engine)

  test('the clock runs with the real time and is moved forward by a duration or until a moment', () =>
    withSandbox(engine, async ({ customer, real: outside }) => {
      assert.deepEqual((await customer.get<Clock>('/v1/simulator/clock')).body, {
        now: at(0),
        realTime: at(0),
        aheadSeconds: 0,
      })
      const moved = await customer.post<Clock>('/v1/simulator/clock', { advance: 'P1DT2H' })
      assert.deepEqual(moved.body, { now: at(DAY_MS + 2 * HOUR_MS), realTime: at(0), aheadSeconds: 93_600 })
      outside.advance(MINUTE_MS)
      const later = (await customer.get<Clock>('/v1/simulator/clock')).body
      assert.deepEqual([later.now, later.realTime], [at(DAY_MS + 2 * HOUR_MS + MINUTE_MS), at(MINUTE_MS)])
      await customer.post('/v1/simulator/clock', { to: '2026-04-01' })
      assert.equal((await customer.get<Clock>('/v1/simulator/clock')).body.now, '2026-04-01T00:00:00.000Z')
    }))

  test('the clock does not go back, nor too far, nor by what has no fixed length', () =>
    withSandbox(engine, async ({ customer }) => {
      for (const [body, pointer] of [
        [{}, '/advance'],
        [{ advance: 'P1D', to: '2026-04-01' }, '/advance'],
        [{ advance: 'P1M' }, '/advance'],
        [{ advance: 'PT' }, '/advance'],
        [{ advance: 'ten days' }, '/advance'],
        [{ advance: `P${MAX_AHEAD_DAYS + 1}D` }, '/advance'],
        [{ to: '2026-03-01' }, '/to'],
        [{ to: '2026-02-30' }, '/to'],
        [{ to: '2099-01-01' }, '/to'],
      ] as const) {
        const problem = await customer.refused(400, 'POST', '/v1/simulator/clock', body)
        assert.deepEqual([problem.code, problem.pointer], ['invalid_input', pointer], JSON.stringify(body))
      }
      assert.equal((await customer.get<Clock>('/v1/simulator/clock')).body.aheadSeconds, 0)
    }))

  test('a move that is repeated under its key is done once, and moves that come together follow one another', () =>
    withSandbox(engine, async ({ customer, other }) => {
      const move = () => customer.post<Clock>('/v1/simulator/clock', { advance: 'P1D' }, { 'idempotency-key': 'a-day' })
      const first = await move()
      const again = await move()
      assert.deepEqual(again.body, first.body)
      assert.equal(again.headers['idempotency-replayed'], 'true')
      await Promise.all([customer, other, customer].map((by) => by.post('/v1/simulator/clock', { advance: 'P1D' })))
      assert.equal((await customer.get<Clock>('/v1/simulator/clock')).body.now, at(4 * DAY_MS))
    }))

  test('what falls due on the way has happened when the move is answered', () =>
    withSandbox(engine, async ({ open, customer, advance }) => {
      const numbers = ['+12012030001']
      const held = await customer.post<Reservation>('/v1/reservations', { numbers, holdMinutes: 30 })
      const requestedDate = at(3 * DAY_MS)
      const order = await customer.post<Order>('/v1/orders', { numbers: ['+12012030002'], requestedDate })
      assert.equal(order.body.state, 'in_progress')
      await advance('PT31M')
      assert.equal((await customer.get<Reservation>(`/v1/reservations/${held.body.id}`)).body.state, 'expired')
      await advance('P3D')
      assert.equal((await customer.get<Order>(`/v1/orders/${order.body.id}`)).body.state, 'completed')
      await assertSound(open)
    }))

  test('a number that is given back rests 45 days of the sandbox, to the day', () =>
    withSandbox(engine, async ({ open, customer, other, advance }) => {
      const numbers = ['+12012030001']
      await customer.post('/v1/orders', { numbers })
      await customer.post('/v1/numbers/release', { numbers })
      await advance('P44D')
      await other.refused(409, 'POST', '/v1/reservations', { numbers })
      await advance('P1D')
      const { body } = await other.get<{ items: { e164: string }[] }>('/v1/numbers/available?mask=2012030001')
      assert.deepEqual(
        body.items.map(({ e164 }) => e164),
        numbers,
      )
      assert.equal((await other.post('/v1/reservations', { numbers })).status, 201)
      await assertSound(open)
    }))

  test('a sandbox that is started again goes on where its clock was', () =>
    withSandbox(engine, async ({ customer, advance, again }) => {
      await advance('P10D')
      const next = await again()
      assert.equal(next.exchange.clock.now(), TEST_START_MS + 10 * DAY_MS)
      assert.equal((await customer.get<Clock>('/v1/simulator/clock')).body.now, at(10 * DAY_MS))
    }))

  test('an exchange that is no sandbox has no simulator, whatever the key', async () => {
    const operator = await real.newClient('operator')
    for (const [method, url] of [
      ['GET', '/v1/simulator/clock'],
      ['POST', '/v1/simulator/clock'],
      ['POST', '/v1/simulator/reset'],
      ['POST', '/v1/simulator/scripts'],
      ['GET', '/v1/simulator/faults'],
    ] as const) {
      const body = method === 'POST' ? {} : undefined
      assert.equal((await operator.refused(404, method, url, body)).detail.slice(0, 21), 'there is no such path')
      assert.equal((await send(real.app, { method, url })).status, 404)
    }
    // Nor does it tell which methods these paths would have.
    for (const [method, url] of [
      ['PATCH', '/v1/simulator/clock'],
      ['GET', '/v1/simulator/reset'],
      ['DELETE', '/v1/simulator/faults'],
    ] as const) {
      const { status, headers } = await send(real.app, { method, url })
      assert.deepEqual([status, headers['allow']], [404, undefined], `${method} ${url}`)
    }
  })

  test('whoever uses the simulator needs its scope', () =>
    withSandbox(engine, async ({ operator, customer, app }) => {
      const { body: mine } = await customer.get<{ account: { id: string } }>('/v1/account')
      const key = { name: 'reader', scopes: ['numbers:read'] }
      const { body } = await operator.post<{ secret: string }>(`/v1/accounts/${mine.account.id}/keys`, key)
      const headers = { authorization: `Bearer ${body.secret}` }
      assert.equal((await send(app, { method: 'GET', url: '/v1/simulator/clock', headers })).status, 403)
    }))
})
