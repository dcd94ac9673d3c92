import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Verification } from '#domain/verification/verify-exchange.ts'

import { withScriptedServer } from './scripted-server.ts'
import { run } from './strowger.ts'

const OPERATOR = { STROWGER_KEY: 'sk_for_a_test_only' }
const SOUND: Verification = { blocks: 1_200, numbers: 1, reservations: 0, count: 0, problems: [] }
const BROKEN: Verification = {
  ...SOUND,
  count: 1,
  problems: [{ invariant: 'index_equals_store', subject: 'block 1201555', detail: 'the index has other free numbers' }],
}

test('a running server is asked for its own proof, and a problem that it tells ends with 1', async () => {
  await withScriptedServer(
    [
      { status: 200, body: SOUND },
      { status: 200, body: BROKEN },
    ],
    async (url, received) => {
      const args = ['verify', '--live', '--url', url]
      const sound = await run(args, OPERATOR)
      assert.deepEqual([sound.code, sound.stderr], [0, ''])
      assert.equal(
        sound.stdout,
        `checked ${url}: 1,200 blocks on sale, 1 number taken or at rest, 0 active reservations\nall is as it must be\n`,
      )
      const broken = await run(args, OPERATOR)
      assert.deepEqual([broken.code, broken.stderr], [1, 'strowger: not all is as it must be: 1 problem\n'])
      assert.match(broken.stdout, /^index_equals_store +block 1201555 +the index has other free numbers$/m)
      const json = await run([...args, '--json'], OPERATOR)
      assert.deepEqual([json.code, JSON.parse(json.stdout)], [1, BROKEN])
      assert.deepEqual(
        received.map(({ method, url: path, authorization }) => [method, path, authorization]),
        Array.from({ length: 3 }, () => ['GET', '/v1/verification', `Bearer ${OPERATOR.STROWGER_KEY}`]),
      )
    },
  )
})

test('an answer that proves nothing is not taken for a proof', async () => {
  const forbidden = { detail: 'these credentials lack the scope exchange:read', code: 'forbidden', requestId: 'req_1' }
  await withScriptedServer(
    [
      { status: 200, body: '<html>welcome</html>' },
      { status: 403, body: forbidden },
    ],
    async (url) => {
      const args = ['verify', '--live', '--url', url]
      const page = await run(args, OPERATOR)
      assert.deepEqual([page.code, page.stdout], [3, ''])
      assert.match(page.stderr, /^strowger: http:.* does not say how many problems there are\n$/)
      const customer = await run(args, OPERATOR)
      assert.deepEqual([customer.code, customer.stdout], [1, ''])
      assert.match(customer.stderr, /lack the scope exchange:read \(forbidden, request req_1\)\n$/)
    },
  )
})
