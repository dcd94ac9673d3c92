import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { test } from 'node:test'

import type { ErrorCode } from '#domain/errors.ts'

import recorded from '../../../src/dialects/v1/reference/examples.json' with { type: 'json' }
import { writeLetter } from '../../domain/port-cases.ts'
import { onEveryEngine, stock } from '../../support/exchange.ts'
import { type Checked, type Client, clientOf } from './client.ts'
import { assertDocumented, type Operation, operations, resolve } from './documented.ts'
import { tellDocuments } from './tell-documents.ts'
import { tellImports } from './tell-imports.ts'
import { tellEvents } from './tell-events.ts'
import { tellLedger } from './tell-ledger.ts'
import { tellMessaging } from './tell-messaging.ts'
import { tellOwnKeys } from './tell-own-keys.ts'
import { tellPorts } from './tell-ports.ts'
import { tellInventory, tellServices } from './tell-services.ts'
import { tellSimulator } from './tell-simulator.ts'
import { tellUsers } from './tell-users.ts'
import { useApi } from './use-api.ts'

/** Set to 1 to write the file anew from what the exchange answers; then format it. */
const RECORD = process.env['RECORD_EXAMPLES'] === '1'
const FILE = new URL('../../../src/dialects/v1/reference/examples.json', import.meta.url)

type Examples = {
  readonly requests: Record<string, unknown>
  readonly answers: Record<string, Record<string, unknown>>
  readonly problems: Partial<Record<ErrorCode, unknown>>
}

/** The answers without what chance puts into them: the same ids, secrets and cursors in every run. */
function withoutChance(examples: Examples): unknown {
  const ids = new Map<string, string>()
  const text = JSON.stringify(examples)
    .replaceAll(/"((?!evt_)[a-z]{3}_[0-9a-z]{9})[0-9a-z]{15}/g, (id, start: string) => {
      const stable = ids.get(id) ?? `"${start}examp1e${String(ids.size + 1).padStart(8, '0')}`
      ids.set(id, stable)
      return stable
    })
    .replaceAll(/\b((?:rsv|ord|acc|key|cus|prt|pto|usr)_[0-9a-z]{9})(?!examp1e)[0-9a-z]{15}/g, (id) =>
      (ids.get(`"${id}`) ?? `"${id}`).slice(1),
    )
    .replaceAll(
      /("(?:id|brandId|campaignId)":"|\b(?:brand|campaign) )([BC])[A-Z0-9]{6}\b/g,
      (_id, before: string, sort: string) => `${before}${sort}7K2Q9X`,
    )
    .replaceAll(/"sk_[A-Za-z0-9_-]{43}"/g, '"sk_shown_once_and_kept_nowhere"')
    .replaceAll(/"whsec_[A-Za-z0-9+/=]+"/g, '"whsec_shown_once"')
    .replaceAll(/\bevt_[0-9a-f]{32}/g, 'evt_5f1c0de0000000000000000000examp1')
    .replaceAll(/"cursor":"[^"]+"/g, '"cursor":"pB2s1bW9Zg.examp1e.cursor"')
    .replaceAll(/"nextCursor":"[^"]+"/g, '"nextCursor":"WzI3NDc4NTQ5NTMsIjEyMDE1NTUwMDAxIl0"')
  return JSON.parse(text)
}

/** Whether an answer is JSON: of files there are no examples. */
const jsonIn = (response: Operation['responses'][string] | undefined) =>
  response !== undefined && 'application/json' in resolve(response).content

type Keep = <Body>(answer: Promise<Checked<Body>>, request?: unknown) => Promise<Body>
type Refuse = (problem: Promise<{ readonly code: ErrorCode }>) => Promise<void>

/** Makes one resource of each sort, looks at each and changes it. Gives the connection, and where the others are, the users first. */
async function tellResources(customer: Client, keep: Keep, refuse: Refuse) {
  async function tellOne(path: string, body: object, change: object): Promise<string> {
    const { id } = await keep(customer.post<{ id: string }>(path, body), body)
    await keep(customer.get(path))
    await keep(customer.get(`${path}/${id}`))
    await keep(customer.patch(`${path}/${id}`, change), change)
    return id
  }
  const company = { kind: 'company', name: 'Example Bakery Inc.', country: 'US', externalId: 'crm-1001' }
  const customerId = await tellOne('/v1/customers', company, { registrationNumber: '0400123456' })
  const person = { customerId, firstName: 'Emma', lastName: 'Nutt', phone: '+12015550199', role: 'billing' }
  const contactId = await tellOne('/v1/contacts', person, { email: 'emma.nutt@bakery.example' })
  const place = { customerId, line1: '1 Exchange Place', city: 'Jersey City', region: 'NJ', country: 'US' }
  const locationId = await tellOne('/v1/locations', place, { postalCode: '07302' })
  const card = { kind: 'card', customerId, billingContactId: contactId, billingLocationId: locationId, brand: 'Visa' }
  const expiry = { last4: '4242', expiryMonth: 12, expiryYear: 2030 }
  const paymentMethodId = await tellOne('/v1/payment-methods', card, expiry)
  const trunk = { name: 'Main trunk', gateways: [{ host: '203.0.113.10' }] }
  const spare = { host: 'sbc.bakery.example', transport: 'tls', priority: 2 }
  const change = { gateways: [...trunk.gateways, spare] }
  const { id: connectionId } = await keep(customer.post<{ id: string }>('/v1/connections', trunk), trunk)
  await keep(customer.get(`/v1/connections/${connectionId}`))
  await keep(customer.patch(`/v1/connections/${connectionId}`, change), change)
  await refuse(customer.refused(409, 'DELETE', `/v1/customers/${customerId}`))
  return {
    connectionId,
    paymentMethod: `/v1/payment-methods/${paymentMethodId}`,
    contact: `/v1/contacts/${contactId}`,
    location: `/v1/locations/${locationId}`,
    customer: `/v1/customers/${customerId}`,
  }
}

/** Asks for everything once, as an operator and a customer would, and keeps what is answered. */
async function tell(
  operator: Client,
  clientWith: (secret: string) => Client,
  letterOf: (accountId: string) => Promise<string>,
  tellUsersOf: (accountId: string, keep: Keep) => Promise<void>,
): Promise<Examples> {
  const examples: Examples = { requests: {}, answers: {}, problems: {} }
  async function keep<Body>(answer: Promise<Checked<Body>>, request?: unknown): Promise<Body> {
    const { method, url, status, headers, body } = await answer
    const { operationId } = assertDocumented({ method, url, status, headers, body })
    if (typeof body === 'object') (examples.answers[operationId] ??= {})[status] ??= body
    if (request !== undefined) examples.requests[operationId] ??= request
    return body
  }
  async function refuse(problem: Promise<{ readonly code: ErrorCode }>): Promise<void> {
    const body = await problem
    examples.problems[body.code] ??= body
  }
  const post = <Body = unknown>(by: Client, url: string, body: unknown) => keep(by.post<Body>(url, body), body)

  const account = await post<{ id: string }>(operator, '/v1/accounts', { name: 'Example Telecom', holdLimit: 5 })
  const made = await post<{ key: { id: string }; secret: string }>(operator, `/v1/accounts/${account.id}/keys`, {
    name: 'web shop',
    scopes: [
      'numbers:read',
      'reservations:read',
      'reservations:write',
      'orders:read',
      'orders:write',
      'services:read',
      'services:write',
      'resources:read',
      'resources:write',
      'connections:read',
      'connections:write',
      'documents:read',
      'documents:write',
      'messaging:read',
      'messaging:write',
      'ports:read',
      'ports:write',
      'events:read',
      'webhooks:read',
      'webhooks:write',
    ],
  })
  const customer = clientWith(made.secret)
  const rate = { country: 'US', kind: 'local', setupMinor: 100, monthlyMinor: 75, currency: 'USD' }
  await keep(operator.put('/v1/rates', rate), rate)
  await keep(operator.get('/v1/rates'))
  const { body: accounts, ...listed } = await operator.get<{ items: { id: string }[]; nextCursor: null }>(
    '/v1/accounts',
  )
  await keep(
    Promise.resolve({ ...listed, body: { ...accounts, items: accounts.items.filter(({ id }) => id === account.id) } }),
  )
  await keep(operator.get(`/v1/accounts/${account.id}`))
  await keep(operator.get(`/v1/accounts/${account.id}/keys`))

  await keep(customer.get('/v1/account'))
  await keep(customer.get('/v1/numbers/available?npa=201&state=NJ&limit=2&total=true&facets=region'))
  await keep(customer.get('/v1/coverage?by=state,npa'))
  const numbers = ['+12015550100', '+12015550101', '+12015550102']
  const { id } = await post<{ id: string }>(customer, '/v1/reservations', { numbers, holdMinutes: 30 })
  await keep(customer.get('/v1/reservations'))
  await keep(customer.get(`/v1/reservations/${id}`))
  await post(customer, `/v1/reservations/${id}/extend`, { holdMinutes: 60 })
  await post(customer, `/v1/reservations/${id}/release`, { numbers: ['+12015550102'] })
  await refuse(customer.refused(409, 'POST', '/v1/reservations', { numbers: ['+12015550100', '+12015550999'] }))
  await refuse(customer.refused(409, 'POST', '/v1/reservations', { search: { criteria: { npa: '201' }, quantity: 4 } }))
  await refuse(customer.refused(409, 'POST', `/v1/reservations/${id}/release`, { numbers: ['+12015550102'] }))
  const order = { reservationId: id, externalId: 'PO-4711' }
  const { id: orderId } = await post<{ id: string }>(customer, '/v1/orders', order)
  await keep(customer.post('/v1/orders', { criteria: { mask: '2015550105' }, quantity: 1, dryRun: true }))
  await keep(customer.get('/v1/orders'))
  await keep(customer.get(`/v1/orders/${orderId}`))
  const later = { numbers: ['+12015550105'], requestedDate: '2026-04-01T08:00:00Z' }
  const { body: waiting } = await customer.post<{ id: string }>('/v1/orders', later)
  await post(customer, `/v1/orders/${waiting.id}/notes`, { text: 'For the shop that opens in April' })
  await post(customer, `/v1/orders/${waiting.id}/cancel`, { reason: 'the shop will not open' })
  await refuse(customer.refused(409, 'POST', `/v1/orders/${waiting.id}/cancel`, {}))
  const { connectionId, ...kept } = await tellResources(customer, keep, refuse)
  const toRoute = { numbers: ['+12015550100', '+12015550101'], connectionId }
  await post(customer, '/v1/numbers/route', toRoute)
  await keep(customer.get('/v1/connections'))
  await keep(customer.get('/v1/numbers'))
  await keep(customer.get('/v1/numbers/+12015550100'))
  await tellMessaging({ customer, operator, e164: '+12015550100' }, keep, refuse)
  await post(customer, '/v1/numbers/release', { numbers: ['+12015550101'] })
  const [inService, resting] = ['+12015550100', '+12015550101']
  await tellServices({ customer, inService, resting, connectionId }, keep, refuse)
  await tellInventory({ operator, free: '+12015550103', resting, month: '2026-03' }, keep)
  await tellImports(operator, keep)
  const { id: second } = await post<{ id: string }>(customer, '/v1/reservations', {
    search: { criteria: { mask: '2015550104' }, quantity: 1 },
  })
  await keep(customer.delete(`/v1/reservations/${second}`))

  await tellDocuments({ customer, operator, customerId: kept.customer.replace('/v1/customers/', '') }, keep)
  await tellPorts({ customer, operator, letter: () => letterOf(account.id), free: '+12015550105' }, keep, refuse)
  await tellOwnKeys({ operator, accountId: account.id, clientWith }, keep)
  await tellEvents(customer, '+12015550101', keep)
  await tellLedger({ customer, operator, accountId: account.id }, keep, refuse)
  await refuse(customer.refused(409, 'POST', `/v1/reservations/${id}/extend`, { holdMinutes: 5 }))
  await refuse(customer.refused(409, 'POST', '/v1/orders', { numbers: ['+12015550103'], externalId: 'PO-4711' }))
  await refuse(customer.refused(409, 'POST', '/v1/orders', { criteria: { npa: '989' }, quantity: 2 }))
  await refuse(customer.refused(409, 'POST', '/v1/numbers/release', { numbers: ['+12015550103'] }))
  await refuse(customer.refused(400, 'GET', '/v1/numbers/available?limit=abc'))
  await refuse(customer.refused(400, 'GET', '/v1/numbers/available?kind=uifn&country=US'))
  await refuse(customer.refused(400, 'GET', '/v1/orders?cursor=abc'))
  await refuse(customer.refused(403, 'GET', '/v1/accounts'))
  await refuse(customer.refused(404, 'GET', '/v1/orders/ord_unknown'))
  await customer.post('/v1/numbers/route', { ...toRoute, numbers: ['+12015550100'], connectionId: null })
  for (const url of [...Object.values(kept), `/v1/connections/${connectionId}`]) await keep(customer.delete(url))
  await tellUsersOf(account.id, keep)
  await keep(operator.get('/v1/verification'))
  await keep(operator.delete(`/v1/keys/${made.key.id}`))
  await refuse(customer.refused(401, 'GET', '/v1/account'))
  await refuse(operator.refused(409, 'POST', '/v1/accounts', { name: 'Example Telecom' }))
  await tellSimulator(keep)
  return examples
}

onEveryEngine((engine) => {
  const api = useApi(engine)

  test('every operation succeeds as its examples in the reference show', async () => {
    await stock(api.operator, [{ first: 12_015_550_100, last: 12_015_550_105 }])
    const operator = await api.newClient('operator')
    const examples = await tell(
      operator,
      (secret) => clientOf(api.app, secret),
      (accountId) => writeLetter(api.exchange, accountId),
      (accountId, keep) => tellUsers(api.app, operator, accountId, keep),
    )
    const wanted = operations.flatMap(({ operation }) =>
      Object.keys(operation.responses)
        .filter((status) => status < '300' && jsonIn(operation.responses[status]))
        .map((status) => `${operation.operationId} ${status}`),
    )
    const told = Object.entries(examples.answers).flatMap(([id, answers]) =>
      Object.keys(answers).map((status) => `${id} ${status}`),
    )
    assert.deepEqual(told.toSorted(), wanted.toSorted())
    const stable = withoutChance(examples)
    if (RECORD) writeFileSync(FILE, `${JSON.stringify(stable, null, 2)}\n`)
    else assert.deepEqual(stable, recorded)
  })
})
