import assert from 'node:assert/strict'
import { test } from 'node:test'

import { MAX_FAULTS } from '#domain/simulator/fault.ts'

import { send } from '../dialects/v1/client.ts'
import { type TestSandbox, withSandbox } from './with-sandbox.ts'

const FAULTS = '/v1/simulator/faults'

type Fault = { id: string; status: number | null; left: number | null; probability: number }
type Page = { items: Fault[]; nextCursor: null }

/** What requests for the account are answered, in their order. */
async function statuses({ app, customer }: TestSandbox, requests: number): Promise<number[]> {
  const found: number[] = []
  const headers = { authorization: `Bearer ${customer.secret}` }
  for (let asked = 0; asked < requests; asked++)
    found.push((await send(app, { method: 'GET', url: '/v1/account', headers })).status)
  return found
}

test('requests are refused as often as a fault says, each status as its own code, and nothing is done', () =>
  withSandbox('sqlite', async ({ customer, other }) => {
    for (const [status, code] of [
      [503, 'overloaded'],
      [500, 'internal'],
      [429, 'rate_limited'],
    ] as const) {
      const made = await customer.post<Fault>(FAULTS, { path: '/v1/orders', method: 'POST', status, times: 2 })
      assert.deepEqual([made.status, made.body.left], [201, 2])
      const order = { numbers: ['+12012030001'], dryRun: true }
      const problem = await customer.refused(status, 'POST', '/v1/orders', order)
      assert.deepEqual([problem.code, problem.retryable], [code, true])
      assert.equal((await customer.get('/v1/orders')).status, 200)
      await other.refused(status, 'POST', '/v1/orders', order)
      assert.equal((await customer.post('/v1/orders', order)).status, 200)
      assert.deepEqual((await customer.get<Page>(FAULTS)).body, { items: [], nextCursor: null })
    }
  }))

test('a share of the requests is met, the same ones for the same seed', () =>
  withSandbox('sqlite', async (given) => {
    const { customer } = given
    const runs: number[][] = []
    for (const seed of [7, 7, 8]) {
      const { body } = await customer.post<Fault>(FAULTS, { path: '/v1/account', status: 503, probability: 0.5, seed })
      runs.push(await statuses(given, 20))
      await customer.delete(`${FAULTS}/${body.id}`)
    }
    const [first, same, different] = runs
    assert.deepEqual(first, same)
    assert.notDeepEqual(first, different)
    assert.ok(first?.includes(200) === true && first.includes(503))
    assert.deepEqual(await statuses(given, 3), [200, 200, 200])
  }))

test('requests can be late, and are then done', () =>
  withSandbox('sqlite', async ({ customer }) => {
    await customer.post(FAULTS, { latencyMs: 100, times: 1 })
    const began = performance.now()
    assert.equal((await customer.get('/v1/account')).status, 200)
    assert.ok(performance.now() - began >= 99)
    assert.deepEqual((await customer.get<Page>(FAULTS)).body.items, [])
  }))

test('a fault meets every dialect in its own words, but neither the simulator nor the machinery', () =>
  withSandbox('sqlite', async (given) => {
    const { app, customer } = given
    const { body } = await customer.post<Fault>(FAULTS, { status: 503 })
    assert.deepEqual(await statuses(given, 1), [503])
    const carrier = await send(app, { method: 'GET', url: '/v2/iNumbering/inventory' })
    const problem = carrier.body as { code?: unknown }
    assert.notEqual(carrier.headers['content-type'], 'application/problem+json; charset=utf-8')
    assert.notEqual(problem.code, 'overloaded')
    assert.ok(carrier.status >= 500, `was ${carrier.status}`)
    for (const url of ['/healthz', '/readyz']) assert.equal((await send(app, { method: 'GET', url })).status, 200)
    assert.equal((await customer.get<Page>(FAULTS)).body.items.length, 1)
    await customer.delete(`${FAULTS}/${body.id}`)
    assert.deepEqual(await statuses(given, 1), [200])
    await customer.refused(404, 'DELETE', `${FAULTS}/${body.id}`)
  }))

test('a fault that does nothing, or one too many, is refused', () =>
  withSandbox('sqlite', async ({ customer }) => {
    assert.equal((await customer.refused(400, 'POST', FAULTS, {})).pointer, '/latencyMs')
    await customer.refused(400, 'POST', FAULTS, { status: 418 })
    await customer.refused(400, 'POST', FAULTS, { status: 503, probability: 0 })
    for (let made = 0; made < MAX_FAULTS; made++) await customer.post(FAULTS, { path: '/nowhere', status: 503 })
    const problem = await customer.refused(409, 'POST', FAULTS, { status: 503 })
    assert.deepEqual([problem.code, problem.limit], ['limit_reached', MAX_FAULTS])
  }))
