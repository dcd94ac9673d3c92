import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Log } from '#domain/log.ts'

import { MAX_BODY_BYTES } from '../../../src/dialects/v1/body.ts'
import { onEveryEngine, stock } from '../../support/exchange.ts'
import { clientOf, send } from './client.ts'
import { assertDocumented, assertProblem } from './documented.ts'
import { exchangeWith, serverOf, useApi } from './use-api.ts'

onEveryEngine((engine) => {
  const api = useApi(engine)

  test('a path that does not exist is a problem, whoever asks and whatever is sent', async () => {
    const { secret } = await api.newClient()
    for (const url of ['/v1', '/v1/', '/v1/nothing', '/v1/account/', '/v1/numbers/available/more', '/V1/account'])
      for (const headers of [{}, { authorization: `Bearer ${secret}` }])
        for (const method of ['GET', 'POST'] as const) {
          const payload =
            method === 'POST' ? { payload: '{', headers: { ...headers, 'content-type': 'text/xml' } } : { headers }
          const answer = await send(api.app, { method, url, ...payload })
          assert.equal(answer.status, 404, `${method} ${url}`)
          if (url.startsWith('/v1')) assertProblem(answer)
        }
  })

  test('a method that a path does not know is refused with those that it knows', async () => {
    for (const [method, url, allow] of [
      ['PATCH', '/v1/orders', 'GET, HEAD, POST'],
      ['OPTIONS', '/v1/numbers/available', 'GET, HEAD'],
      ['DELETE', '/v1/numbers/available', 'GET, HEAD'],
      ['POST', '/v1/rates', 'GET, HEAD, PUT'],
      ['GET', '/v1/keys/key_x', 'DELETE'],
      ['GET', '/v1/reservations/rsv_x/extend', 'POST'],
    ] as const) {
      const answer = await send(api.app, { method, url, payload: method === 'POST' ? '{' : '' })
      assertProblem(answer)
      assert.equal(answer.status, 405)
      assert.equal(answer.headers['allow'], allow)
      assert.equal((answer.body as { code: string }).code, 'method_not_allowed')
    }
  })

  test('HEAD answers as GET does, without the body', async () => {
    const { secret } = await api.newClient()
    const headers = { authorization: `Bearer ${secret}` }
    const get = await send(api.app, { method: 'GET', url: '/v1/account', headers })
    const head = await send(api.app, { method: 'HEAD', url: '/v1/account', headers })
    assert.equal(head.status, 200)
    assert.equal(head.body, undefined)
    assert.equal(head.headers['content-length'], get.headers['content-length'])
  })

  test('a body that is no JSON object of known fields is refused, and what is wrong is named', async () => {
    const customer = await api.newClient()
    const bodies: [body: string, pointer: string | undefined][] = [
      ['{', undefined],
      ['{"numbers":["+12015550000"],}', undefined],
      ['[]', ''],
      ['"text"', ''],
      ['{"__proto__":{"mode":"any"}}', undefined],
      ['{"constructor":{"prototype":{}}}', undefined],
      ['{"number":"+12015550000"}', '/number'],
      ['{"a/b~c":1}', '/a~1b~0c'],
      ['{"numbers":["+12015550000"],"holdMinutes":"10"}', '/holdMinutes'],
      ['{"numbers":["+12015550000"],"holdMinutes":241}', '/holdMinutes'],
      ['{"numbers":["+12015550000"],"mode":"some"}', '/mode'],
      ['{"numbers":[]}', '/numbers'],
      ['{"numbers":["+12015550000","+1201555"]}', '/numbers/1'],
      ['{"numbers":["+12015550000","\\u0000"]}', '/numbers/1'],
      ['{"numbers":["+12015550000",12015550001]}', '/numbers/1'],
      ['{"numbers":["+12015550000","(201) 555-0000"]}', '/numbers/1'],
      ['{"searches":[{"criteria":{"npa":"20"},"quantity":1}]}', '/searches/0/criteria/npa'],
      ['{"search":{"criteria":{},"quantity":0}}', '/search/quantity'],
      ['{}', '/numbers'],
      ['null', '/numbers'],
      ['', '/numbers'],
      ['{"numbers":["+12015550000"],"search":{"criteria":{},"quantity":1}}', '/numbers'],
    ]
    for (const [body, pointer] of bodies) {
      const problem = await customer.refused(400, 'POST', '/v1/reservations', body)
      assert.equal(problem.code, 'invalid_input', body)
      assert.equal(problem.pointer, pointer, body)
      assert.ok(problem.detail.length > 10, body)
    }
  })

  test('when a field is given twice in a body, the last one counts', async () => {
    const customer = await api.newClient()
    await stock(api.operator, [{ first: 12_033_330_000, last: 12_033_330_009 }])
    const { body } = await customer.post<{ numbers: string[] }>(
      '/v1/reservations',
      '{"numbers":["+1"],"numbers":["+12033330001"]}',
    )
    assert.deepEqual(body.numbers, ['+12033330001'])
  })

  test('a body may say its character set, and an empty one may say that it is JSON', async () => {
    const customer = await api.newClient()
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    const problem = await customer.refused(404, 'POST', '/v1/reservations/rsv_x/release', '{}', headers)
    assert.equal(problem.code, 'not_found')
    const empty = await customer.refused(404, 'DELETE', '/v1/reservations/rsv_x', undefined, headers)
    assert.equal(empty.code, 'not_found')
  })

  test('a body of another type, or one that is too large, is refused', async () => {
    const customer = await api.newClient()
    for (const type of [
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'application/jsonp',
      'nonsense',
    ]) {
      const problem = await customer.refused(415, 'POST', '/v1/orders', '{}', { 'content-type': type })
      assert.equal(problem.code, 'unsupported_media_type', type)
    }
    const large = `{"numbers":["${' '.repeat(MAX_BODY_BYTES)}"]}`
    assert.equal((await customer.refused(413, 'POST', '/v1/orders', large)).code, 'payload_too_large')
    const numbers = Array.from(
      { length: 10_001 },
      (_, line) => `+1 (201) 55${Math.floor(line / 10_000)}-${String(line % 10_000).padStart(4, '0')}`,
    )
    const many = await customer.refused(400, 'POST', '/v1/orders', { numbers })
    assert.equal(many.pointer, '/numbers')
  })

  test('what cannot stand in a path is refused, and never reaches the store', async () => {
    const customer = await api.newClient()
    for (const id of ['%00', 'rsv_%00', '%E2%80%A6', 'a%20b', 'x'.repeat(65)])
      for (const url of [`/v1/reservations/${id}`, `/v1/orders/${id}`, `/v1/numbers/${id}`]) {
        const problem = await customer.refused(400, 'GET', url)
        assert.equal(problem.code, 'invalid_input', url)
      }
    for (const url of ['/v1/reservations/%', '/v1/orders/%zz', '/v1/orders/%ff']) {
      const answer = await send(api.app, { method: 'GET', url })
      assertProblem(answer)
      assert.equal(answer.status, 400)
    }
    const answer = await send(api.app, { method: 'GET', url: `/v1/orders/${'x'.repeat(101)}` })
    assertProblem(answer)
    assert.equal(answer.status, 404)
  })

  test('a request bears the name that the client gives it, if that is a fitting one', async () => {
    const customer = await api.newClient()
    for (const id of ['a', 'trace-1.2_3', 'x'.repeat(64)]) {
      const headers = { 'x-request-id': id }
      assert.equal((await customer.get('/v1/account', headers)).headers['x-request-id'], id)
      const problem = await customer.refused(404, 'GET', '/v1/orders/ord_x', undefined, headers)
      assert.equal(problem.requestId, id)
    }
    for (const id of ['', ' ', 'a b', 'x'.repeat(65), 'a/b', 'ä'])
      assert.match(
        String((await customer.get('/v1/account', { 'x-request-id': id })).headers['x-request-id']),
        /^req_[0-9a-z]{24}$/,
      )
  })

  test('what goes wrong inside is logged and not told', async () => {
    const errors: Record<string, unknown>[] = []
    const log: Log = { info: () => {}, warn: () => {}, error: (facts) => void errors.push(facts) }
    const { secret } = await api.newClient()
    const failing = exchangeWith(api.exchange, {
      log,
      clock: api.clock,
      database: {
        ...api.exchange.database,
        transaction: () => Promise.reject(new Error('password of the store')),
      },
    })
    const app = await serverOf(failing)
    const headers = { authorization: `Bearer ${secret}` }
    const answer = await send(app, {
      method: 'POST',
      url: '/v1/reservations',
      headers,
      payload: { numbers: ['+12015550000'] },
    })
    assertDocumented(answer)
    assert.equal(answer.status, 500)
    assert.equal((answer.body as { code: string }).code, 'internal')
    assert.doesNotMatch(JSON.stringify(answer), /password/)
    assert.equal(errors.length, 1)
    assert.match(String(errors[0]?.['err']), /password of the store/)
    assert.equal(errors[0]?.['requestId'], (answer.body as { requestId: string }).requestId)
    await app.close()
  })

  test('while the inventory is loading, what needs it says when to come again, and the rest works', async () => {
    const { secret } = await api.newClient()
    const app = await serverOf(exchangeWith(api.exchange, { isReady: () => false }))
    const customer = clientOf(app, secret)
    await customer.get('/v1/reservations')
    const answer = await customer.get<{ code: string }>('/v1/numbers/available')
    assert.equal(answer.status, 503)
    assert.equal(answer.body.code, 'not_ready')
    assert.match(String(answer.headers['retry-after']), /^[1-9]/)
    await app.close()
  })
})
