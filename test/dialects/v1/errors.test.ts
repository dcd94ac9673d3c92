import assert from 'node:assert/strict'
import { test } from 'node:test'

import { StoreBusy } from '#db/database.ts'
import { MAX_CONNECTIONS } from '#domain/connections/connection.ts'
import { ERROR_CODES, type ErrorCode } from '#domain/errors.ts'
import { MINUTE_MS } from '#lib/clock.ts'

import { errorsPage } from '../../../src/dialects/v1/reference/errors-page.ts'
import type { Problem } from '../../../src/dialects/v1/problem.ts'
import { STATUS } from '../../../src/dialects/v1/status.ts'
import { manyResources } from '../../domain/many-resources.ts'
import { onEveryEngine, stock } from '../../support/exchange.ts'
import { type Client, clientOf, send } from './client.ts'
import { operations, resolve } from './documented.ts'
import { type Api, exchangeWith, serverOf, useApi } from './use-api.ts'

/** What v1 cannot answer: blocks come in through the command line, whole customers are another face's rule, and two end a connection before it is a request. */
type Elsewhere = 'block_overlap' | 'headers_too_large' | 'not_complete' | 'request_timeout'
const ELSEWHERE: readonly string[] = [
  'block_overlap',
  'headers_too_large',
  'not_complete',
  'request_timeout',
] satisfies Elsewhere[]

/** Codes that no operation of v1 answers: of imports, of other dialects, and of paths that are no operation's. */
const NOT_OF_OPERATIONS: ReadonlySet<string> = new Set(['block_overlap', 'method_not_allowed', 'not_complete'])

type Raise = (given: { api: Api; customer: Client; operator: Client }) => Promise<Problem>

const unavailable = { numbers: ['+12015559999'] }

async function held(customer: Client): Promise<string> {
  const { body } = await customer.post<{ id: string }>('/v1/reservations', { search: { criteria: {}, quantity: 1 } })
  return body.id
}

async function failing(
  api: Api,
  secret: string,
  parts: Parameters<typeof exchangeWith>[1],
  status: number,
): Promise<Problem> {
  const app = await serverOf(exchangeWith(api.exchange, parts))
  const problem = await clientOf(app, secret).refused(status, 'POST', '/v1/reservations', unavailable)
  await app.close()
  return problem
}

const RAISE: Readonly<Record<Exclude<ErrorCode, Elsewhere>, Raise>> = {
  method_not_allowed: async ({ api }) => (await send(api.app, { method: 'PATCH', url: '/v1/orders' })).body as Problem,
  unauthenticated: ({ api }) => clientOf(api.app, 'sk_unknown_to_all').refused(401, 'GET', '/v1/account'),
  forbidden: ({ customer }) => customer.refused(403, 'GET', '/v1/accounts'),
  rate_limited: async ({ api, customer }) => {
    const app = await serverOf(api.exchange, { rateLimit: 1 })
    const limited = clientOf(app, customer.secret)
    await limited.get('/v1/account')
    const problem = await limited.refused(429, 'GET', '/v1/account')
    await app.close()
    return problem
  },
  not_ready: ({ api, customer }) => failing(api, customer.secret, { isReady: () => false }, 503),
  overloaded: ({ api, customer }) => {
    const transaction = () => Promise.reject(new StoreBusy('too much is waiting'))
    return failing(api, customer.secret, { database: { ...api.exchange.database, transaction } }, 503)
  },
  payload_too_large: ({ customer }) => customer.refused(413, 'POST', '/v1/orders', ' '.repeat(2_000_000)),
  unsupported_media_type: ({ customer }) =>
    customer.refused(415, 'POST', '/v1/orders', 'a=b', { 'content-type': 'text/plain' }),
  invalid_input: ({ customer }) => customer.refused(400, 'GET', '/v1/orders?limit=none'),
  conflicting_filters: ({ customer }) => customer.refused(400, 'GET', '/v1/coverage?by=npa&region=NJ&state=NY'),
  invalid_cursor: ({ customer }) => customer.refused(400, 'GET', '/v1/orders?cursor=none'),
  not_found: ({ customer }) => customer.refused(404, 'GET', '/v1/orders/ord_none'),
  idempotency_in_progress: async ({ api, customer }) => {
    const [entered, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<never>()]
    const transaction = () => {
      entered.resolve()
      return gate.promise
    }
    const app = await serverOf(exchangeWith(api.exchange, { database: { ...api.exchange.database, transaction } }))
    const client = clientOf(app, customer.secret)
    const first = client.refused(500, 'POST', '/v1/orders', unavailable, { 'idempotency-key': 'k' })
    await entered.promise
    const problem = await client.refused(409, 'POST', '/v1/orders', unavailable, { 'idempotency-key': 'k' })
    gate.reject(new Error('the end of the test'))
    await first
    await app.close()
    return problem
  },
  idempotency_key_reused: async ({ customer }) => {
    const headers = { 'idempotency-key': 'once' }
    await customer.post('/v1/reservations', { search: { criteria: {}, quantity: 1 } }, headers)
    return customer.refused(422, 'POST', '/v1/orders', unavailable, headers)
  },
  external_id_reused: async ({ customer }) => {
    await customer.post('/v1/orders', { criteria: {}, quantity: 1, externalId: 'a' })
    return customer.refused(409, 'POST', '/v1/orders', { ...unavailable, externalId: 'a' })
  },
  deletion_locked: async ({ customer }) => {
    const { lines } = (await customer.post<{ lines: { e164: string }[] }>('/v1/orders', { criteria: {}, quantity: 1 }))
      .body
    const numbers = lines.map(({ e164 }) => e164)
    await customer.post('/v1/numbers/deletion-lock', { numbers, locked: true })
    return customer.refused(409, 'POST', '/v1/numbers/release', { numbers })
  },
  number_not_restorable: ({ customer }) =>
    customer.refused(409, 'POST', '/v1/numbers/restore', { numbers: ['+12015559999'] }),
  name_taken: async ({ operator }) => {
    await operator.post('/v1/accounts', { name: 'Taken' })
    return operator.refused(409, 'POST', '/v1/accounts', { name: 'Taken' })
  },
  wrong_state: async ({ customer, operator }) => {
    const { body } = await customer.post<{ id: string }>('/v1/brands', { legalName: 'Bakery' })
    const outcome = { outcome: 'suspended', reason: 'complaints' }
    return operator.refused(409, 'POST', `/v1/brands/${body.id}/review`, outcome)
  },
  in_use: async ({ customer }) => {
    const { body } = await customer.post<{ id: string }>('/v1/customers', { kind: 'person' })
    await customer.post('/v1/contacts', { customerId: body.id })
    return customer.refused(409, 'DELETE', `/v1/customers/${body.id}`)
  },
  limit_reached: async ({ api, customer }) => {
    const { body } = await customer.get<{ account: { id: string } }>('/v1/account')
    await manyResources(api.exchange, body.account.id, 'connection', MAX_CONNECTIONS)
    const gateways = [{ host: '203.0.113.1' }]
    return customer.refused(409, 'POST', '/v1/connections', { name: 'One more', gateways })
  },
  hold_too_long: async ({ api, customer }) => {
    const url = `/v1/reservations/${await held(customer)}/extend`
    for (let hours = 0; hours < 24; hours += 3.5) {
      if ((await customer.post(url, { holdMinutes: 240 })).status !== 200) break
      api.clock.advance(210 * MINUTE_MS)
    }
    return customer.refused(422, 'POST', url, { holdMinutes: 240 })
  },
  hold_limit_reached: async ({ api }) => {
    const poor = await api.newClient('customer', { holdLimit: 0 })
    return poor.refused(409, 'POST', '/v1/reservations', { search: { criteria: {}, quantity: 1 } })
  },
  order_closed: async ({ customer }) => {
    const { body } = await customer.post<{ id: string }>('/v1/orders', { criteria: {}, quantity: 1 })
    return customer.refused(409, 'POST', `/v1/orders/${body.id}/cancel`, {})
  },
  reservation_expired: async ({ api, customer }) => {
    const id = await held(customer)
    api.clock.advance(11 * MINUTE_MS)
    return customer.refused(409, 'POST', '/v1/orders', { reservationId: id })
  },
  reservation_closed: async ({ customer }) => {
    const id = await held(customer)
    await customer.delete(`/v1/reservations/${id}`)
    return customer.refused(409, 'POST', '/v1/orders', { reservationId: id })
  },
  number_not_held: async ({ customer }) =>
    customer.refused(409, 'POST', `/v1/reservations/${await held(customer)}/release`, unavailable),
  number_not_in_service: ({ customer }) => customer.refused(409, 'POST', '/v1/numbers/release', unavailable),
  numbers_unavailable: ({ customer }) => customer.refused(409, 'POST', '/v1/orders', unavailable),
  insufficient_funds: async ({ customer, operator }) => {
    const { account } = (await customer.get<{ account: { id: string } }>('/v1/account')).body
    const rate = { accountId: account.id, setupMinor: 100, monthlyMinor: 25, currency: 'USD' }
    await operator.put('/v1/rates', rate)
    await operator.post(`/v1/accounts/${account.id}/billing`, { mode: 'prepaid', currency: 'USD' })
    return customer.refused(402, 'POST', '/v1/orders', { criteria: {}, quantity: 1 })
  },
  insufficient_numbers: ({ customer }) =>
    customer.refused(409, 'POST', '/v1/orders', { criteria: { npa: '989' }, quantity: 1 }),
  port_incomplete: async ({ customer }) => {
    const { body } = await customer.post<{ id: string }>('/v1/ports', { numbers: ['+12015600000'] })
    return customer.refused(409, 'POST', `/v1/ports/${body.id}/submit`)
  },
  numbers_not_portable: async ({ customer }) => {
    const { body } = await customer.post<{ id: string }>('/v1/ports', {
      numbers: ['+12015550000'],
      endUser: {
        name: 'Bakery',
        kind: 'business',
        address: { line1: '1 Exchange Place', city: 'Jersey City', region: 'NJ', postalCode: '07302', country: 'US' },
      },
      billingNumber: '+12015550000',
      currentCarrier: 'Other Telephone Company',
      carrierAccount: '4711',
      requestedFocDate: '2026-03-16',
    })
    return customer.refused(409, 'POST', `/v1/ports/${body.id}/submit`)
  },
  port_open: async ({ customer, operator }) => {
    const { account } = (await customer.get<{ account: { id: string } }>('/v1/account')).body
    await customer.put('/v1/account/port-out-pin', { pin: '471147' })
    const order = { criteria: {}, quantity: 1 }
    const { lines } = (await customer.post<{ lines: { e164: string }[] }>('/v1/orders', order)).body
    const asked = {
      e164: lines[0]?.e164,
      accountNumber: account.id,
      pin: '471147',
      gainingCarrier: 'Gaining Telephone',
    }
    await operator.post('/v1/port-outs', asked)
    return operator.refused(409, 'POST', '/v1/port-outs', asked)
  },
  internal: ({ api, customer }) => {
    const transaction = () => Promise.reject(new Error('a fault'))
    return failing(api, customer.secret, { database: { ...api.exchange.database, transaction } }, 500)
  },
}

onEveryEngine((engine) => {
  const api = useApi(engine)

  for (const [code, raise] of Object.entries(RAISE))
    test(`${code} is told as the guide says`, async () => {
      await stock(api.operator, [{ first: 12_015_550_000, last: 12_015_550_099 }])
      const problem = await raise({ api, customer: await api.newClient(), operator: await api.newClient('operator') })
      const { title, retryable } = ERROR_CODES[code as ErrorCode]
      assert.deepEqual(
        [problem.code, problem.title, problem.retryable, problem.status, problem.type],
        [code, title, retryable, STATUS[code as ErrorCode], `/docs/errors#${code}`],
      )
      assert.ok(problem.detail.length > 20, problem.detail)
    })
})

test('every code is raised here or known to be raised elsewhere, and is explained on the page that its type names', () => {
  assert.deepEqual([...Object.keys(RAISE), ...ELSEWHERE].toSorted(), Object.keys(ERROR_CODES).toSorted())
  const page = errorsPage()
  for (const code of Object.keys(ERROR_CODES)) assert.ok(page.includes(`<tr id="${code}">`), code)
})

test('every code that v1 can answer is documented, at the status that it has and at no other', () => {
  const documented = new Map<string, Set<string>>()
  for (const { operation } of operations)
    for (const [status, response] of Object.entries(operation.responses))
      for (const [, code = ''] of status < '400' ? [] : resolve(response).description.matchAll(/`(\w+)`: /g))
        documented.set(code, (documented.get(code) ?? new Set()).add(status))
  const wanted = Object.keys(ERROR_CODES).filter((code) => !NOT_OF_OPERATIONS.has(code))
  assert.deepEqual([...documented.keys()].toSorted(), wanted.toSorted())
  for (const [code, statuses] of documented) assert.deepEqual([...statuses], [String(STATUS[code as ErrorCode])], code)
})
