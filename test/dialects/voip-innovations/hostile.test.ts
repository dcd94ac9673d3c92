import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, test } from 'node:test'

import { MAX_BODY_BYTES } from '../../../src/dialects/voip-innovations/index.ts'
import { call, envelope, outerOf, PATH, payload, post, useService } from './use-service.ts'

/** Each of them is refused within so many milliseconds. */
const MAX_MS = 50
/** How often it is tried before it counts as slow: the machine may have been busy with something else. */
const TRIES = 10

/** Does it until it is fast enough. */
async function assertFast(work: () => Promise<number>): Promise<void> {
  const took: number[] = []
  while (took.length < TRIES && !took.some((ms) => ms < MAX_MS)) took.push(await work())
  assert.ok(Math.min(...took) < MAX_MS, `${took.join(', ')} ms`)
}

const laughs = Array.from({ length: 10 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join(
  '',
)

const BODIES: Readonly<Record<string, string | Buffer>> = {
  'nothing at all': '',
  'a body that breaks off': envelope(payload('getDIDs', '<npa>201</npa>')).slice(0, -20),
  'a billion laughs': `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY l0 "lol">${laughs}]>${envelope(payload('queryDID', '<did>&l10;</did>')).slice(38)}`,
  'an external entity': `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${envelope(payload('queryDID', '<did>&e;</did>')).slice(38)}`,
  'an entity that nobody declared': envelope(payload('queryDID', '<did>&nbsp;</did>')),
  'bytes that are no UTF-8': Buffer.concat([Buffer.from(envelope('')).subarray(0, 60), Buffer.from([0xc3, 0x28])]),
  'as many nested elements as a body may hold': '<a>'.repeat(Math.floor(MAX_BODY_BYTES / 3)),
  'as many elements beside each other': `<a>${'<b/>'.repeat(Math.floor(MAX_BODY_BYTES / 4) - 3)}</a>`,
  'a tag of nothing but attributes': `<a ${'x="" '.repeat(200_000)}/>`,
  'a tag of nothing but blanks': `<a${' '.repeat(MAX_BODY_BYTES - 10)}x`,
  'a name without end': `<${'a'.repeat(MAX_BODY_BYTES - 1)}`,
  'nothing but ampersands': `<a>${'&'.repeat(MAX_BODY_BYTES - 10)}</a>`,
  'nothing but opened brackets': '<'.repeat(MAX_BODY_BYTES),
  'a comment that never ends': `<!--${'-!'.repeat(MAX_BODY_BYTES / 2 - 10)}`,
}

describe('what is sent to do harm', () => {
  const service = useService('sqlite')

  for (const [what, body] of Object.entries(BODIES))
    test(`${what} is refused at once, without a word`, () =>
      assertFast(async () => {
        const started = performance.now()
        const { statusCode, payload: text } = await post(service.app, body)
        const took = performance.now() - started
        assert.deepEqual([statusCode, text], [400, ''])
        return took
      }))

  test('ten megabytes of nested elements are refused before they have arrived, and the process stays well', async () => {
    const address = new URL(await service.app.listen({ host: '127.0.0.1', port: 0 }))
    const ask = async (head: string, body: Buffer) => {
      const socket = connect(Number(address.port), '127.0.0.1')
      await once(socket, 'connect')
      let answer = ''
      // The server may hang up while this side still writes.
      socket.on('error', () => {}).on('data', (bytes) => (answer += bytes.toString()))
      const started = performance.now()
      socket.write(`POST ${PATH} HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\n${head}\r\n\r\n`)
      socket.write(body)
      await once(socket, 'data')
      const took = performance.now() - started
      socket.destroy()
      return { status: answer.slice(0, 12), took }
    }
    const nested = Buffer.from('<a>'.repeat((10 * 1_048_576) / 3))
    const chunk = Buffer.concat([
      Buffer.from(`${nested.length.toString(16)}\r\n`),
      nested,
      Buffer.from('\r\n0\r\n\r\n'),
    ])
    for (const [head, body] of [
      [`Content-Length: ${nested.length}`, nested],
      ['Transfer-Encoding: chunked', chunk],
    ] as const)
      await assertFast(async () => {
        const { status, took } = await ask(head, body)
        assert.equal(status, 'HTTP/1.1 413')
        return took
      })
    assert.equal(outerOf(await call(service.app, 'queryDID', '<did>2015550000</did>')), '100 Success')
  })
})
