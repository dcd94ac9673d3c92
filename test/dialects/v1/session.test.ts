import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { createUser } from '#domain/accounts/users/create-user.ts'

import type { Problem } from '../../../src/dialects/v1/problem.ts'
import { ENGINES } from '../../support/exchange.ts'
import { send } from './client.ts'
import { assertDocumented, assertProblem } from './documented.ts'
import { type Api, useApi } from './use-api.ts'

const PASSWORD = 'a long enough password'
const JSON_TYPE = { 'content-type': 'application/json' }
const CONSOLE = { 'x-strowger-console': '1' }

async function enter(api: Api, proof: object, headers: Record<string, string> = {}) {
  const answer = await send(api.app, {
    method: 'POST',
    url: '/v1/session',
    headers: { ...JSON_TYPE, ...headers },
    payload: JSON.stringify(proof),
  })
  assertDocumented(answer)
  return answer
}

const codeOf = ({ body }: { readonly body: unknown }) => (body as Problem).code

async function cookieOf(api: Api, login: string): Promise<string> {
  await createUser(api.customer, { login, name: login, role: 'admin', password: PASSWORD })
  const { headers } = await enter(api, { user: login, password: PASSWORD })
  return String(headers['set-cookie']).split(';')[0] ?? ''
}

for (const engine of ENGINES)
  describe(engine, () => {
    const api = useApi(engine)

    test('signing in gives a cookie that no script reads and no other site sends', async () => {
      await createUser(api.customer, { login: 'emma', name: 'Emma', role: 'admin', password: PASSWORD })
      const plain = await enter(api, { user: 'emma', password: PASSWORD })
      assert.equal(plain.status, 201)
      assert.match(
        String(plain.headers['set-cookie']),
        /^strowger_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=604800$/,
      )
      const behindTls = await enter(api, { user: 'emma', password: PASSWORD }, { 'x-forwarded-proto': 'https' })
      assert.match(String(behindTls.headers['set-cookie']), /; Secure$/)
      const behindTwo = await enter(api, { user: 'emma', password: PASSWORD }, { 'x-forwarded-proto': 'https, http' })
      assert.match(String(behindTwo.headers['set-cookie']), /; Secure$/)
      assert.equal((plain.body as { user: { login: string } }).user.login, 'emma')
    })

    test('what is wrong is refused without telling what, and kept under no idempotency key', async () => {
      const wrong = await enter(api, { user: 'emma', password: 'wrong' })
      assertProblem(wrong)
      assert.deepEqual([wrong.status, wrong.headers['set-cookie']], [401, undefined])
      assert.equal((await enter(api, { user: 'emma' })).status, 400)
      const kept = await enter(api, { user: 'emma', password: PASSWORD }, { 'idempotency-key': 'x' })
      assert.equal(codeOf(kept), 'invalid_input')
    })

    test('with the cookie one asks, and changes only with the header of the console', async () => {
      const cookie = await cookieOf(api, 'cookie')
      const asked = await send(api.app, { url: '/v1/session', headers: { cookie: `other=1; ${cookie}` } })
      assertDocumented(asked)
      assert.equal(asked.status, 200)
      const order = {
        method: 'POST',
        url: '/v1/customers',
        payload: JSON.stringify({ kind: 'company', name: 'A', country: 'US' }),
      } as const
      const foreign = await send(api.app, { ...order, headers: { ...JSON_TYPE, cookie } })
      assert.deepEqual([foreign.status, codeOf(foreign)], [403, 'forbidden'])
      const own = await send(api.app, { ...order, headers: { ...JSON_TYPE, ...CONSOLE, cookie } })
      assert.equal(own.status, 201)
    })

    test('after signing out the cookie is worth nothing', async () => {
      const cookie = await cookieOf(api, 'leaver')
      const left = await send(api.app, { method: 'DELETE', url: '/v1/session', headers: { ...CONSOLE, cookie } })
      assertDocumented(left)
      assert.deepEqual(left.body, { ended: 1 })
      assert.match(String(left.headers['set-cookie']), /^strowger_session=; .*Max-Age=0$/)
      const after = await send(api.app, { url: '/v1/session', headers: { cookie } })
      assert.deepEqual([after.status, codeOf(after)], [401, 'unauthenticated'])
    })

    test('a user changes their own password and stays signed in, and a new session takes the place of the old', async () => {
      const cookie = await cookieOf(api, 'changer')
      const change = (payload: object) =>
        send(api.app, {
          method: 'PUT',
          url: '/v1/session/password',
          headers: { ...JSON_TYPE, ...CONSOLE, cookie },
          payload: JSON.stringify(payload),
        })
      const wrong = await change({ password: 'a guess', newPassword: PASSWORD })
      assert.deepEqual([wrong.status, (wrong.body as Problem).pointer], [403, '/password'])
      const changed = await change({ password: PASSWORD, newPassword: 'quite another password' })
      assertDocumented(changed)
      assert.equal(changed.status, 200)
      assert.equal((await send(api.app, { url: '/v1/session', headers: { cookie } })).status, 200)
      assert.equal((await enter(api, { user: 'changer', password: PASSWORD })).status, 401)
      const entered = await enter(api, { user: 'changer', password: 'quite another password' }, { cookie })
      assert.equal(entered.status, 201)
      assert.equal((await send(api.app, { url: '/v1/session', headers: { cookie } })).status, 401)
    })

    test('a key asks who it is, has no session to end, and manages users', async () => {
      const client = await api.newClient()
      const { body } = await client.get<{ user: null; keyId: string; expiresAt: null }>('/v1/session')
      assert.deepEqual([body.user, body.expiresAt], [null, null])
      assert.equal((await client.refused(400, 'DELETE', '/v1/session')).pointer, '/everywhere')
      assert.deepEqual((await client.delete('/v1/session?everywhere=true')).body, { ended: 0 })
      const { body: user } = await client.post<{ id: string }>('/v1/users', {
        login: `made.${engine}`,
        name: 'Made',
        role: 'admin',
        password: PASSWORD,
      })
      await client.patch(`/v1/users/${user.id}`, { name: 'Renamed' })
      const { body: page } = await client.get<{ items: { name: string }[] }>('/v1/users')
      assert.deepEqual(
        page.items.map(({ name }) => name),
        ['Renamed'],
      )
      const stranger = await api.newClient()
      assert.equal((await stranger.refused(404, 'DELETE', `/v1/users/${user.id}`)).code, 'not_found')
      assert.deepEqual((await client.delete(`/v1/users/${user.id}`)).body, { id: user.id })
    })
  })
