import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { clientOf, send } from './client.ts'
import { assertDocumented } from './documented.ts'
import { serverOf, useApi } from './use-api.ts'

describe('the limit of requests', () => {
  const api = useApi('sqlite', { rateLimit: 3 })

  test('each key may ask so often within a minute, and is then told when to come again', async () => {
    const [customer, other] = [await api.newClient(), await api.newClient()]
    for (const left of ['2', '1', '0']) {
      const { status, headers } = await customer.get('/v1/account')
      assert.deepEqual([status, headers['ratelimit-limit'], headers['ratelimit-remaining']], [200, '3', left])
      assert.match(String(headers['ratelimit-reset']), /^[1-9][0-9]?$/)
    }
    const refused = await customer.get<{ code: string; retryable: boolean }>('/v1/account')
    assert.deepEqual([refused.status, refused.body.code, refused.body.retryable], [429, 'rate_limited', true])
    assert.deepEqual(
      [refused.headers['ratelimit-remaining'], refused.headers['retry-after']],
      ['0', refused.headers['ratelimit-reset']],
    )
    assert.ok(Number(refused.headers['retry-after']) >= 1 && Number(refused.headers['retry-after']) <= 60)
    const { headers } = await other.get('/v1/account')
    assert.equal(headers['ratelimit-remaining'], '2')
  })

  test('what is refused counts too, whatever it was refused for', async () => {
    const customer = await api.newClient()
    await customer.refused(403, 'GET', '/v1/accounts')
    await customer.refused(400, 'GET', '/v1/account?x=1')
    await customer.refused(415, 'POST', '/v1/orders', 'x', { 'content-type': 'text/plain' })
    await customer.refused(429, 'GET', '/v1/account')
  })

  test('who shows no key that is known is counted by address, and does not use up anybody’s key', async () => {
    const guess = (remoteAddress: string, secret: string) =>
      send(api.app, {
        method: 'GET',
        url: '/v1/account',
        remoteAddress,
        headers: { authorization: `Bearer ${secret}` },
      })
    for (let times = 0; times < 3; times++)
      assert.equal((await guess('192.0.2.1', `sk_guess_number_${times}`)).status, 401)
    const refused = await guess('192.0.2.1', 'sk_guess_number_4')
    assertDocumented(refused)
    assert.equal(refused.status, 429)
    assert.equal((await guess('::ffff:192.0.2.1', 'sk_guess_number_5')).status, 429)
    assert.equal((await guess('192.0.2.2', 'sk_guess_number_6')).status, 401)
    for (const host of ['1', '2', 'abcd:1']) await guess(`2001:db8::${host}`, 'sk_guess_number_7')
    assert.equal((await guess('2001:db8::ffff', 'sk_guess_number_8')).status, 429)
    const { secret } = await api.newClient()
    assert.equal((await guess('192.0.2.1', secret)).status, 200)
  })

  test('without a limit there are no headers of one', async () => {
    const app = await serverOf(api.exchange, { rateLimit: 0 })
    const customer = clientOf(app, (await api.newClient()).secret)
    for (let times = 0; times < 5; times++) {
      const { status, headers } = await customer.get('/v1/account')
      assert.equal(status, 200)
      assert.deepEqual(
        Object.keys(headers).filter((name) => name.startsWith('ratelimit')),
        [],
      )
    }
    await app.close()
  })
})
