import assert from 'node:assert/strict'
import { test } from 'node:test'

import { onEveryEngine, stock } from '../../support/exchange.ts'
import type { Client } from './client.ts'
import { useApi } from './use-api.ts'

type Page = { items: Record<string, unknown>[]; nextCursor: string | null }

/** All items of a list, in pages of two; `name` is the field that tells them apart. */
async function readAll(client: Client, path: string, name: string): Promise<unknown[]> {
  const seen: unknown[] = []
  let cursor: string | null = ''
  for (let pages = 0; cursor !== null && pages < 20; pages++) {
    const { body }: { body: Page } = await client.get<Page>(`${path}limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)
    assert.ok(body.items.length <= 2 && (body.items.length === 2 || body.nextCursor === null))
    seen.push(...body.items.map((item) => item[name]))
    cursor = body.nextCursor
  }
  assert.equal(cursor, null)
  return seen
}

onEveryEngine((engine) => {
  const api = useApi(engine)

  test('the pages of every list give each item once, in its order', async () => {
    await stock(api.operator, [{ first: 12_015_550_000, last: 12_015_550_009 }])
    const customer = await api.newClient()
    const reservations: string[] = []
    const orders: string[] = []
    const numbers: string[] = []
    for (let line = 0; line < 5; line++) {
      // Ids sort by the time of their making, which has to pass.
      api.clock.advance(10)
      const held = await customer.post<{ id: string }>('/v1/reservations', { numbers: [`+1201555000${line}`] })
      reservations.unshift(held.body.id)
      const placed = await customer.post<{ id: string }>('/v1/orders', { numbers: [`+1201555000${5 + line}`] })
      orders.unshift(placed.body.id)
      numbers.push(`+1201555000${5 + line}`)
    }
    assert.deepEqual(await readAll(customer, '/v1/reservations?', 'id'), reservations)
    assert.deepEqual(await readAll(customer, '/v1/reservations?state=active&', 'id'), reservations)
    assert.deepEqual(await readAll(customer, '/v1/orders?', 'id'), orders)
    assert.deepEqual(await readAll(customer, '/v1/numbers?', 'e164'), numbers)
    assert.deepEqual(await readAll(customer, '/v1/numbers?state=ageing&', 'e164'), [])
    const operator = await api.newClient('operator')
    const { body } = await operator.get<Page>('/v1/accounts?limit=1000')
    assert.deepEqual(
      await readAll(operator, '/v1/accounts?', 'id'),
      body.items.map(({ id }) => id),
    )
    assert.ok(body.items.length >= 5)
  })

  test('a cursor leads on in its own list alone: not with other filters, not in another list, not for another account', async () => {
    await stock(api.operator, [{ first: 12_025_550_000, last: 12_025_550_009 }])
    const [customer, other] = [await api.newClient(), await api.newClient()]
    for (const client of [customer, other])
      for (let times = 0; times < 3; times++) {
        const { body } = await client.post<{ id: string }>('/v1/reservations', {
          search: { criteria: { npa: '202' }, quantity: 1 },
        })
        if (times < 2) await client.post('/v1/orders', { reservationId: body.id })
      }
    const cursorOf = async (client: Client, url: string) => {
      const { body } = await client.get<Page>(url)
      assert.ok(body.nextCursor !== null, url)
      return body.nextCursor
    }
    const orders = await cursorOf(customer, '/v1/orders?limit=1')
    const numbers = await cursorOf(customer, '/v1/numbers?limit=1')
    const ordered = await cursorOf(customer, '/v1/reservations?limit=1&state=ordered')
    for (const [client, url] of [
      [customer, `/v1/reservations?cursor=${orders}`],
      [customer, `/v1/numbers?cursor=${orders}`],
      [customer, `/v1/orders?cursor=${numbers}`],
      [customer, `/v1/orders?state=completed&cursor=${orders}`],
      [customer, `/v1/reservations?cursor=${ordered}`],
      [customer, `/v1/reservations?state=active&cursor=${ordered}`],
      [customer, `/v1/numbers?cursor=${numbers.slice(1)}`],
      [customer, '/v1/numbers?cursor='],
      [customer, `/v1/numbers?cursor=${Buffer.from('[0,"12025550000"]').toString('base64url')}`],
      [customer, '/v1/orders?cursor=ord_1'],
      [other, `/v1/orders?cursor=${orders}`],
    ] as const) {
      const problem = await client.refused(400, 'GET', url)
      assert.deepEqual([problem.code, problem.pointer], ['invalid_cursor', '/cursor'], url)
    }
    assert.equal((await customer.get<Page>(`/v1/orders?limit=1&cursor=${orders}`)).body.items.length, 1)
    const tooLong = await customer.refused(400, 'GET', `/v1/orders?cursor=${'x'.repeat(201)}`)
    assert.deepEqual([tooLong.code, tooLong.pointer], ['invalid_input', '/cursor'])
  })

  test('a page has a limit, and what is no limit is refused', async () => {
    const operator = await api.newClient('operator')
    for (const [path, max] of [
      ['/v1/reservations', 100],
      ['/v1/orders', 100],
      ['/v1/numbers', 1_000],
      ['/v1/accounts', 1_000],
    ] as const) {
      await operator.get(`${path}?limit=${max}`)
      for (const limit of [max + 1, 0, -1, 'all', ''])
        assert.equal((await operator.refused(400, 'GET', `${path}?limit=${limit}`)).pointer, '/limit', path)
    }
    assert.equal((await operator.refused(400, 'GET', '/v1/rates?limit=1')).pointer, '/limit')
  })
})
