import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Noun } from '#domain/resources/nouns.ts'
import { MAX_RESOURCES_PAGE } from '#domain/resources/resource.ts'

import { RESOURCES } from '../../../src/dialects/v1/resources/index.ts'
import { LEAST } from '../../domain/sample-resources.ts'
import { onEveryEngine, stock } from '../../support/exchange.ts'
import { useApi } from './use-api.ts'

type Kept = Record<string, unknown> & { id: string }
type Page = { items: Kept[]; nextCursor: string | null }

/** A change of each sort of resource, and the field that a wrong one names. */
const CHANGES: Readonly<Record<Noun, readonly [change: object, wrong: object, pointer: string]>> = {
  customer: [{ name: 'Acme' }, { country: 'UK' }, '/country'],
  contact: [{ phone: '(201) 555-0123' }, { phone: '123' }, '/phone'],
  location: [{ city: 'Berlin' }, { town: 'Berlin' }, '/town'],
  paymentMethod: [{ label: 'Card' }, { label: '4242 4242 4242 4242' }, '/label'],
  connection: [{ name: 'Spare' }, { gateways: [{ host: '1.2.3' }] }, '/gateways/0/host'],
}
const LISTS = RESOURCES.map(({ path }) => `/v1${path}`)

onEveryEngine((engine) => {
  const api = useApi(engine)

  for (const { verbs, path } of RESOURCES) {
    const [change, wrong, pointer] = CHANGES[verbs.noun]

    test(`${path}: one is made, looked at, changed, listed and deleted`, async () => {
      const customer = await api.newClient()
      const made = await customer.post<Kept>(`/v1${path}`, LEAST[verbs.noun])
      assert.equal(made.status, 201)
      const url = `/v1${path}/${made.body.id}`
      assert.equal(made.headers['location'], url)
      assert.deepEqual((await customer.get(url)).body, made.body)
      api.clock.advance(1_000)
      const changed = await customer.patch<Kept>(url, change)
      assert.equal(changed.status, 200)
      assert.notEqual(changed.body['changedAt'], made.body['changedAt'])
      assert.deepEqual((await customer.get(url)).body, changed.body)
      assert.deepEqual((await customer.patch<Kept>(url, {})).body, changed.body)
      assert.deepEqual((await customer.get<Page>(`/v1${path}`)).body, { items: [changed.body], nextCursor: null })
      assert.deepEqual((await customer.delete(url)).body, { id: made.body.id })
      assert.equal((await customer.refused(404, 'GET', url)).code, 'not_found')
    })

    test(`${path}: what is wrong is refused, and named`, async () => {
      const customer = await api.newClient()
      const { body } = await customer.post<Kept>(`/v1${path}`, LEAST[verbs.noun])
      for (const [method, url, sent] of [
        ['POST', `/v1${path}`, { ...LEAST[verbs.noun], ...wrong }],
        ['PATCH', `/v1${path}/${body.id}`, wrong],
      ] as const) {
        const problem = await customer.refused(400, method, url, sent)
        assert.deepEqual([problem.code, problem.pointer], ['invalid_input', pointer])
        assert.doesNotMatch(JSON.stringify(problem), /4242/)
      }
      // Its id stands in the path and nowhere else.
      const inBody = await customer.refused(400, 'PATCH', `/v1${path}/${body.id}`, { [`${verbs.noun}Id`]: body.id })
      assert.equal(inBody.pointer, `/${verbs.noun}Id`)
      for (const limit of [0, MAX_RESOURCES_PAGE + 1, 'all'])
        assert.equal((await customer.refused(400, 'GET', `/v1${path}?limit=${limit}`)).pointer, '/limit')
    })

    test(`${path}: made once under an Idempotency-Key, however often it is asked for`, async () => {
      const customer = await api.newClient()
      const headers = { 'idempotency-key': 'once' }
      const first = await customer.post<Kept>(`/v1${path}`, LEAST[verbs.noun], headers)
      const second = await customer.post<Kept>(`/v1${path}`, LEAST[verbs.noun], headers)
      assert.deepEqual([second.status, second.body], [201, first.body])
      assert.equal(second.headers['idempotency-replayed'], 'true')
      assert.equal((await customer.get<Page>(`/v1${path}`)).body.items.length, 1)
    })
  }

  test('the pages of every list give each resource once; their cursors belong to one list of one account', async () => {
    const [customer, other] = [await api.newClient(), await api.newClient()]
    for (const { verbs, path } of RESOURCES) {
      const ids: string[] = []
      for (let count = 0; count < 3; count++) {
        api.clock.advance(1)
        ids.push((await customer.post<Kept>(`/v1${path}`, LEAST[verbs.noun])).body.id)
      }
      const { body: first } = await customer.get<Page>(`/v1${path}?limit=2`)
      const { body: second } = await customer.get<Page>(`/v1${path}?limit=2&cursor=${first.nextCursor}`)
      assert.deepEqual(
        [...first.items, ...second.items].map(({ id }) => id),
        ids,
      )
      assert.equal(second.nextCursor, null)
      const elsewhere = LISTS[(LISTS.indexOf(`/v1${path}`) + 1) % LISTS.length]
      for (const [client, url] of [
        [customer, `${elsewhere}?cursor=${first.nextCursor}`],
        [other, `/v1${path}?cursor=${first.nextCursor}`],
        [
          customer,
          `/v1${path}?${path === '/connections' ? 'route=1000' : path === '/customers' ? 'externalId=x' : 'customerId=x'}&cursor=${first.nextCursor}`,
        ],
      ] as const)
        assert.equal((await client.refused(400, 'GET', url)).code, 'invalid_cursor', url)
    }
  })

  test('what is used is not deleted, and the problem counts what uses it', async () => {
    const customer = await api.newClient()
    const { body } = await customer.post<Kept>('/v1/customers', { kind: 'person' })
    for (let count = 0; count < 2; count++) await customer.post('/v1/contacts', { customerId: body.id })
    const problem = await customer.refused(409, 'DELETE', `/v1/customers/${body.id}`)
    assert.deepEqual([problem.code, problem.usedBy, problem.pointer], ['in_use', { contacts: 2 }, '/customerId'])
    const unknown = await customer.refused(404, 'POST', '/v1/contacts', { customerId: 'cus_x' })
    assert.deepEqual([unknown.code, unknown.pointer], ['not_found', '/customerId'])
  })

  test('numbers are routed to a connection in any spelling, and found by it', async () => {
    await stock(api.operator, [{ first: 12_015_550_000, last: 12_015_550_009 }])
    const [customer, other] = [await api.newClient(), await api.newClient()]
    await customer.post('/v1/orders', { numbers: ['+12015550000', '+12015550001', '+12015550002'] })
    const { body: connection } = await customer.post<Kept>('/v1/connections', LEAST.connection)
    const connectionId = connection.id
    const numbers = ['(201) 555-0001', '12015550000']
    const routed = await customer.post('/v1/numbers/route', { numbers, connectionId })
    assert.deepEqual([routed.status, routed.body], [200, { numbers: ['+12015550000', '+12015550001'], connectionId }])
    const { body: page } = await customer.get<Page>(`/v1/numbers?connectionId=${connectionId}`)
    assert.deepEqual(
      page.items.map((item) => [item['e164'], item['connectionId']]),
      [
        ['+12015550000', connectionId],
        ['+12015550001', connectionId],
      ],
    )
    assert.equal((await customer.get<Kept>(`/v1/connections/${connectionId}`)).body['numbersRouted'], 2)
    const used = await customer.refused(409, 'DELETE', `/v1/connections/${connectionId}`)
    assert.deepEqual([used.code, used.usedBy], ['in_use', { numbers: 2 }])
    await customer.post('/v1/numbers/route', { numbers, connectionId: null })
    await customer.delete(`/v1/connections/${connectionId}`)

    for (const [client, status, code, body] of [
      [customer, 400, 'invalid_input', { numbers }],
      [customer, 400, 'invalid_input', { numbers: [], connectionId: null }],
      [customer, 404, 'not_found', { numbers, connectionId }],
      [customer, 409, 'number_not_in_service', { numbers: ['+12015550000', '+12015550009'], connectionId: null }],
      [other, 409, 'number_not_in_service', { numbers, connectionId: null }],
    ] as const)
      assert.equal((await client.refused(status, 'POST', '/v1/numbers/route', body)).code, code)
  })

  test('each scope opens what it names and nothing else', async () => {
    const reader = await api.newClient('customer', { scopes: ['resources:read', 'connections:read'] })
    for (const { verbs, path } of RESOURCES) {
      await reader.get(`/v1${path}`)
      for (const [method, url, body] of [
        ['POST', `/v1${path}`, LEAST[verbs.noun]],
        ['PATCH', `/v1${path}/x`, {}],
        ['DELETE', `/v1${path}/x`, undefined],
      ] as const)
        assert.equal((await reader.refused(403, method, url, body)).code, 'forbidden')
    }
    const plain = await api.newClient('customer', { scopes: ['resources:write'] })
    await plain.post('/v1/customers', { kind: 'person' })
    assert.match((await plain.refused(403, 'POST', '/v1/connections', LEAST.connection)).detail, /connections:write/)
    const body = { numbers: ['+12015550000'], connectionId: null }
    assert.match((await plain.refused(403, 'POST', '/v1/numbers/route', body)).detail, /services:write/)
  })
})
