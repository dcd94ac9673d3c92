import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'

import { CliError } from '../../src/cli/cli-error.ts'
import { MAX_TRIES, sendRequest } from '../../src/cli/client/send-request.ts'
import { run, withFolder } from './strowger.ts'
import { withScriptedServer } from './scripted-server.ts'

const KEY = { STROWGER_KEY: 'sk_for_a_test_only' }
const HELD = { id: 'rsv_1', state: 'active', numbers: ['+12015550123'], expiresAt: '2026-11-22T01:00:00.000Z' }
const BUSY = {
  status: 503,
  body: { detail: 'the exchange is busy', code: 'overloaded', retryable: true, requestId: 'req_1' },
}

test('a write whose connection is lost is sent again under the same idempotency key', async () => {
  const inProgress = {
    status: 409,
    body: { detail: 'in progress', code: 'idempotency_in_progress', retryable: true, requestId: 'req_2' },
  }
  await withScriptedServer(['break', BUSY, inProgress, { status: 201, body: HELD }], async (url, received) => {
    const { code, stdout, stderr } = await run(['reserve', '+12015550123', '--url', url], KEY)
    assert.equal(code, 0, stderr)
    assert.match(stdout, /^reservation +rsv_1$/m)
    assert.match(stdout, /^\+12015550123$/m)
    assert.equal(received.length, 4)
    assert.equal(new Set(received.map(({ idempotencyKey }) => idempotencyKey)).size, 1)
    assert.match(received[0]?.idempotencyKey ?? '', /^[0-9a-f-]{36}$/)
    for (const { method, url: path, authorization, body } of received) {
      assert.deepEqual([method, path, authorization], ['POST', '/v1/reservations', `Bearer ${KEY.STROWGER_KEY}`])
      assert.deepEqual(JSON.parse(body), { numbers: ['+12015550123'] })
    }
    const lines = stderr.trimEnd().split('\n')
    assert.deepEqual(
      lines.map((line) => line.replace(/^.*; /, '')),
      ['trying again in 0.2 s', 'trying again in 0.4 s', 'trying again in 0.8 s'],
    )
    assert.match(lines[1] ?? '', /^the exchange is busy \(overloaded, request req_1\)/)
  })
})

test('a server that never answers properly is given up, and the idempotency key is told', async () => {
  await withScriptedServer([{ status: 502, body: '<html>no gateway</html>' }], async (url, received) => {
    const waits: number[] = []
    const pause = async (ms: number) => void waits.push(ms)
    const request = { method: 'POST', path: '/v1/orders', body: {}, idempotencyKey: 'order-77' } as const
    await assert.rejects(
      sendRequest({ url, key: 'sk_for_a_test_only' }, request, () => {}, pause),
      (error) =>
        error instanceof CliError &&
        error.exitCode === 3 &&
        /^no answer from .*: the server answered 502: .*; whether it was done is not known: .*--idempotency-key order-77/.test(
          error.message,
        ),
    )
    assert.deepEqual(waits, [200, 400, 800, 1600, 3200])
    assert.equal(received.length, MAX_TRIES)
    assert.ok(received.every(({ idempotencyKey }) => idempotencyKey === 'order-77'))
  })
})

test('a server that asks for time is given it', async () => {
  const limited = { ...BUSY, status: 429, headers: { 'retry-after': '1' } }
  await withScriptedServer([limited, { status: 200, body: { items: [], nextCursor: null } }], async (url, received) => {
    const started = performance.now()
    const { code, stdout, stderr } = await run(['search', '--url', url], KEY)
    assert.deepEqual([code, stdout], [0, 'nothing that is free matches\n'])
    assert.match(stderr, /; trying again in 1 s\n$/)
    assert.ok(performance.now() - started >= 990)
    assert.equal(received[0]?.idempotencyKey, undefined, 'a question needs no idempotency key')
  })
})

test('a refusal is not tried again: its detail, code and request id are told', async () => {
  const problem = {
    detail: '+12015550123 is not available: take alternatives, or send mode any to have the rest',
    code: 'numbers_unavailable',
    status: 409,
    retryable: false,
    requestId: 'req_9',
    numbers: [{ e164: '+12015550123', reason: 'not_available', alternatives: ['+12015550124', '+12015550125'] }],
  }
  await withScriptedServer([{ status: 409, body: problem }], async (url, received) => {
    const { code, stdout, stderr } = await run(['reserve', '+12015550123', '--url', url], KEY)
    assert.deepEqual([code, stdout, received.length], [1, '', 1])
    assert.equal(
      stderr,
      `strowger: ${problem.detail} [+12015550123 not_available, free near it: +12015550124 +12015550125] ` +
        '(numbers_unavailable, request req_9)\n',
    )
    const json = await run(['reserve', '+12015550123', '--url', url, '--json'], KEY)
    assert.deepEqual([json.code, JSON.parse(json.stdout)], [1, problem])
  })
})

test('what a server answers cannot move the cursor of a terminal', async () => {
  const problem = { detail: 'gone\u001B[2J\nstrowger: all is well', code: 'not_found', requestId: 'req\u009B1' }
  await withScriptedServer([{ status: 404, body: problem }], async (url) => {
    const { stderr } = await run(['release', 'rsv_1', '--url', url], KEY)
    assert.equal(stderr, 'strowger: gone [2J strowger: all is well (not_found, request req 1)\n')
  })
})

test('a server that is not there is told at once, and ends with 3', async () => {
  let address = ''
  await withScriptedServer(['break'], async (url) => void (address = url))
  const { port } = new URL(address)
  const { code, stdout, stderr } = await run(['search'], { ...KEY, STROWGER_HOST: '0.0.0.0', STROWGER_PORT: port })
  assert.deepEqual([code, stdout], [3, ''])
  assert.equal(
    stderr,
    `strowger: no answer from ${address}: connect ECONNREFUSED 127.0.0.1:${port}; is the server running there?\n`,
  )
})

test('the key comes from the environment or from a file, never from the arguments', async () => {
  await withScriptedServer([{ status: 200, body: { items: [], nextCursor: null } }], async (url, received) => {
    await withFolder(async (folder) => {
      const file = join(folder, 'acme.key')
      await writeFile(file, 'sk_from_a_file\nnothing else\n')
      await run(['search', '--url', `${url}/`, '--key-file', file], KEY)
      assert.equal(received.at(-1)?.authorization, 'Bearer sk_from_a_file')
      await writeFile(file, '\n')
      const empty = await run(['search', '--url', url, '--key-file', file], KEY)
      assert.deepEqual([empty.code, empty.stderr], [2, `strowger: ${file} holds no key: its first line must be one\n`])
    })
    const none = await run(['search', '--url', url])
    assert.deepEqual([none.code, none.stderr], [2, 'strowger: no key: set STROWGER_KEY, or give --key-file\n'])
    const flag = await run(['search', '--url', url, '--key', 'sk_secret'])
    assert.equal(flag.code, 2)
    assert.match(flag.stderr, /^strowger: unknown option '--key'/)
    const address = await run(['search', '--url', 'ftp://there'], KEY)
    assert.deepEqual([address.code, received.length], [2, 1])
  })
})

test('a search sends what its flags say, and tells how to go on', async () => {
  const item = {
    e164: '+12015550123',
    kind: 'local',
    country: 'US',
    region: 'NJ',
    rateCenter: 'HACKENSACK',
    lata: '224',
    features: ['voice', 'sms'],
    price: { setupMinor: 125, monthlyMinor: 50, currency: 'USD' },
  }
  const body = { items: [item], nextCursor: 'abc', total: 1234 }
  await withScriptedServer([{ status: 200, body }], async (url, received) => {
    const words =
      'search --state NJ --npa 201 --tier 3 --features voice,sms --max-monthly 0.5 --currency usd --mask 201xxx1234 ' +
      '--sort random --limit 7 --total --cursor x'
    const args = [...words.split(' '), '--rate-center', 'Fort Lee', '--url', url]
    const { stdout, stderr } = await run(args, KEY)
    const sent = new URL(`http://there${received[0]?.url}`)
    assert.deepEqual(Object.fromEntries(sent.searchParams), {
      state: 'NJ',
      rateCenter: 'Fort Lee',
      npa: '201',
      tier: '3',
      features: 'voice,sms',
      maxMonthlyMinor: '50',
      currency: 'USD',
      mask: '201xxx1234',
      sort: 'random',
      limit: '7',
      total: 'true',
      cursor: 'x',
    })
    assert.equal(
      stdout,
      [
        'number        kind   country  state  place       lata  features   setup     monthly',
        '+12015550123  local  US       NJ     HACKENSACK  224   voice sms  1.25 USD  0.50 USD',
        '1,234 numbers match in all\n',
      ].join('\n'),
    )
    assert.equal(stderr, 'there are more: give the same command with --cursor abc\n')
  })
})

test('numbers are meant in exactly one way', async () => {
  const refused = async (...args: string[]) => {
    const { code, stderr } = await run([...args, '--url', 'http://127.0.0.1:1'], KEY)
    assert.equal(code, 2)
    return stderr
  }
  const REFUSED = /^strowger: say which numbers, in exactly one way: numbers or/
  assert.match(await refused('reserve'), REFUSED)
  assert.match(await refused('reserve', '+12015550123', '--quantity', '2'), REFUSED)
  assert.match(await refused('order', '--reservation', 'rsv_1', '--quantity', '2'), REFUSED)
  assert.match(await refused('order', '+12015550123', '--npa', '201'), /^strowger: npa describes numbers to be found/)
  assert.match(await refused('release', 'rsv_1', 'rsv_2'), /^strowger: one reservation is released at a time/)
  assert.match(await refused('search', '--max-setup', '1'), /^strowger: a highest price needs --currency/)
})
