import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  createClient,
  isRefusal,
  RefusalError,
  UnreachableError,
  UnreadableAnswerError,
} from '../../client/src/index.ts'
import { backOff, retryAfterMs } from '../../client/src/delay.ts'
import { MAX_BACK_OFF_MS } from '../../client/src/options.ts'
import { type Move, withScriptedServer } from '../cli/scripted-server.ts'

/** Quick enough for a test; how long the waits are is tested apart. */
const QUICK = { key: 'sk_test', backOffMs: 1 } as const
const WRITE = { numbers: ['+12015550100'] } as const
const RESERVATION = { id: 'rsv_1', state: 'active' }

function problem(code: string, status: number, retryable: boolean): Move {
  const body = {
    type: `/docs/errors#${code}`,
    title: code,
    status,
    detail: 'so it is',
    code,
    retryable,
    requestId: 'req_1',
  }
  return { status, headers: { 'content-type': 'application/problem+json; charset=utf-8' }, body }
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }
const held: Move = { status: 201, headers: JSON_TYPE, body: RESERVATION }
const page: Move = { status: 200, headers: JSON_TYPE, body: { items: [], nextCursor: null } }

test('a write is sent again under the same key until it is answered', async () => {
  const script = [
    'break',
    problem('overloaded', 503, true),
    problem('idempotency_in_progress', 409, true),
    held,
  ] as const
  await withScriptedServer(script, async (baseUrl, received) => {
    const strowger = createClient({ ...QUICK, baseUrl })
    assert.deepEqual(await strowger.reserveNumbers(WRITE), RESERVATION)
    assert.equal(received.length, 4)
    const [first] = received
    assert.match(first?.idempotencyKey ?? '', /^[\x21-\x7e]{36}$/)
    for (const each of received) assert.deepEqual(each, first)
    assert.equal(first?.authorization, 'Bearer sk_test')
    assert.equal(first?.body, JSON.stringify(WRITE))
  })
})

test('two calls have two keys, and a key that is given is the one that is sent', async () => {
  await withScriptedServer([held], async (baseUrl, received) => {
    const strowger = createClient({ ...QUICK, baseUrl })
    await strowger.reserveNumbers(WRITE)
    await strowger.reserveNumbers(WRITE)
    await strowger.reserveNumbers(WRITE, { idempotencyKey: 'cart-81' })
    const keys = received.map(({ idempotencyKey }) => idempotencyKey)
    assert.equal(new Set(keys).size, 3)
    assert.equal(keys[2], 'cart-81')
  })
})

test('a write without a key is sent once, whatever comes of it', async () => {
  for (const move of ['break', problem('overloaded', 503, true)] as const)
    await withScriptedServer([move], async (baseUrl, received) => {
      const strowger = createClient({ ...QUICK, baseUrl })
      await assert.rejects(strowger.reserveNumbers(WRITE, { idempotencyKey: null }))
      assert.equal(received.length, 1)
      assert.equal(received[0]?.idempotencyKey, undefined)
      // This operation takes no key, since a kept answer would keep the secret.
      await assert.rejects(strowger.createKey({ accountId: 'acc_1', name: 'a' }, { idempotencyKey: 'k' }))
      assert.equal(received.length, 2)
      assert.equal(received[1]?.idempotencyKey, undefined)
    })
})

test('a read is sent as often as it may be and no more, without a key', async () => {
  await withScriptedServer([problem('internal', 500, true)], async (baseUrl, received) => {
    const strowger = createClient({ ...QUICK, baseUrl, attempts: 3 })
    await assert.rejects(strowger.listOrders(), (error) => isRefusal(error, 'internal') && error.retryable)
    assert.equal(received.length, 3)
    assert.ok(received.every(({ idempotencyKey }) => idempotencyKey === undefined))
  })
  await withScriptedServer(['break', 'break', page], async (baseUrl, received) => {
    await createClient({ ...QUICK, baseUrl }).listOrders()
    assert.equal(received.length, 3)
  })
})

test('what would be refused again is told at once, with the whole problem', async () => {
  await withScriptedServer([problem('not_found', 404, false), held], async (baseUrl, received) => {
    const error: unknown = await createClient({ ...QUICK, baseUrl })
      .getOrder({ orderId: 'ord_1/../x' })
      .catch((thrown: unknown) => thrown)
    assert.ok(error instanceof RefusalError)
    assert.deepEqual([error.code, error.status, error.retryable, error.requestId], ['not_found', 404, false, 'req_1'])
    assert.equal(error.problem.detail, 'so it is')
    assert.ok(isRefusal(error) && isRefusal(error, 'not_found', 'forbidden') && !isRefusal(error, 'forbidden'))
    assert.ok(!isRefusal(new Error('not_found')))
    assert.equal(received.length, 1)
    assert.equal(received[0]?.url, '/v1/orders/ord_1%2F..%2Fx')
  })
})

test('the answer of a proxy is told apart from one of the exchange', async () => {
  const html = { 'content-type': 'text/html' }
  await withScriptedServer([{ status: 502, headers: html, body: 'bad gateway' }, page], async (baseUrl) => {
    assert.deepEqual(await createClient({ ...QUICK, baseUrl }).listOrders(), { items: [], nextCursor: null })
  })
  await withScriptedServer([{ status: 404, headers: html, body: 'nothing here' }], async (baseUrl, received) => {
    const strowger = createClient({ ...QUICK, baseUrl })
    await assert.rejects(
      strowger.listOrders(),
      (error) => error instanceof UnreadableAnswerError && error.status === 404,
    )
    assert.equal(received.length, 1)
  })
})

test('an exchange that is not there, or does not answer in time, is unreachable', async () => {
  const gone = await new Promise<string>((resolve) => {
    void withScriptedServer([page], async (url) => resolve(url))
  })
  await assert.rejects(createClient({ ...QUICK, baseUrl: gone, attempts: 2 }).listOrders(), UnreachableError)
  let tried = 0
  const silent: typeof fetch = async (_url, init) => {
    tried++
    return new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error))
    })
  }
  const slow = createClient({ ...QUICK, fetch: silent, timeoutMs: 5, attempts: 2 })
  await assert.rejects(
    slow.listOrders(),
    (error) => error instanceof UnreachableError && /no answer within 5 ms/.test(error.message),
  )
  assert.equal(tried, 2)
})

test('a Retry-After is waited for, but one that is too long is told', async () => {
  const busy = problem('rate_limited', 429, true)
  assert.ok(typeof busy === 'object')
  const after = (seconds: string): Move => ({ ...busy, headers: { ...busy.headers, 'retry-after': seconds } })
  await withScriptedServer([after('1'), page], async (baseUrl, received) => {
    const started = performance.now()
    await createClient({ ...QUICK, baseUrl }).listOrders()
    assert.equal(received.length, 2)
    assert.ok(performance.now() - started >= 990)
  })
  await withScriptedServer([after('61'), page], async (baseUrl, received) => {
    await assert.rejects(createClient({ ...QUICK, baseUrl }).listOrders(), (error) => isRefusal(error, 'rate_limited'))
    assert.equal(received.length, 1)
  })
})

test('a signal ends a call while it waits to try again, and its reason is what is thrown', async () => {
  await withScriptedServer([problem('overloaded', 503, true)], async (baseUrl, received) => {
    const stop = new AbortController()
    const strowger = createClient({ key: 'sk_test', baseUrl, backOffMs: 20_000 })
    const call = strowger.reserveNumbers(WRITE, { signal: stop.signal })
    while (received.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    const reason = new Error('the customer has gone')
    setTimeout(() => stop.abort(reason), 20)
    await assert.rejects(call, (error) => error === reason)
    assert.equal(received.length, 1)
    await assert.rejects(strowger.listOrders({}, { signal: stop.signal }), (error) => error === reason)
    assert.equal(received.length, 1)
  })
})

test('waits double up to a limit and differ by chance', () => {
  assert.equal(
    backOff(1, 250, () => 0),
    125,
  )
  assert.equal(
    backOff(1, 250, () => 1),
    250,
  )
  assert.equal(
    backOff(3, 250, () => 0),
    500,
  )
  assert.equal(
    backOff(30, 250, () => 1),
    MAX_BACK_OFF_MS,
  )
  const drawn = backOff(2, 250)
  assert.ok(drawn >= 250 && drawn <= 500)
})

test('Retry-After is read as seconds or as a moment of the answer’s own clock', () => {
  const read = (headers: Record<string, string>) => retryAfterMs(new Headers(headers))
  assert.equal(read({}), undefined)
  assert.equal(read({ 'Retry-After': '7' }), 7000)
  assert.equal(read({ 'Retry-After': 'soon' }), undefined)
  assert.equal(read({ 'Retry-After': 'Sun, 22 Nov 2026 04:00:05 GMT', Date: 'Sun, 22 Nov 2026 04:00:00 GMT' }), 5000)
  assert.equal(read({ 'Retry-After': 'Sun, 22 Nov 2026 04:00:00 GMT', Date: 'Sun, 22 Nov 2026 04:00:05 GMT' }), 0)
})

test('options that cannot be are refused before anything is sent', async () => {
  for (const attempts of [0, 11, 1.5]) assert.throws(() => createClient({ attempts }), RangeError)
  assert.throws(() => createClient({ baseUrl: 'numbers.example' }), TypeError)
  await assert.rejects(createClient().getOrder({ orderId: '' }), /orderId is missing/)
})
