import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DAY_MS } from '#lib/clock.ts'
import type { Order } from '#domain/orders/order.ts'

import { onEveryEngine, stock } from '../../support/exchange.ts'
import { clientOf } from './client.ts'
import { exchangeWith, serverOf, useApi } from './use-api.ts'

onEveryEngine((engine) => {
  const api = useApi(engine)

  test('whatever changes something is done once for its Idempotency-Key, and answered every time', async () => {
    await stock(api.operator, [{ first: 12_015_550_000, last: 12_015_550_019 }])
    const customer = await api.newClient()
    const operator = await api.newClient('operator')
    const held = async () => {
      const { body } = await customer.post<{ id: string }>('/v1/reservations', {
        search: { criteria: { npa: '201' }, quantity: 2 },
      })
      return `/v1/reservations/${body.id}`
    }
    const { body: order } = await customer.post<Order>('/v1/orders', { criteria: { npa: '201' }, quantity: 1 })
    const { body: account } = await customer.get<{ keyId: string }>('/v1/account')
    const requests = [
      [customer, 'POST', '/v1/reservations', { search: { criteria: { npa: '201' }, quantity: 1 } }],
      [customer, 'POST', `${await held()}/extend`, { holdMinutes: 60 }],
      [customer, 'POST', `${await held()}/release`, {}],
      [customer, 'DELETE', await held(), undefined],
      [customer, 'POST', '/v1/orders', { criteria: { npa: '201' }, quantity: 2, externalId: 'once' }],
      [customer, 'POST', '/v1/numbers/release', { numbers: [order.lines[0]?.e164] }],
      [operator, 'POST', '/v1/accounts', { name: `Once on ${engine}` }],
      [operator, 'PUT', '/v1/rates', { setupMinor: 1, monthlyMinor: 1, currency: 'USD' }],
      [operator, 'DELETE', `/v1/keys/${account.keyId}`, undefined],
    ] as const
    for (const [index, [client, method, url, body]] of requests.entries()) {
      const send = () => {
        const headers = { 'idempotency-key': `key-${index}` }
        if (method === 'DELETE') return client.delete(url, headers)
        return method === 'PUT' ? client.put(url, body, headers) : client.post(url, body, headers)
      }
      const first = await send()
      assert.ok(first.status < 300, `${method} ${url}: ${JSON.stringify(first.body)}`)
      const again = await send()
      assert.deepEqual([again.status, again.body], [first.status, first.body], `${method} ${url}`)
      assert.deepEqual(
        [first.headers['idempotency-replayed'], again.headers['idempotency-replayed']],
        [undefined, 'true'],
      )
      assert.equal(again.headers['location'], first.headers['location'])
    }
  })

  test('a key belongs to one account and to one request', async () => {
    await stock(api.operator, [{ first: 12_025_550_000, last: 12_025_550_009 }])
    const [customer, other] = [await api.newClient(), await api.newClient()]
    const headers = { 'idempotency-key': 'same' }
    const { body } = await customer.post<{ id: string }>('/v1/reservations', { numbers: ['+12025550000'] }, headers)
    const foreign = await other.post<{ id: string }>('/v1/reservations', { numbers: ['+12025550001'] }, headers)
    assert.equal(foreign.headers['idempotency-replayed'], undefined)
    for (const [url, input] of [
      ['/v1/reservations', { numbers: ['+12025550002'] }],
      ['/v1/orders', { numbers: ['+12025550000'] }],
      [`/v1/reservations/${body.id}/extend`, { holdMinutes: 5 }],
    ] as const) {
      const problem = await customer.refused(422, 'POST', url, input, headers)
      assert.deepEqual([problem.code, problem.pointer], ['idempotency_key_reused', '/Idempotency-Key'], url)
    }
    const spelled = await customer.post<{ id: string }>('/v1/reservations', { numbers: ['202-555-0000'] }, headers)
    assert.equal(spelled.body.id, body.id)
  })

  test('a refusal is not kept, and after a day a key is as new', async () => {
    await stock(api.operator, [{ first: 12_035_550_000, last: 12_035_550_001 }])
    const [customer, other] = [await api.newClient(), await api.newClient()]
    const { body } = await other.post<{ id: string }>('/v1/reservations', { numbers: ['+12035550000'] })
    const send = () =>
      customer.post<{ id: string }>('/v1/reservations', { numbers: ['+12035550000'] }, { 'idempotency-key': 'k' })
    assert.equal((await send()).status, 409)
    await other.delete(`/v1/reservations/${body.id}`)
    const first = await send()
    assert.equal(first.status, 201)
    api.clock.advance(DAY_MS + 1)
    const later = await send()
    assert.deepEqual([later.status, later.headers['idempotency-replayed']], [201, undefined])
    assert.notEqual(later.body.id, first.body.id)
  })

  test('a key that cannot be one is refused', async () => {
    const customer = await api.newClient()
    for (const key of ['', 'a b', 'x'.repeat(256), 'ä']) {
      const problem = await customer.refused(
        400,
        'POST',
        '/v1/reservations',
        { numbers: ['+12015550000'] },
        { 'idempotency-key': key },
      )
      assert.deepEqual([problem.code, problem.pointer], ['invalid_input', '/Idempotency-Key'])
    }
  })

  test('while a request is being worked on, its key waits', async () => {
    await stock(api.operator, [{ first: 12_045_550_000, last: 12_045_550_001 }])
    const { secret } = await api.newClient()
    const { database } = api.exchange
    const [entered, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const slow = exchangeWith(api.exchange, {
      database: {
        ...database,
        transaction: async (work) => {
          entered.resolve()
          await gate.promise
          return database.transaction(work)
        },
      },
    })
    const app = await serverOf(slow)
    const customer = clientOf(app, secret)
    const send = () =>
      customer.post<{ code?: string }>('/v1/reservations', { numbers: ['+12045550000'] }, { 'idempotency-key': 'k' })
    const first = send()
    await entered.promise
    const second = await send()
    assert.deepEqual(
      [second.status, second.body.code, second.headers['retry-after']],
      [409, 'idempotency_in_progress', '1'],
    )
    gate.resolve()
    assert.equal((await first).status, 201)
    const third = await send()
    assert.deepEqual([third.status, third.headers['idempotency-replayed']], [201, 'true'])
    await app.close()
  })
})
