import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'

import { MAX_ACCESS_TOKENS } from '#domain/accounts/access-token.ts'
import { revokeKey } from '#domain/accounts/revoke-key.ts'
import { HOUR_MS } from '#lib/clock.ts'

import { MAX_BAD_CLIENTS } from '../../../src/dialects/tcl/bad-clients.ts'
import { onEveryEngine } from '../../support/exchange.ts'
import { BASE, type Body, type Program, send, serverOf, useTcl } from './use-tcl.ts'

onEveryEngine((engine) => {
  describe('credentials', () => {
    const tcl = useTcl(engine)
    let program: Program
    before(async () => {
      program = await tcl.newProgram()
    })

    async function ask(form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
      const answer = await tcl.app.inject({
        method: 'POST',
        url: '/tcl/oauth2/token',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: new URLSearchParams(form).toString(),
      })
      return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(answer.payload) as Body }
    }
    const grant = { grant_type: 'client_credentials' }
    const client = () => ({ client_id: program.clientId, client_secret: program.clientSecret })
    const tokenOf = async () => String((await ask({ ...grant, ...client() })).body['access_token'])
    const status = async (token: string | undefined) => (await send(tcl.app, token, 'GET', `${BASE}/orders`)).status

    test('a client id and its secret give a token for an hour, which is accepted for so long and no longer', async () => {
      const { status: code, headers, body } = await ask({ ...grant, ...client() })
      assert.deepEqual(
        [code, body['token_type'], body['expires_in'], headers['cache-control']],
        [200, 'Bearer', 3_600, 'no-store'],
      )
      const token = String(body['access_token'])
      assert.equal(await status(token), 200)
      tcl.clock.advance(HOUR_MS - 1)
      assert.equal(await status(token), 200)
      tcl.clock.advance(1)
      assert.equal(await status(token), 401)
      assert.equal(await status(program.token), 200)
    })

    test('the client may also stand in the header or in JSON', async () => {
      const basic = Buffer.from(`${program.clientId}:${encodeURIComponent(program.clientSecret)}`).toString('base64')
      assert.equal((await ask(grant, { authorization: `Basic ${basic}` })).status, 200)
      const answer = await tcl.app.inject({
        method: 'POST',
        url: '/tcl/oauth2/token',
        payload: { ...grant, ...client() },
      })
      assert.equal(answer.statusCode, 200)
    })

    test('an access token survives a restart, and is nowhere in the store', async () => {
      const token = await tokenOf()
      const again = await tcl.again()
      const app = await serverOf(again.exchange)
      assert.equal((await send(app, token, 'GET', `${BASE}/orders`)).status, 200)
      await app.close()
      const kept = await tcl.exchange.database.read.query.selectFrom('access_token').selectAll().execute()
      assert.ok(kept.length > 0 && !JSON.stringify(kept).includes(token))
    })

    test('a wrong secret, an unknown client and another grant are refused as RFC 6749 says', async () => {
      const wrong = await ask({ ...grant, ...client(), client_secret: 'wrong' })
      const unknown = await ask({ ...grant, client_id: 'nobody', client_secret: 'wrong' })
      assert.deepEqual([wrong.status, wrong.body['error']], [401, 'invalid_client'])
      assert.deepEqual(unknown.body, wrong.body)
      assert.deepEqual((await ask(client())).body['error'], 'invalid_request')
      assert.deepEqual((await ask({ ...client(), grant_type: 'password' })).body['error'], 'unsupported_grant_type')
      assert.equal((await ask(grant)).status, 401)
    })

    test('what is no request for a token is refused as RFC 6749 says, whatever it is', async () => {
      for (const [type, payload] of [
        ['application/json', '{bad'],
        ['text/plain', 'grant_type=client_credentials'],
        ['application/json', JSON.stringify({ grant_type: 'x'.repeat(2_000_000) })],
      ] as const) {
        const answer = await tcl.app.inject({
          method: 'POST',
          url: '/tcl/oauth2/token',
          headers: { 'content-type': type },
          payload,
        })
        const body = JSON.parse(answer.payload) as Body
        assert.deepEqual([answer.statusCode, body['error'], body['responseCode']], [400, 'invalid_request', 400])
        assert.equal(body['error_description'], body['responseText'])
      }
    })

    test('who guesses secrets is left to wait an hour, also with the right one', async () => {
      const wrong = { ...grant, ...client(), client_secret: 'wrong' }
      let tries = 0
      while ((await ask(wrong)).status === 401) tries++
      assert.ok(tries <= MAX_BAD_CLIENTS)
      assert.equal((await ask({ ...grant, ...client() })).status, 429)
      tcl.clock.advance(HOUR_MS)
      assert.equal((await ask({ ...grant, ...client() })).status, 200)
    })

    test('of a client no more than a hundred tokens are in force, and the oldest gives way', async () => {
      tcl.clock.advance(HOUR_MS)
      const first = await tokenOf()
      for (let made = 1; made < MAX_ACCESS_TOKENS; made++) {
        tcl.clock.advance(1)
        await tokenOf()
      }
      assert.equal(await status(first), 200)
      tcl.clock.advance(1)
      await tokenOf()
      assert.equal(await status(first), 401)
    })

    test('without a token, with one that is not known, and with one that was revoked nobody is let in', async () => {
      const other = await tcl.newProgram()
      assert.equal(await status(undefined), 401)
      assert.equal(await status('unknown-token'), 401)
      const { headers } = await send(tcl.app, undefined, 'GET', `${BASE}/orders`)
      assert.equal(headers['www-authenticate'], 'Bearer')
      const issued = await ask({ ...grant, client_id: other.clientId, client_secret: other.clientSecret })
      const token = String(issued.body['access_token'])
      assert.equal(await status(token), 200)
      await revokeKey(tcl.operator, { keyId: other.session.actor.name })
      assert.deepEqual([await status(token), await status(other.token)], [401, 401])
    })
  })
})
