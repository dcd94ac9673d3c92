import assert from 'node:assert/strict'
import { connect, type Socket } from 'node:net'
import { type TestContext, test } from 'node:test'

import fastify from 'fastify'

import { createKey } from '#domain/accounts/create-key.ts'

import { v1 } from '../../../src/dialects/v1/index.ts'
import { serverOptions } from '../../../src/dialects/v1/server-options.ts'
import { type TestExchange, withExchange } from '../../support/exchange.ts'
import { assertProblem } from './documented.ts'

/** The test gives the server one second; nothing in it takes ten. */
const ANSWER_MS_MAX = 10_000

async function listen(t: TestContext, { exchange }: TestExchange): Promise<number> {
  const app = fastify({
    ...serverOptions(exchange),
    requestTimeout: 300,
    http: { connectionsCheckingInterval: 50, headersTimeout: 300 },
  })
  await app.register(v1(exchange))
  t.after(() => app.close())
  await app.listen({ host: '127.0.0.1', port: 0 })
  return Number(new URL(app.listeningOrigin).port)
}

/** Sends bytes as they are and gives all that comes back until the server hangs up. */
async function exchangeBytes(port: number, text: string): Promise<string> {
  const socket: Socket = connect(port, '127.0.0.1')
  socket.setTimeout(ANSWER_MS_MAX, () => socket.destroy(new Error('no answer')))
  let answer = ''
  socket.setEncoding('latin1').on('data', (piece: string) => (answer += piece))
  const closed = new Promise<void>((resolve, reject) => socket.on('close', resolve).on('error', reject))
  socket.write(text)
  await closed
  return answer
}

function parse(text: string) {
  const [head = '', body = ''] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.split(': ')[0]?.toLowerCase() ?? '', line.split(': ')[1]]),
  )
  return { method: 'GET', url: '/', status: Number(first.split(' ')[1]), headers, body: JSON.parse(body) as unknown }
}

test('over a real connection, what is no HTTP is answered as a problem too', async (t) => {
  await withExchange('sqlite', async (given) => {
    const port = await listen(t, given)
    for (const [bytes, status, code] of [
      ['nonsense\r\n\r\n', 400, 'invalid_input'],
      ['GET /v1/account HTTP/1.1\r\nhost: a\r\nx y: z\r\n\r\n', 400, 'invalid_input'],
      [`GET /v1/account HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(70_000)}\r\n\r\n`, 431, 'headers_too_large'],
      [`GET /v1/account?x=${'y'.repeat(70_000)} HTTP/1.1\r\nhost: a\r\n\r\n`, 431, 'headers_too_large'],
      ['POST /v1/orders HTTP/1.1\r\nhost: a\r\n', 408, 'request_timeout'],
    ] as const) {
      const answer = parse(await exchangeBytes(port, bytes))
      assertProblem(answer)
      assert.equal(answer.status, status, bytes.slice(0, 60))
      assert.equal((answer.body as { code: string }).code, code)
      assert.match(String(answer.headers['x-request-id']), /^req_/)
    }
  })
})

test('over a real connection, several requests after one another are answered in turn', async (t) => {
  await withExchange('sqlite', async (given) => {
    const port = await listen(t, given)
    const { answer } = await createKey(given.operator, { accountId: given.customer.actor.accountId, name: 'a' })
    const origin = `http://127.0.0.1:${port}`
    const headers = { authorization: `Bearer ${answer.secret}`, 'content-type': 'application/json' }
    const names: (string | null)[] = []
    for (const [path, init, status] of [
      ['/v1/account', { headers }, 200],
      ['/v1/reservations', { headers, method: 'POST', body: '{"numbers":["+12015550000"]}' }, 409],
      ['/v1/orders', { headers, method: 'POST', body: '{' }, 400],
      ['/v1/orders/%', { headers }, 400],
      ['/v1/orders', { headers, method: 'PATCH' }, 405],
      ['/v1/account', {}, 401],
    ] as const) {
      const response = await fetch(`${origin}${path}`, init)
      assert.equal(response.status, status, path)
      await response.json()
      names.push(response.headers.get('x-request-id'))
    }
    assert.equal(new Set(names).size, 6)
  })
})
