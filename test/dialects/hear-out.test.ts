import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request as send } from 'node:http'
import { connect } from 'node:net'
import { describe, test } from 'node:test'

import fastify from 'fastify'

import { createApp } from '../../src/app.ts'
import { hearOut, MAX_HEARD_BYTES } from '../../src/dialects/hear-out.ts'
import { withExchange } from '../support/exchange.ts'

const TEN_MEGABYTES = '<a>'.repeat(3_500_000)
/** Sent this often, because a connection that is reset is not reset before the answer every time. */
const TIMES = 8

/** The status of a request whose sender wants no more than this answer, and reads it when all is sent. */
async function statusOfLast(url: string, body: string): Promise<number | undefined> {
  const request = send(url, {
    method: 'POST',
    agent: false,
    headers: { connection: 'close', 'content-type': 'text/xml' },
  })
  const answered = once(request, 'response')
  request.end(body)
  const [answer] = (await answered) as [{ statusCode?: number; resume(): void }]
  answer.resume()
  return answer.statusCode
}

describe('a body that is too long', () => {
  test('is heard out on every face, so that its sender reads why it is refused', () =>
    withExchange('sqlite', async ({ exchange }) => {
      const app = await createApp(exchange, { rateLimit: 0 })
      const address = await app.listen({ host: '127.0.0.1', port: 0 })
      try {
        for (const [path, type] of [
          ['/Services/APIService.asmx', 'text/xml'],
          ['/v2.1/gateways/list/', 'application/json'],
        ] as const)
          for (let times = 0; times < TIMES; times++) {
            const url = `${address}${path}`
            const answer = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body: TEN_MEGABYTES })
            assert.equal(answer.status, 413)
            assert.equal(await statusOfLast(url, TEN_MEGABYTES), 413)
          }
      } finally {
        await app.close()
      }
    }))

  async function withServer(body: (port: number) => Promise<void>): Promise<void> {
    const app = fastify()
    hearOut(app)
    app.addContentTypeParser('*', { parseAs: 'string' }, (_request, text, done) => done(null, text))
    app.post('/', () => 'heard')
    const address = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
    try {
      await body(Number(address.port))
    } finally {
      await app.close()
    }
  }

  test('leaves the connection good for another request', () =>
    withServer(async (port) => {
      const socket = connect(port, '127.0.0.1')
      let told = ''
      socket.setEncoding('utf8').on('data', (text: string) => (told += text))
      const head = (length: number) =>
        `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: x/y\r\nContent-Length: ${length}\r\n\r\n`
      socket.write(head(TEN_MEGABYTES.length) + TEN_MEGABYTES + head(1) + 'x')
      while (!told.endsWith('heard')) await once(socket, 'data')
      assert.deepEqual(told.match(/HTTP\/1.1 [0-9]+/g), ['HTTP/1.1 413', 'HTTP/1.1 200'])
      socket.destroy()
    }))

  test('is heard to an end that has a limit, whether or not it says how long it is', () =>
    withServer(async (port) => {
      for (const header of ['Transfer-Encoding: chunked', `Content-Length: ${MAX_HEARD_BYTES + 1}`]) {
        const socket = connect(port, '127.0.0.1')
        const hungUp = Promise.withResolvers<void>()
        socket.on('error', () => {}).once('close', () => hungUp.resolve())
        let sent = 0
        const more = (): void => {
          const chunk = 'a'.repeat(0xf_ffff)
          while (!socket.destroyed && sent <= 4 * MAX_HEARD_BYTES) {
            sent += chunk.length
            if (!socket.write(`fffff\r\n${chunk}\r\n`)) return void socket.once('drain', more)
          }
        }
        socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Type: x/y\r\n${header}\r\n\r\n`)
        more()
        socket.resume()
        await hungUp.promise
        assert.ok(sent < 2 * MAX_HEARD_BYTES, `${header}: ${sent} bytes`)
      }
    }))
})
