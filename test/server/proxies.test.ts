import assert from 'node:assert/strict'
import { test } from 'node:test'

import { MAX_ATTEMPTS_OF_ONE } from '#domain/accounts/sessions/count-attempt.ts'

import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { assertSound } from '../domain/sound.ts'
import { withExchange } from '../support/exchange.ts'

const GUESSES = { method: 'POST', url: '/v1/session', headers: { 'content-type': 'application/json' } } as const

/** Guesses keys until the address has to wait, and tells how somebody behind the same proxy is answered afterwards. */
function guessThrough(proxy: string, settings: Record<string, string>): Promise<readonly number[]> {
  let told: readonly number[] = []
  return withExchange('sqlite', async ({ open, exchange }) => {
    const app = await createApp(exchange, readConfig({}, settings))
    const guess = async (client: string) => {
      const headers = { ...GUESSES.headers, 'x-forwarded-for': client }
      const payload = JSON.stringify({ key: 'sk_a_guess_at_a_key' })
      return (await app.inject({ ...GUESSES, headers, payload, remoteAddress: proxy })).statusCode
    }
    for (let attempt = 0; attempt < MAX_ATTEMPTS_OF_ONE; attempt++) await guess('198.51.100.7')
    told = [await guess('198.51.100.7'), await guess('198.51.100.8')]
    await app.close()
    await assertSound(open)
  }).then(() => told)
}

test('behind a proxy that is named whoever guesses waits alone', async () => {
  assert.deepEqual(await guessThrough('192.0.2.1', { STROWGER_PROXIES: '192.0.2.0/24' }), [429, 401])
})

test('an address that somebody only says they have is not believed', async () => {
  assert.deepEqual(await guessThrough('203.0.113.1', { STROWGER_PROXIES: '192.0.2.0/24' }), [429, 429])
  assert.deepEqual(await guessThrough('192.0.2.1', {}), [429, 429])
  assert.throws(() => readConfig({}, { STROWGER_PROXIES: 'nginx' }), /STROWGER_PROXIES must be addresses/)
})
