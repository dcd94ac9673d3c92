import assert from 'node:assert/strict'
import { test } from 'node:test'

import { gatedDatabase } from '#db/gated-database.ts'

import { onEveryEngine, withExchange } from '../support/exchange.ts'

onEveryEngine((engine) => {
  test('whoever is alone with the store waits for what runs, and keeps the others waiting', () =>
    withExchange(engine, async ({ exchange }) => {
      const { database, alone } = gatedDatabase(exchange.database)
      const order: string[] = []
      const begun = Promise.withResolvers<void>()
      const first = Promise.withResolvers<void>()
      const running = database.transaction(async () => {
        begun.resolve()
        await first.promise
        order.push('first')
      })
      await begun.promise
      const meanwhile = alone(async (own) => {
        order.push('alone')
        await own.transaction(async () => void order.push('inside'))
        order.push('done')
      })
      const later = database.transaction(async () => void order.push('later'))
      first.resolve()
      await Promise.all([running, meanwhile, later])
      assert.deepEqual(order, ['first', 'alone', 'inside', 'done', 'later'])
    }))

  test('the gate opens again when what was done alone has failed', () =>
    withExchange(engine, async ({ exchange }) => {
      const { database, alone } = gatedDatabase(exchange.database)
      await assert.rejects(alone(() => Promise.reject(new Error('in vain'))))
      assert.equal(await database.transaction(async () => 1), 1)
    }))
})
