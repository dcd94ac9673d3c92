import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createApp } from '../../../src/app.ts'
import { onEveryEngine, withExchange } from '../../support/exchange.ts'
import { BASE } from './use-tcl.ts'

onEveryEngine((engine) => {
  test('what cannot be a path is refused in the form of the dialect under its address, and of v1 elsewhere', () =>
    withExchange(engine, async ({ exchange }) => {
      const app = await createApp(exchange, { rateLimit: 0, demoUsers: [] })
      try {
        for (const [path, status] of [
          [`${BASE}/orders/%ff`, 400],
          [`${BASE}/orders/%`, 400],
          [`${BASE}/orders/${'x'.repeat(300)}`, 404],
        ] as const) {
          const answer = await app.inject({ method: 'GET', url: path })
          const body = JSON.parse(answer.payload) as Record<string, unknown>
          assert.deepEqual([answer.statusCode, body['responseCode'], Object.keys(body).length], [status, status, 2])
        }
        const elsewhere = await app.inject({ method: 'GET', url: '/v1/orders/%ff' })
        assert.equal((JSON.parse(elsewhere.payload) as Record<string, unknown>)['code'], 'invalid_input')
      } finally {
        await app.close()
      }
    }))
})
