import assert from 'node:assert/strict'
import { test } from 'node:test'

import { onEveryEngine } from '../../support/exchange.ts'
import { send } from './client.ts'
import { assertDocumented } from './documented.ts'
import { useApi } from './use-api.ts'

onEveryEngine((engine) => {
  const api = useApi(engine)

  test('nobody is let in without a key that is known', async () => {
    const { secret } = await api.newClient()
    for (const authorization of [
      undefined,
      '',
      'Bearer',
      'Bearer sk_',
      `Bearer ${secret}x`,
      `Basic ${Buffer.from(`key:${secret}`).toString('base64')}`,
      secret,
      `Bearer ${secret} ${secret}`,
      `Bearer ${secret.toUpperCase()}`,
    ]) {
      const headers = authorization === undefined ? {} : { authorization }
      const answer = await send(api.app, { method: 'GET', url: '/v1/account', headers })
      assertDocumented(answer)
      assert.equal(answer.status, 401, String(authorization))
      assert.equal(answer.headers['www-authenticate'], 'Bearer')
    }
  })

  test('a key in the query is refused like any other field that is not known, and does not let in', async () => {
    const { secret } = await api.newClient()
    for (const name of ['key', 'api_key', 'access_token', 'authorization']) {
      const alone = await send(api.app, { method: 'GET', url: `/v1/account?${name}=${secret}` })
      assert.equal(alone.status, 401)
      const both = await send(api.app, {
        method: 'GET',
        url: `/v1/account?${name}=x`,
        headers: { authorization: `bearer  ${secret}` },
      })
      assertDocumented(both)
      assert.equal(both.status, 400)
      assert.equal((both.body as { pointer: string }).pointer, `/${name}`)
    }
  })

  test('a customer may not do what only an operator may, and is told so before anything else', async () => {
    const customer = await api.newClient()
    const routes = [
      ['GET', '/v1/accounts'],
      ['POST', '/v1/accounts'],
      ['GET', '/v1/accounts/acc_x/keys'],
      ['POST', '/v1/accounts/acc_x/keys'],
      ['DELETE', '/v1/keys/key_x'],
      ['GET', '/v1/rates?nonsense=1'],
      ['PUT', '/v1/rates'],
    ] as const
    for (const [method, url] of routes) {
      const problem = await customer.refused(
        403,
        method,
        url,
        method === 'GET' || method === 'DELETE' ? undefined : '{',
      )
      assert.equal(problem.code, 'forbidden', `${method} ${url}`)
    }
  })

  test('a key may do what its scopes say and nothing else', async () => {
    const reader = await api.newClient('customer', { scopes: ['reservations:read'] })
    await reader.get('/v1/reservations')
    const problem = await reader.refused(403, 'POST', '/v1/reservations', { numbers: ['+12015550000'] })
    assert.match(problem.detail, /reservations:write/)
    const { body } = await reader.get<{ scopes: string[]; account: { role: string } }>('/v1/account')
    assert.deepEqual(body.scopes, ['reservations:read'])
    assert.equal(body.account.role, 'customer')
  })

  test('a key that was revoked is refused from then on', async () => {
    const operator = await api.newClient('operator')
    const customer = await api.newClient()
    const { body } = await customer.get<{ keyId: string }>('/v1/account')
    await operator.delete(`/v1/keys/${body.keyId}`)
    assert.equal((await customer.refused(401, 'GET', '/v1/account')).code, 'unauthenticated')
  })
})
