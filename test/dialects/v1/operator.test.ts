import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Account } from '#domain/accounts/account.ts'
import type { Key } from '#domain/accounts/key.ts'
import type { Rate } from '#domain/ledger/rate.ts'

import { onEveryEngine } from '../../support/exchange.ts'
import { clientOf } from './client.ts'
import { useApi } from './use-api.ts'

type Made = { key: Key; secret: string }

onEveryEngine((engine) => {
  const api = useApi(engine)

  test('an operator opens an account, and makes a key with which a customer is let in', async () => {
    const operator = await api.newClient('operator')
    const opened = await operator.post<Account>('/v1/accounts', { name: 'Bell & Söhne', holdLimit: 7 })
    assert.deepEqual([opened.status, opened.body.role, opened.body.holdLimit], [201, 'customer', 7])
    const made = await operator.post<Made>(`/v1/accounts/${opened.body.id}/keys`, { name: 'shop' })
    assert.equal(made.status, 201)
    assert.equal(made.headers['cache-control'], 'no-store')
    assert.match(made.body.secret, /^sk_[A-Za-z0-9_-]{43}$/)
    const { body } = await clientOf(api.app, made.body.secret).get<{ account: Account; keyId: string }>('/v1/account')
    assert.deepEqual([body.account, body.keyId], [opened.body, made.body.key.id])
    assert.deepEqual((await operator.get(`/v1/accounts/${opened.body.id}`)).body, opened.body)
    const customer = clientOf(api.app, made.body.secret)
    assert.equal((await customer.refused(403, 'GET', `/v1/accounts/${opened.body.id}`)).code, 'forbidden')
    const { body: keys } = await operator.get<{ items: Key[]; nextCursor: null }>(`/v1/accounts/${opened.body.id}/keys`)
    assert.deepEqual(keys, { items: [made.body.key], nextCursor: null })
    assert.doesNotMatch(JSON.stringify(keys), /sk_/)
    const taken = await operator.refused(409, 'POST', '/v1/accounts', { name: 'Bell & Söhne' })
    assert.deepEqual([taken.code, taken.pointer], ['name_taken', '/name'])
    for (const name of ['', 'a\u0000b', 'x'.repeat(101)]) {
      const problem = await operator.refused(400, 'POST', '/v1/accounts', { name })
      assert.deepEqual([problem.code, problem.pointer], ['invalid_input', '/name'])
    }
  })

  test('a secret is never kept: a key is not made under an Idempotency-Key', async () => {
    const operator = await api.newClient('operator')
    const { body } = await operator.post<Account>('/v1/accounts', { name: `Account of ${engine}` })
    const url = `/v1/accounts/${body.id}/keys`
    const problem = await operator.refused(400, 'POST', url, { name: 'a' }, { 'idempotency-key': 'x' })
    assert.deepEqual([problem.code, problem.pointer], ['invalid_input', '/Idempotency-Key'])
    assert.deepEqual((await operator.get(url)).body, { items: [], nextCursor: null })
    await operator.post(url, { name: 'own', secret: 'sk_a_secret_of_our_own' })
    const again = await operator.refused(409, 'POST', url, { name: 'own', secret: 'sk_a_secret_of_our_own' })
    assert.deepEqual([again.code, again.pointer], ['name_taken', '/secret'])
    const excess = await operator.refused(403, 'POST', url, { name: 'b', scopes: ['rates:write'] })
    assert.deepEqual([excess.code, excess.pointer], ['forbidden', '/scopes'])
    const moved = await operator.refused(400, 'POST', url, { name: 'b', accountId: body.id })
    assert.equal(moved.pointer, '/accountId')
  })

  test('a key is revoked once and for all, and what is unknown is not found', async () => {
    const operator = await api.newClient('operator')
    const customer = await api.newClient()
    const { body } = await customer.get<{ keyId: string; account: Account }>('/v1/account')
    const url = `/v1/keys/${body.keyId}`
    assert.deepEqual((await operator.delete(url)).body, { id: body.keyId })
    assert.deepEqual((await operator.delete(url)).body, { id: body.keyId })
    const { body: keys } = await operator.get<{ items: Key[] }>(`/v1/accounts/${body.account.id}/keys`)
    assert.equal(keys.items[0]?.revokedAt, new Date(api.clock.now()).toISOString())
    for (const [method, path, input] of [
      ['DELETE', '/v1/keys/key_unknown', undefined],
      ['GET', '/v1/accounts/acc_unknown', undefined],
      ['GET', '/v1/accounts/acc_unknown/keys', undefined],
      ['POST', '/v1/accounts/acc_unknown/keys', { name: 'a' }],
      ['PUT', '/v1/rates', { accountId: 'acc_unknown', setupMinor: 0, monthlyMinor: 0, currency: 'USD' }],
    ] as const)
      assert.equal((await operator.refused(404, method, path, input)).code, 'not_found', path)
  })

  test('a rate is set and set again, and all are listed', async () => {
    const operator = await api.newClient('operator')
    const terms = { country: 'DE', kind: 'mobile', tier: 2 }
    const { body: first } = await operator.put<Rate>('/v1/rates', {
      ...terms,
      setupMinor: 1,
      monthlyMinor: 2,
      currency: 'EUR',
    })
    const { body: second } = await operator.put<Rate>('/v1/rates', {
      ...terms,
      setupMinor: 3,
      monthlyMinor: 4,
      currency: 'EUR',
    })
    assert.equal(second.id, first.id)
    const { body } = await operator.get('/v1/rates')
    assert.deepEqual(body, {
      items: [{ id: first.id, ...terms, setupMinor: 3, monthlyMinor: 4, currency: 'EUR' }],
      nextCursor: null,
    })
    for (const [rate, pointer] of [
      [{ setupMinor: 1, monthlyMinor: 1, currency: 'eur' }, '/currency'],
      [{ setupMinor: 1.5, monthlyMinor: 1, currency: 'EUR' }, '/setupMinor'],
      [{ setupMinor: -1, monthlyMinor: 1, currency: 'EUR' }, '/setupMinor'],
      [{ setupMinor: 1, currency: 'EUR' }, '/monthlyMinor'],
      [{ accountId: 'a\u0000', setupMinor: 1, monthlyMinor: 1, currency: 'EUR' }, '/accountId'],
    ] as const)
      assert.equal((await operator.refused(400, 'PUT', '/v1/rates', rate)).pointer, pointer)
  })
})
