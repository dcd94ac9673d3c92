import assert from 'node:assert/strict'
import { test } from 'node:test'

import { send } from '../dialects/v1/client.ts'
import { assertSound, caughtUp } from '../domain/sound.ts'
import { onEveryEngine, TEST_START_MS } from '../support/exchange.ts'
import { askBrand, askCampaign, look, sendFile, submitPort } from './stages.ts'
import { withSandbox } from './with-sandbox.ts'

type Clock = { now: string; realTime: string; aheadSeconds: number }
type Found = { items: { e164: string }[]; total: number }
type Items = { items: unknown[] }

const RESET = '/v1/simulator/reset'
const ORDERS_AT_ONCE = 20

onEveryEngine((engine) => {
  test('a reset brings the starter inventory, the prices and the real time back, and forgets the rest', () =>
    withSandbox(engine, async ({ open, exchange, customer, advance }) => {
      const free = exchange.inventory.free
      const numbers = ['+12012030001', '+12012030002']
      const { body: trunk } = await customer.post<{ id: string }>('/v1/connections', {
        name: 'Main trunk',
        gateways: [{ host: '203.0.113.10' }],
      })
      const { body: company } = await customer.post<{ id: string }>('/v1/customers', {
        kind: 'company',
        name: 'Example Bakery Inc.',
        country: 'US',
      })
      await customer.post('/v1/contacts', { customerId: company.id, firstName: 'Emma', lastName: 'Nutt' })
      const settings = { customerId: company.id }
      await customer.post('/v1/orders', { numbers, ...settings })
      await customer.post('/v1/numbers/route', { numbers, connectionId: trunk.id })
      const { body: waiting } = await customer.post<{ id: string }>('/v1/orders', {
        numbers: ['+12012030003'],
        requestedDate: '2026-03-30T00:00:00Z',
      })
      await customer.post(`/v1/orders/${waiting.id}/notes`, { text: 'For the shop' })
      await customer.post('/v1/reservations', { numbers: ['+12012030004'] })
      await customer.post('/v1/reservations', { numbers: ['+12012030005'] }, { 'idempotency-key': 'hold' })
      await askCampaign(customer, await askBrand(customer, 'Example Bakery Inc.'), 'Answers.')
      const port = await submitPort(customer, ['+12015600001'], '2026-03-12')
      const document = await sendFile(customer, 'passport.pdf')
      await customer.put('/v1/account/port-out-pin', { pin: 'another-secret' })
      await advance('P12D')
      assert.equal((await look(customer, port)).state, 'ported')
      await customer.post('/v1/numbers/release', { numbers: [numbers[1]] })
      await customer.post('/v1/simulator/scripts', { outcome: 'slow' })
      await customer.post('/v1/simulator/faults', { path: '/v1/orders', status: 503 })
      assert.notEqual(exchange.inventory.free, free)

      const { body: clock } = await customer.post<Clock>(RESET)
      assert.equal(clock.aheadSeconds, 0)
      const log = await exchange.database.read.query.selectFrom('event').select(['type', 'at']).orderBy('seq').execute()
      assert.equal(log[0]?.type, 'sandbox.opened')
      assert.ok(log.every(({ at }) => at === TEST_START_MS))
      assert.equal(exchange.inventory.free, free)
      const { body: found } = await customer.get<Found>('/v1/numbers/available?mask=201203000x&limit=10&total=true')
      assert.equal(found.total, 10)
      for (const list of ['orders', 'numbers', 'ports', 'documents', 'brands', 'campaigns', 'customers', 'connections'])
        assert.deepEqual((await customer.get<Items>(`/v1/${list}`)).body.items, [], list)
      for (const list of ['scripts', 'faults'])
        assert.deepEqual((await customer.get<Items>(`/v1/simulator/${list}`)).body.items, [], list)
      await customer.refused(404, 'GET', `/v1/documents/${document}/content`)
      const held = await customer.post('/v1/reservations', { numbers: ['+12012030005'] }, { 'idempotency-key': 'hold' })
      assert.equal(held.headers['idempotency-replayed'], undefined)
      assert.equal((await customer.post<{ state: string }>('/v1/orders', { numbers })).body.state, 'completed')
      await assertSound(open)
    }))

  test('a reset that is repeated under its key is done once', () =>
    withSandbox(engine, async ({ open, customer }) => {
      const key = { 'idempotency-key': 'anew' }
      await customer.post(RESET, undefined, key)
      await customer.post('/v1/reservations', { numbers: ['+12012030001'] })
      const again = await customer.post(RESET, undefined, key)
      assert.equal(again.headers['idempotency-replayed'], 'true')
      assert.equal((await customer.get<Items>('/v1/reservations')).body.items.length, 1)
      await assertSound(open)
    }))

  test('a reset does not touch who may ask, and works as often as it is asked', () =>
    withSandbox(engine, async ({ open, operator, customer, other }) => {
      const before = (await operator.get<Items>('/v1/accounts')).body.items
      await Promise.all([customer, other, operator].map((by) => by.post(RESET)))
      assert.deepEqual((await operator.get<Items>('/v1/accounts')).body.items, before)
      await customer.post('/v1/simulator/clock', { advance: 'P45D' })
      await customer.post(RESET)
      assert.equal((await other.get<Clock>('/v1/simulator/clock')).body.aheadSeconds, 0)
      await assertSound(open)
    }))

  test('a reset goes well while others order, and none of them is told that the exchange failed', () =>
    withSandbox(engine, async ({ open, app, customer }) => {
      const headers = { authorization: `Bearer ${customer.secret}`, 'content-type': 'application/json' }
      const order = () => {
        const payload = JSON.stringify({ criteria: { npa: '201' }, quantity: 3, mode: 'any' })
        return send(app, { method: 'POST', url: '/v1/orders', headers, payload })
      }
      const orders = Array.from({ length: ORDERS_AT_ONCE }, order)
      const reset = customer.post(RESET)
      const more = Array.from({ length: ORDERS_AT_ONCE }, order)
      assert.equal((await reset).status, 200)
      for (const { status, body } of await Promise.all([...orders, ...more]))
        assert.ok(status === 201 || status === 409, `${status} ${JSON.stringify(body)}`)
      assert.equal((await order()).status, 201)
      await assertSound(open)
    }))

  test('the index of another process follows a reset', () =>
    withSandbox(engine, async ({ open, exchange, customer, again }) => {
      const second = await again()
      await customer.post('/v1/orders', { numbers: ['+12012030001'] })
      await caughtUp(second, () => second.exchange.inventory.free === exchange.inventory.free)
      await customer.post(RESET)
      await caughtUp(second, () => second.exchange.inventory.free === exchange.inventory.free)
      await assertSound(open, second)
    }))
})
