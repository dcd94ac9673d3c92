import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { test } from 'node:test'

import type { Work } from '../../bench/http/customer.ts'
import { generateLoad } from '../../bench/http/generate-load.ts'

const SEARCH: Work = { kind: 'searches', steps: [{ kind: 'one', request: 'GET / HTTP/1.1\r\nhost: x\r\n\r\n' }] }

async function withServer(onRequest: (socket: Socket) => void, body: (port: number) => Promise<void>): Promise<void> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => {}).on('data', () => onRequest(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const address = server.address()
    assert.ok(address !== null && typeof address !== 'string')
    await body(address.port)
  } finally {
    server.close()
  }
}

const load = (port: number) => generateLoad({ port, connections: 2, warmupMs: 10, measureMs: 100, work: SEARCH })

test('an answer that arrives in pieces counts once', async () => {
  let answered = 0
  await withServer(
    (socket) => {
      answered++
      socket.setNoDelay(true).write('HTTP/1.1 200 OK\r\nContent-')
      setTimeout(() => {
        socket.write('Length: 4\r\n\r\nab')
        setTimeout(() => socket.write('cd'), 2)
      }, 2)
    },
    async (port) => {
      const { answers, all, kinds } = await load(port)
      assert.equal(answers, answered)
      assert.ok(all.count > 0 && all.count < answers)
      assert.ok(all.p50 >= 3, `${all.p50} ms is less than the answer took`)
      assert.deepEqual(Object.keys(kinds), ['one'])
    },
  )
})

test('a refusal ends the measurement, and is told', () =>
  withServer(
    (socket) => socket.write('HTTP/1.1 503 No\r\ncontent-length: 4\r\n\r\nbusy'),
    (port) => assert.rejects(load(port), /one: 503 busy/),
  ))

test('a connection that is closed under way ends the measurement', () =>
  withServer(
    (socket) => socket.end(),
    (port) => assert.rejects(load(port), /closed a connection/),
  ))
