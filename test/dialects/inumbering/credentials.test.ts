import assert from 'node:assert/strict'
import { before, test } from 'node:test'

import { createKey } from '#domain/accounts/create-key.ts'
import { revokeKey } from '#domain/accounts/revoke-key.ts'
import { HOUR_MS } from '#lib/clock.ts'

import { onEveryEngine, stock } from '../../support/exchange.ts'
import { post, type Program, useCarrier } from './use-carrier.ts'

const LIST = '/v2.1/gateways/list/'
const BOOTSTRAP = '/v2.1/account/apikey/'

onEveryEngine((engine) => {
  const carrier = useCarrier(engine)
  let program: Program
  before(async () => {
    await stock(carrier.operator, [{ first: 12015551000, last: 12015551999 }])
    program = await carrier.newProgram()
  })

  test('an apikey is taken from the body or from the header, and the header wins', async () => {
    const { apikey } = program
    const bearer = { authorization: `Bearer ${apikey}` }
    assert.equal((await post(carrier.app, LIST, { apikey })).status, 200)
    assert.equal((await post(carrier.app, LIST, {}, bearer)).status, 200)
    assert.equal((await post(carrier.app, LIST, '', { authorization: `bearer  ${apikey}` })).status, 200)
    assert.equal((await post(carrier.app, LIST, { apikey: 'wrong' }, bearer)).status, 200)
    const wrong = { authorization: `Bearer ${'0'.repeat(32)}` }
    assert.equal((await post(carrier.app, LIST, { apikey }, wrong)).status, 401)
    assert.equal((await post(carrier.app, LIST, { apikey }, { authorization: 'Bearer' })).status, 401)
    assert.equal((await post(carrier.app, LIST, { apikey }, { authorization: 'Basic eDp5' })).status, 200)
  })

  test('a call without an apikey is told which field it lacks, and one with a wrong key is not let in', async () => {
    const { status, body } = await post(carrier.app, LIST, {})
    assert.equal(status, 400)
    assert.deepEqual(body, { statusCode: '400', status: 'Error', message: 'Field Required: apikey' })
    for (const apikey of ['0'.repeat(32), program.apikey.toUpperCase(), `${program.apikey} `, 1, {}, program.v1Key]) {
      const refused = await post(carrier.app, LIST, { apikey })
      assert.deepEqual(refused.body, { statusCode: '401', status: 'Error', message: 'Unauthorized' })
    }
  })

  test('every path is served with and without the slash at its end, by POST alone, and others are not found', async () => {
    const { apikey } = program
    for (const path of [LIST, '/v2/iNumbering/tnInventoryCoverage/', '/v2.1/iNumbering/portStatus/'])
      for (const url of [path, path.slice(0, -1)])
        assert.equal((await post(carrier.app, url, { apikey })).status, 200, url)
    for (const url of ['/v2/iNumbering/tnNothing/', '/v2.1/gateways/', '/v2.1/', '/v2.1/numbers/listing'])
      assert.equal((await post(carrier.app, url, { apikey })).status, 404, url)
    const read = await carrier.app.inject({ method: 'GET', url: LIST })
    assert.deepEqual([read.statusCode, read.headers['allow']], [405, 'POST'])
    assert.equal(read.json<{ statusCode: string }>().statusCode, '405')
  })

  test('a body need not say that it is JSON, but must be', async () => {
    const body = JSON.stringify({ apikey: program.apikey })
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-8'])
      assert.equal((await post(carrier.app, LIST, body, { 'content-type': type })).status, 200, type)
    for (const wrong of ['{', 'apikey=1', `${body}}`, '{"__proto__":{"apikey":"x"}}', '"\ud800'])
      for (const path of [LIST, '/v2/iNumbering/tnMessagingCampaign/', '/v2/iNumbering/tnOrder/']) {
        const { body: told } = await post(carrier.app, path, wrong)
        assert.deepEqual([told['statusCode'], told['message']], ['400', 'Invalid Input Parameters'], wrong)
      }
    for (const other of ['[]', '1', 'null', '"text"'])
      assert.equal((await post(carrier.app, LIST, other)).body['message'], 'Field Required: apikey', other)
    const large = await post(carrier.app, LIST, { apikey: program.apikey, more: 'x'.repeat(10_000_000) })
    assert.deepEqual(large.body, { statusCode: '413', status: 'Error', message: 'Request Too Large' })
  })

  test('a key that was revoked, and one that lacks a scope, are refused', async () => {
    const gone = await carrier.newProgram()
    await gone.done(LIST)
    await revokeKey(carrier.operator, { keyId: gone.session.actor.name })
    await gone.refused(401, 'Unauthorized', LIST)
    const { accountId } = program.session.actor
    const terms = { accountId, name: 'narrow', sort: 'apikey' as const, login: '77', scopes: ['numbers:read' as const] }
    const { secret } = (await createKey(carrier.operator, terms)).answer
    const { status, body } = await post(carrier.app, LIST, { apikey: secret })
    assert.deepEqual([status, body['message']], [403, 'Forbidden'])
  })

  test('an operator makes an apikey through v1, and it opens the same account as its other keys', async () => {
    const { accountId } = carrier.operator.actor
    const { secret: key } = (await createKey(carrier.operator, { accountId, name: 'operator' })).answer
    const made = await carrier.app.inject({
      method: 'POST',
      url: `/v1/accounts/${program.session.actor.accountId}/keys`,
      headers: { authorization: `Bearer ${key}` },
      payload: { name: 'second', sort: 'apikey', login: '4242' },
    })
    assert.equal(made.statusCode, 201)
    const { secret, password } = made.json<{ secret: string; password: string }>()
    const told = await post(carrier.app, BOOTSTRAP, { username: 4242, password })
    assert.equal(told.body['apikey'], secret)
    await program.done('/v2.1/gateways/add/', { gateways: [{ gateway: '203.0.113.99' }] })
    const { body } = await post(carrier.app, LIST, { apikey: secret })
    assert.ok(JSON.stringify(body).includes('203.0.113.99:5060'))
  })

  test('a username and its password bring the apikey back', async () => {
    const { username, password, apikey } = program
    for (const given of [Number(username), username]) {
      const { status, body } = await post(carrier.app, BOOTSTRAP, { username: given, password })
      assert.deepEqual([status, body], [200, { statusCode: '200', status: 'Success', apikey }])
    }
    for (const lacking of [{}, { username }, { password }, { username: '', password }]) {
      const { body } = await post(carrier.app, BOOTSTRAP, lacking)
      assert.deepEqual(body, { statusCode: '400', status: 'Error', message: 'Field Required: username or password' })
    }
  })

  test('after six attempts within an hour an address is let try no more, right ones among them', async () => {
    const { username, password, apikey } = program
    const send = async (sent: object, remoteAddress: string) => {
      const url = BOOTSTRAP
      const answer = await carrier.app.inject({ method: 'POST', url, remoteAddress, payload: sent })
      return [answer.statusCode, answer.json<{ message?: string; apikey?: string }>()] as const
    }
    const right = { username, password }
    const wrong = [
      { username, password: 'x' },
      { username: 77, password },
      { username: 'a', password },
    ]
    for (const sent of wrong) {
      const [status, { message }] = await send(sent, '192.0.2.1')
      assert.deepEqual([status, message], [401, 'Invalid username or password'])
      assert.equal((await send(right, '192.0.2.1'))[0], 200)
      // What has no password tries none.
      assert.equal((await send({ username }, '192.0.2.1'))[0], 400)
    }
    for (const sent of [right, ...wrong]) {
      const [status, { message }] = await send(sent, '192.0.2.1')
      assert.deepEqual([status, message], [429, 'Rate limit exceeded: 6 requests per hour'])
    }
    assert.equal((await send(right, '192.0.2.2'))[0], 200)
    assert.equal((await post(carrier.app, LIST, { apikey })).status, 200)
    carrier.clock.advance(HOUR_MS + 1)
    assert.equal((await send(right, '192.0.2.1'))[1].apikey, apikey)
  })
})

onEveryEngine((engine) => {
  const limited = useCarrier(engine, { rateLimit: 3 })

  test('a key may make so many calls a minute, and another key its own', async () => {
    const [one, other] = [await limited.newProgram(), await limited.newProgram()]
    for (let times = 0; times < 3; times++) await one.done(LIST)
    const { status, body } = await one.call(LIST)
    assert.deepEqual([status, body], [429, { statusCode: '429', status: 'Error', message: 'Too Many Requests' }])
    await other.done(LIST)
  })
})
