import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'

import { type Posted, postMessage } from '../../src/jobs/webhooks/post-message.ts'
import { selfSigned } from '../support/self-signed.ts'

/** How long a consumer has in these tests. */
const TIMEOUT_MS = 500
/** A consumer that never ends must be left within this. */
const LEFT_MS_MAX = 5_000

async function post(server: Server, scheme = 'http'): Promise<Posted> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const { port } = server.address() as AddressInfo
    const url = `${scheme}://127.0.0.1:${port}/hook`
    return await postMessage({ url, headers: {}, body: '{}', targets: 'private', timeoutMs: TIMEOUT_MS })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
const answering = (how: (response: ServerResponse) => void) =>
  post(createServer((request, response) => request.resume().on('end', () => how(response))))

const NOTHING_IN_TIME = {
  status: null,
  error: `there was no whole answer within ${TIMEOUT_MS / 1_000} s`,
  answer: null,
  retryAfterMs: 0,
}

test('a consumer that says 200 and never ends its answer has taken nothing', async () => {
  const silent = await answering((response) => void response.writeHead(200).write('well'))
  assert.deepEqual(silent, NOTHING_IN_TIME)
  const dripping = await answering((response) => {
    response.writeHead(200)
    const drip = setInterval(() => response.write('.'), 20)
    response.on('close', () => clearInterval(drip))
  })
  assert.deepEqual(dripping, NOTHING_IN_TIME)
})

test('of an answer without an end so much is read as is enough, and then the consumer is left', async () => {
  const piece = 'x'.repeat(16_384)
  const left = Promise.withResolvers<number>()
  let sent = 0
  const posted = await answering((response) => {
    response.writeHead(200).on('close', () => left.resolve(sent))
    const pour = () => {
      let goesOn = true
      while (goesOn && !response.destroyed) {
        sent += piece.length
        goesOn = response.write(piece)
      }
      response.once('drain', pour)
    }
    pour()
  })
  assert.deepEqual([posted.status, posted.error, posted.answer], [200, null, 'x'.repeat(1_000)])
  const timer = setTimeout(() => left.reject(new Error('it was never left')), LEFT_MS_MAX)
  // What the system buffers on both sides comes on top of what is read.
  assert.ok((await left.promise.finally(() => clearTimeout(timer))) < 32 * 1_024 * 1_024)
})

test('a host whose certificate nobody has signed, and one that does not speak TLS, is told nothing', async () => {
  let told = 0
  const unsigned = createSecureServer(selfSigned(), (_request, response) => {
    told++
    response.writeHead(200).end()
  })
  const refused = await post(unsigned, 'https')
  assert.deepEqual([refused.status, refused.error, told], [null, 'the certificate of the host is not accepted', 0])
  const plain = createServer((_request, response) => {
    told++
    response.writeHead(200).end()
  })
  const notSecure = await post(plain, 'https')
  assert.deepEqual([notSecure.status, told], [null, 0])
  assert.equal(notSecure.error, 'the host does not speak TLS')
})

test('a redirect is an answer that is no success, and Retry-After is read in seconds alone', async () => {
  const moved = await answering((response) => response.writeHead(308, { location: 'http://127.0.0.1:1/' }).end())
  assert.deepEqual([moved.status, moved.error], [308, null])
  const after = (value: string) =>
    answering((response) => response.writeHead(503, { 'retry-after': value }).end('later\u0000\u001b[31m'))
  assert.deepEqual(await after('7'), { status: 503, error: null, answer: 'later\ufffd\ufffd[31m', retryAfterMs: 7_000 })
  assert.equal((await after('Wed, 21 Oct 2099 07:28:00 GMT')).retryAfterMs, 0)
})
