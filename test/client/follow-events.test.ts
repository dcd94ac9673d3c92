import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { createClient, followEvents, isRefusal } from '../../client/src/index.ts'
import { readStream } from '../../client/src/read-stream.ts'
import { type Demo, startDemo } from '../support/demo.ts'

let demo: Demo
before(async () => {
  demo = await startDemo()
})
after(() => demo.stop())

/** Whether this is the request for the stream. */
const isStream = (url: Parameters<typeof fetch>[0]) =>
  (url instanceof Request ? url.url : url.toString()).includes('/stream')

const encoder = new TextEncoder()

/** A body that gives these pieces and then ends, breaks, or says nothing more. */
function bodyOf(pieces: readonly string[], end: 'end' | 'break' | 'silence' = 'end'): ReadableStream<Uint8Array> {
  let next = 0
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = pieces[next++]
      if (piece !== undefined) controller.enqueue(encoder.encode(piece))
      else if (end === 'end') controller.close()
      else if (end === 'break') controller.error(new TypeError('broken'))
      else await new Promise(() => {})
    },
  })
}

test('messages are read however the network cuts them, and comments are passed over', async () => {
  const pieces = [
    ': hello\n\n',
    'id: 1\r\nevent: a\r\nda',
    'ta: {"a":\r\n',
    'data: 1}\r\n\r',
    '\n:\n\nid: 2\ndata: ü\n\nid: 3\ndata: unfinished',
  ]
  const messages = await Array.fromAsync(readStream(bodyOf(pieces)))
  assert.deepEqual(messages, [
    { id: '1', data: '{"a":\n1}' },
    { id: '2', data: 'ü' },
  ])
})

test('a stream that breaks or falls silent is told', async () => {
  await assert.rejects(Array.fromAsync(readStream(bodyOf(['id: 1\n'], 'break'))), /broken/)
  await assert.rejects(Array.fromAsync(readStream(bodyOf([':\n\n'], 'silence'), 20)), /fell silent/)
})

test('events are followed over broken streams, none missed and none twice', async () => {
  let streams = 0
  const breaking: typeof fetch = async (url, init) => {
    const response = await fetch(url, init)
    if (!isStream(url) || response.body === null) return response
    streams++
    const body: ReadableStream<Uint8Array> = response.body
    // The connection breaks in the middle of whatever comes after the first event.
    let told = ''
    const cut = body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          if (told.includes('data: ')) controller.error(new TypeError('broken'))
          told += new TextDecoder().decode(chunk)
          controller.enqueue(chunk)
        },
      }),
    )
    return new Response(cut, { status: response.status, headers: response.headers })
  }
  const strowger = createClient({ baseUrl: demo.url, key: 'sk_demo_customer', fetch: breaking })
  const types = ['reservation.created', 'reservation.released'] as const
  const followed: string[] = []
  const cursors: string[] = []
  const work = (async () => {
    for (let round = 0; round < 3; round++) {
      const { id } = await strowger.reserveNumbers({ search: { criteria: { npa: '201' }, quantity: 1 } })
      await strowger.deleteReservation({ reservationId: id })
    }
  })()
  for await (const { event, cursor } of followEvents(strowger, { types, start: 'beginning' })) {
    followed.push(`${event.type} ${event.subject}`)
    cursors.push(cursor)
    if (followed.length === 6) break
  }
  await work
  assert.equal(new Set(followed).size, 6)
  assert.deepEqual(
    followed.map((line) => line.split(' ')[0]),
    [...types, ...types, ...types],
  )
  assert.ok(streams > 1)
  // A cursor that was kept leads on from its event.
  for await (const { event } of followEvents(strowger, { types, after: cursors[3] ?? '' })) {
    assert.equal(`${event.type} ${event.subject}`, followed[4])
    break
  }
})

test('from now on means now: what happens before the first stream is there is not missed', async () => {
  const strowger = createClient({ baseUrl: demo.url, key: 'sk_demo_other' })
  const earlier = await strowger.reserveNumbers({ search: { criteria: { npa: '973' }, quantity: 1 } })
  let held: Promise<{ readonly id: string }> | undefined
  const late: typeof fetch = async (url, init) => {
    if (isStream(url)) {
      held ??= strowger.reserveNumbers({ search: { criteria: { npa: '973' }, quantity: 1 } })
      await held
    }
    return fetch(url, init)
  }
  const listener = createClient({ baseUrl: demo.url, key: 'sk_demo_other', fetch: late })
  for await (const { event } of followEvents(listener, { types: ['reservation.created'] })) {
    assert.notEqual(event.subject, earlier.id)
    assert.equal(event.subject, (await held)?.id)
    break
  }
})

test('a signal ends the listening with its reason, and a refusal is thrown', async () => {
  const strowger = createClient({ baseUrl: demo.url, key: 'sk_demo_customer' })
  const stop = new AbortController()
  const reason = new Error('enough')
  setTimeout(() => stop.abort(reason), 200)
  const listening = Array.fromAsync(followEvents(strowger, { types: ['port.ported'] }, { signal: stop.signal }))
  await assert.rejects(listening, (error) => error === reason)
  const unknown = createClient({ baseUrl: demo.url, key: 'sk_nobody' })
  await assert.rejects(Array.fromAsync(followEvents(unknown)), (error) => isRefusal(error, 'unauthenticated'))
})
