import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ALL } from '../domain/sample-resources.ts'
import { onEveryEngine, sessionFor, withExchange } from '../support/exchange.ts'
import { openDemoAccounts } from '../../src/demo/accounts.ts'
import { makeDemoResources } from '../../src/demo/resources.ts'

onEveryEngine((engine) => {
  test('each customer of the demo has one complete resource of every sort', () =>
    withExchange(engine, async ({ exchange, operator }) => {
      const accountIds = await openDemoAccounts(operator)
      assert.equal(accountIds.length, 2)
      for (const accountId of accountIds) {
        const session = sessionFor(exchange, accountId, 'customer')
        await makeDemoResources(session)
        for (const { noun, list } of ALL) {
          const { items } = await list(session, {})
          assert.equal(items.length, 1, noun)
          if (noun !== 'connection') assert.deepEqual(items[0]?.['missing'], [], noun)
        }
      }
    }))
})
