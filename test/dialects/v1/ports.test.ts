import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { ErrorCode } from '#domain/errors.ts'

import { onEveryEngine, stock } from '../../support/exchange.ts'
import { writeLetter } from '../../domain/port-cases.ts'
import type { Checked, Client } from './client.ts'
import { operations } from './documented.ts'
import { tellPorts } from './tell-ports.ts'
import { type Api, useApi } from './use-api.ts'

type Made = { readonly id: string }

const accountOf = async (client: Client) => (await client.get<{ account: Made }>('/v1/account')).body.account.id

async function partiesOf(api: Api) {
  const [operator, customer] = [await api.newClient('operator'), await api.newClient()]
  const accountId = await accountOf(customer)
  return { operator, customer, letter: () => writeLetter(api.exchange, accountId), free: '+12015550103' }
}

onEveryEngine((engine) => {
  const api = useApi(engine)

  test('everything that has to do with ports is done over HTTP as the document says', async () => {
    await stock(api.operator, [{ first: 12_015_550_100, last: 12_015_550_105 }])
    const parties = await partiesOf(api)
    const statuses: number[] = []
    const refusals: ErrorCode[] = []
    const seen = new Set<string>()
    async function keep<Body>(answer: Promise<Checked<Body>>): Promise<Body> {
      const { status, body, method, url } = await answer
      statuses.push(status)
      seen.add(`${method} ${url.split('?')[0]?.replaceAll(/(?:prt|pto|fpr)_[0-9a-z]{24}/g, '{}') ?? ''}`)
      return body
    }
    await tellPorts(parties, keep, async (problem) => void refusals.push((await problem).code))
    assert.ok(statuses.every((status) => status < 300))
    assert.deepEqual(refusals, ['port_incomplete', 'wrong_state', 'numbers_not_portable', 'port_open'])
    const wanted = operations
      .filter(({ path }) => /^\/v1\/(?:ports|port-outs|portability|footprint|account\/port-out-pin)/.test(path))
      .map(({ method, path }) => `${method} ${path.replaceAll(/\{[^}]+\}/g, '{}')}`)
    assert.ok(wanted.length >= 24)
    for (const operation of wanted) assert.ok(seen.has(operation), `${operation} was not asked`)
  })

  test('what is no number is an answer of a portability check, in the place where it was asked', async () => {
    const customer = await api.newClient()
    const { body } = await customer.post<{ items: { e164: string | null; reason: string }[] }>('/v1/portability', {
      numbers: ['hello', '(800) 555-0199', '0049'],
    })
    assert.deepEqual(
      body.items.map(({ e164, reason }) => [e164, reason]),
      [
        [null, 'not_a_number'],
        ['+18005550199', 'kind_not_portable'],
        [null, 'not_a_number'],
      ],
    )
    const many = Array.from({ length: 1_001 }, () => '+12015600000')
    assert.equal((await customer.refused(400, 'POST', '/v1/portability', { numbers: many })).pointer, '/numbers')
  })

  test('where a PIN is sent or read no Idempotency-Key is taken, and no answer may be kept', async () => {
    const { operator, customer } = await partiesOf(api)
    const { body: port } = await customer.post<Made>('/v1/ports', { numbers: ['+12015600300'], pin: 'kept-9' })
    const key = { 'idempotency-key': 'a' }
    const asked = { e164: '+12015600300', accountNumber: 'acc_x', pin: '123456', gainingCarrier: 'X' }
    for (const [client, method, url, body] of [
      [operator, 'POST', `/v1/ports/${port.id}/reveal-pin`, undefined],
      [operator, 'POST', '/v1/port-outs', asked],
      [customer, 'PUT', '/v1/account/port-out-pin', { pin: '123456' }],
    ] as const)
      assert.equal((await client.refused(400, method, url, body, key)).pointer, '/Idempotency-Key')
    const { body, headers } = await operator.post<{ pin: string }>(`/v1/ports/${port.id}/reveal-pin`)
    assert.deepEqual([body.pin, headers['cache-control']], ['kept-9', 'no-store'])
    assert.equal((await customer.refused(403, 'POST', `/v1/ports/${port.id}/reveal-pin`)).code, 'forbidden')
    const wrong = await customer.refused(400, 'PATCH', `/v1/ports/${port.id}`, { pin: 'has blanks in it' })
    assert.ok(!JSON.stringify(wrong).includes('has blanks in it'), 'a refusal does not repeat a secret')
  })

  test('a list of ports goes page by page, of the account alone', async () => {
    const { operator, customer } = await partiesOf(api)
    const made: string[] = []
    for (const line of [1, 2, 3]) {
      made.push((await customer.post<Made>('/v1/ports', { numbers: [`+1201560040${line}`] })).body.id)
      api.clock.advance(1)
    }
    type Page = { items: Made[]; nextCursor: string | null }
    const first = (await customer.get<Page>('/v1/ports?limit=2&state=draft')).body
    const second = (await customer.get<Page>(`/v1/ports?limit=2&state=draft&cursor=${first.nextCursor}`)).body
    assert.deepEqual(
      [...first.items, ...second.items].map(({ id }) => id),
      made.toReversed(),
    )
    assert.equal(second.nextCursor, null)
    const found = (await operator.get<Page>('/v1/ports?e164=%2B12015600402')).body.items
    assert.deepEqual(
      found.map(({ id }) => id),
      [made[1]],
    )
    for (const path of ['/v1/ports', '/v1/port-outs'])
      assert.equal((await customer.refused(400, 'GET', `${path}?cursor=abc`)).code, 'invalid_cursor')
    assert.equal((await operator.refused(400, 'GET', '/v1/footprint?cursor=abc')).code, 'invalid_cursor')
  })
})
