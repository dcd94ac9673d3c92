import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { createClient, isRefusal, itemsOf, pagesOf, StrowgerError } from '../../client/src/index.ts'
import { clientOperations, clientTypes } from '../../scripts/client-api/client-api.ts'
import { document, operations } from '../dialects/v1/documented.ts'
import { type Demo, startDemo } from '../support/demo.ts'

const KEY = 'sk_demo_customer'

let demo: Demo
before(async () => {
  demo = await startDemo()
})
after(() => demo.stop())

test('there is a function for every operation of the API', () => {
  const names = operations.map(({ operation }) => operation.operationId)
  assert.deepEqual(Object.keys(createClient()).toSorted(), names.toSorted())
})

test('a hold whose answer was lost is held once', async () => {
  const { url } = demo
  let lost = 0
  const lossy: typeof fetch = async (...request) => {
    const response = await fetch(...request)
    if (lost++ > 0) return response
    throw new TypeError('the connection broke after the exchange had answered')
  }
  const strowger = createClient({ baseUrl: url, key: 'sk_demo_other', backOffMs: 1, fetch: lossy })
  const held = await strowger.reserveNumbers({ search: { criteria: { npa: '201' }, quantity: 7 } })
  assert.equal(lost, 2)
  assert.equal(held.holds.used, 7)
  const reservations = await Array.fromAsync(itemsOf(strowger.listReservations, { limit: 1 }))
  assert.deepEqual(
    reservations.map(({ id }) => id),
    [held.id],
  )
})

test('a list is read to its end, item by item and page by page, and a part of it asks for no more', async () => {
  const { url } = demo
  let requests = 0
  const counted: typeof fetch = async (...request) => {
    requests++
    return fetch(...request)
  }
  const strowger = createClient({ baseUrl: url, key: KEY, fetch: counted })
  const search = { mask: '201203xx00', limit: 30, features: ['voice', 'sms'] } as const
  const numbers = await Array.fromAsync(itemsOf(strowger.searchNumbers, search))
  assert.equal(numbers.length, 100)
  assert.equal(new Set(numbers.map((each) => ('e164' in each ? each.e164 : ''))).size, 100)
  assert.equal(requests, 4)
  const sizes = (await Array.fromAsync(pagesOf(strowger.searchNumbers, search))).map(({ items }) => items.length)
  assert.deepEqual(sizes, [30, 30, 30, 10])
  requests = 0
  for await (const _ of itemsOf(strowger.searchNumbers, search)) break
  assert.equal(requests, 1)
})

test('a list that leads in a circle, and an answer that is a file, are no lists', async () => {
  const circle = async () => ({ items: [1], nextCursor: 'a' })
  await assert.rejects(Array.fromAsync(itemsOf(circle, {})), StrowgerError)
  await assert.rejects(Array.fromAsync(itemsOf(async () => new Response('a,b'), {})), /leave out what asks for a file/)
})

test('a refusal says which numbers are gone and what is near them', async () => {
  const { url } = demo
  const strowger = createClient({ baseUrl: `${url}/`, key: KEY })
  const other = createClient({ baseUrl: url, key: 'sk_demo_other' })
  await strowger.reserveNumbers({ numbers: ['+12012030100'] })
  const error: unknown = await other.reserveNumbers({ numbers: ['+12012030100'] }).catch((thrown: unknown) => thrown)
  assert.ok(isRefusal(error, 'numbers_unavailable'))
  const [gone] = error.problem.numbers ?? []
  assert.equal(gone?.e164, '+12012030100')
  assert.ok((gone?.alternatives.length ?? 0) > 0)
  await assert.rejects(createClient({ baseUrl: url, key: 'sk_wrong' }).getOwnAccount(), (thrown) =>
    isRefusal(thrown, 'unauthenticated'),
  )
  await assert.rejects(createClient({ baseUrl: url }).getOwnAccount(), (thrown) => isRefusal(thrown, 'unauthenticated'))
})

test('what the client could not send, or would have to guess, is refused when it is made', () => {
  const changed = (change: (operation: Record<string, unknown>) => void) => {
    const copy = structuredClone(document) as unknown as {
      paths: Record<string, Record<string, Record<string, unknown>>>
    }
    const operation = copy.paths['/v1/orders']?.['post']
    assert.ok(operation !== undefined)
    change(operation)
    return copy
  }
  const withQuery = changed((operation) => {
    operation['parameters'] = [{ in: 'query', name: 'a', schema: { type: 'string' } }]
  })
  assert.throws(() => clientTypes(withQuery), /placeOrder has both a body and a query/)
  const withText = changed((operation) => {
    operation['requestBody'] = { content: { 'text/plain': { schema: { type: 'string' } } } }
  })
  assert.throws(() => clientOperations(withText), /placeOrder takes text\/plain, which the client cannot send/)
  const withTwice = changed((operation) => {
    operation['parameters'] = [{ in: 'path', name: 'externalId', required: true, schema: { type: 'string' } }]
  })
  assert.throws(() => clientTypes(withTwice), /placeOrder has externalId in its path and in its body/)
  const withUnknown = changed((operation) => {
    operation['requestBody'] = { content: { 'application/json': { schema: { type: 'date' } } } }
  })
  assert.throws(() => clientTypes(withUnknown), /the type date is not known/)
  assert.throws(() => clientTypes({}), /no OpenAPI document/)
})
