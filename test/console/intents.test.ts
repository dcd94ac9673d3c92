import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'

import { openIntents, UNKEYED } from '../../console/src/api/intents.ts'

function open() {
  let made = 0
  const clock = { now: 0 }
  const intents = openIntents(
    () => `key ${++made}`,
    () => clock.now,
  )
  return { intents, clock }
}

test('a request that was not answered, and the second of two clicks, are sent under the same key', () => {
  const { intents, clock } = open()
  assert.equal(intents.keyOf('POST /v1/orders a'), 'key 1')
  clock.now = 60_000
  assert.equal(intents.keyOf('POST /v1/orders a'), 'key 1', 'its answer was lost')
  intents.done('key 1')
  clock.now += 900
  assert.equal(intents.keyOf('POST /v1/orders a'), 'key 1', 'a double click')
  clock.now += 100
  assert.equal(intents.keyOf('POST /v1/orders a'), 'key 2', 'wanted again')
})

test('what differs is wanted by itself, and what is done, undone and done again is done again', () => {
  const { intents } = open()
  assert.equal(intents.keyOf('lock'), 'key 1')
  intents.done('key 1')
  assert.equal(intents.keyOf('unlock'), 'key 2')
  intents.done('key 2')
  assert.equal(intents.keyOf('lock'), 'key 3')
})

test('the console knows the operations that take no Idempotency-Key', async () => {
  const text = await readFile(new URL('../../docs/openapi.json', import.meta.url), 'utf8')
  const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, { parameters?: unknown[] }>> }
  const unkeyed = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([method]) => ['post', 'put', 'patch', 'delete'].includes(method))
      .filter(([, { parameters = [] }]) => !JSON.stringify(parameters).includes('Idempotency-Key'))
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  )
  assert.deepEqual([...UNKEYED].toSorted(), unkeyed.toSorted())
})
