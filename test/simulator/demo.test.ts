import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openDemoAccounts } from '../../src/demo/accounts.ts'
import { demoOperator, makeResources } from '../../src/demo/starter.ts'
import { clientOf } from '../dialects/v1/client.ts'
import { document } from '../dialects/v1/documented.ts'
import { assertSound } from '../domain/sound.ts'
import { onEveryEngine } from '../support/exchange.ts'
import { withSandbox } from './with-sandbox.ts'

type Items = { items: { name: string }[] }

onEveryEngine((engine) => {
  test('after a reset the demo’s published keys work, and its customers have their first resources again', () =>
    withSandbox(engine, async ({ open, exchange, app }) => {
      await makeResources(exchange, await openDemoAccounts(demoOperator(exchange)))
      const customer = clientOf(app, 'sk_demo_customer')
      await customer.post('/v1/customers', { kind: 'person', name: 'Emma Nutt', country: 'US' })
      await customer.post('/v1/simulator/reset')
      for (const client of [customer, clientOf(app, 'sk_demo_other')]) {
        const { items } = (await client.get<Items>('/v1/customers')).body
        assert.deepEqual(
          items.map(({ name }) => name),
          ['Hudson Bell Works Inc.'],
        )
        assert.equal((await client.get<Items>('/v1/connections')).body.items.length, 1)
      }
      await assertSound(open)
    }))
})

test('in the OpenAPI document what only a sandbox has is marked, and nothing else', () => {
  for (const [path, methods] of Object.entries(document.paths))
    for (const operation of Object.values(methods)) {
      const isMarked = 'x-sandbox-only' in operation
      assert.equal(isMarked, path.startsWith('/v1/simulator/'), path)
      assert.equal(operation.description.includes('Only in a sandbox.'), isMarked, path)
    }
})
