import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'

import { findActorOfApiKey } from '#domain/accounts/actor-of-api-key.ts'
import { findActorOfBearer } from '#domain/accounts/actor-of-bearer.ts'
import { findActorOfClient, findActorOfLogin } from '#domain/accounts/actor-of-login.ts'
import { findActorOfToken } from '#domain/accounts/actor-of-secret.ts'
import { createKey } from '#domain/accounts/create-key.ts'
import { findApiKey } from '#domain/accounts/find-api-key.ts'
import { listKeys } from '#domain/accounts/list-keys.ts'
import { MAX_HASHES_WAITING } from '#domain/accounts/prove-password.ts'
import { revokeKey } from '#domain/accounts/revoke-key.ts'
import { DomainError } from '#domain/errors.ts'
import { SECOND_MS } from '#lib/clock.ts'

import { openDemoAccounts } from '../../src/demo/accounts.ts'
import { onEveryEngine, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { storeContents } from './store-contents.ts'

onEveryEngine((engine) => {
  test('a login opens its account with its secret, and with nothing else', () =>
    withExchange(engine, async ({ exchange, clock, customer, operator }) => {
      const { accountId } = customer.actor
      const asked = { accountId, name: 'Portal', sort: 'login', login: 'acme' } as const
      const { key, secret, password } = (await createKey(operator, asked)).answer
      assert.equal(password, null)
      for (let round = 0; round < 2; round++) {
        const actor = await findActorOfLogin(exchange, 'acme', secret)
        assert.deepEqual([actor?.accountId, actor?.name], [accountId, key.id])
        clock.advance(10 * SECOND_MS)
      }
      assert.equal(await findActorOfLogin(exchange, 'acme', `${secret}x`), undefined)
      assert.equal(await findActorOfLogin(exchange, 'nobody', secret), undefined)
      assert.equal(await findActorOfClient(exchange, 'acme', secret), undefined)
      assert.equal(await findActorOfBearer(exchange, secret), undefined)
      await revokeKey(operator, { keyId: key.id })
      assert.equal(await findActorOfLogin(exchange, 'acme', secret), undefined)
      await createKey(operator, { ...asked, secret: 'another secret of acme' })
      assert.ok((await findActorOfLogin(exchange, 'acme', 'another secret of acme')) !== undefined)
    }))

  test('a username and its password bring an apikey back, and it opens its account', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      const { accountId } = customer.actor
      const asked = { accountId, name: 'Robot', sort: 'apikey', login: '1000000007' } as const
      const { secret, password } = (await createKey(operator, asked)).answer
      assert.match(secret, /^[0-9a-f]{32}$/)
      assert.equal(await findApiKey(exchange, '1000000007', password ?? ''), secret)
      assert.equal(await findApiKey(exchange, '1000000007', `${password}x`), undefined)
      assert.equal(await findApiKey(exchange, '1000000008', password ?? ''), undefined)
      assert.equal((await findActorOfApiKey(exchange, secret))?.accountId, accountId)
      assert.equal(await findActorOfToken(exchange, secret), undefined)
    }))

  test('a client has a token, and an id with a secret', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      const { accountId } = customer.actor
      const asked = { accountId, name: 'Robot', sort: 'client', login: 'acme' } as const
      const { secret, password } = (await createKey(operator, asked)).answer
      assert.equal((await findActorOfToken(exchange, secret))?.accountId, accountId)
      assert.equal((await findActorOfClient(exchange, 'acme', password ?? ''))?.accountId, accountId)
      assert.equal(await findActorOfClient(exchange, 'acme', secret), undefined)
      assert.equal(await findActorOfApiKey(exchange, secret), undefined)
    }))

  test('what does not go with a sort is refused by name', () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      const key = { accountId: customer.actor.accountId, name: 'K' }
      await refused(createKey(operator, { ...key, login: 'x' }), 'invalid_input', '/login')
      await refused(createKey(operator, { ...key, sort: 'login' }), 'invalid_input', '/login')
      await refused(createKey(operator, { ...key, sort: 'apikey', login: 'acme' }), 'invalid_input', '/login')
      const wrong = { ...key, sort: 'apikey', login: '7', secret: 'D3300000000000000000000000000001' } as const
      await refused(createKey(operator, wrong), 'invalid_input', '/secret')
      const superfluous = { ...key, sort: 'login', login: 'acme', password: 'correct horse battery' } as const
      await refused(createKey(operator, superfluous), 'invalid_input', '/password')
      const short = { ...key, sort: 'login', login: 'acme', secret: 'demo' } as const
      await refused(createKey(operator, short), 'invalid_input', '/secret')
      await createKey(operator, { ...key, sort: 'login', login: 'acme' })
      const same = { ...key, accountId: other.actor.accountId, sort: 'login', login: 'acme' } as const
      await refused(createKey(operator, same), 'name_taken', '/login')
      await refused(createKey(customer, { ...key, sort: 'login', login: 'mine' }), 'forbidden')
    }))

  test('the demo’s customers have the published credentials of every sort, each of its own account', () =>
    withExchange(engine, async ({ exchange, operator }) => {
      const [first, second] = await openDemoAccounts(operator)
      for (const [accountId, digit, word] of [
        [first, '1', 'demo'],
        [second, '2', 'other'],
      ] as const) {
        const apikey = `d330000000000000000000000000000${digit}`
        assert.equal((await findActorOfApiKey(exchange, apikey))?.accountId, accountId)
        assert.equal(await findApiKey(exchange, `100000000${digit}`, word), apikey)
        assert.equal((await findActorOfLogin(exchange, word, word))?.accountId, accountId)
        assert.equal((await findActorOfToken(exchange, `${word}-tcl-token`))?.accountId, accountId)
        assert.equal((await findActorOfClient(exchange, word, word))?.accountId, accountId)
        const { items } = await listKeys(operator, { accountId: accountId ?? '' })
        assert.deepEqual(items.map(({ sort }) => sort).toSorted(), ['apikey', 'bearer', 'client', 'login'])
      }
    }))

  test('no secret and no password of any sort is in the store', () =>
    withExchange(engine, async ({ exchange, customer, operator, database }) => {
      const key = { accountId: customer.actor.accountId, name: 'K' }
      const made = [
        await createKey(operator, { ...key, sort: 'login', login: 'acme', secret: 'needle in a haystack' }),
        await createKey(operator, { ...key, sort: 'apikey', login: '77', password: 'another needle of hay' }),
        await createKey(operator, { ...key, sort: 'client', login: 'acme' }),
      ]
      const needles = made.flatMap(({ answer: { secret, password } }) => [
        secret,
        ...(password === null ? [] : [password]),
      ])
      assert.equal(needles.length, 5)
      const rows = JSON.stringify(await storeContents(exchange))
      for (const needle of needles) assert.ok(!rows.includes(needle), 'a row holds a secret')
      if (engine === 'postgres') return
      for (const file of await readdir(database.dataFolder)) {
        const bytes = await readFile(join(database.dataFolder, file))
        for (const needle of needles) assert.equal(bytes.indexOf(needle), -1, `${file} holds a secret`)
      }
    }))

  test('of a crowd that guesses passwords only so many wait for the slow hash, and the others are told to come again', () =>
    withExchange(engine, async ({ exchange }) => {
      const crowd = Array.from({ length: MAX_HASHES_WAITING + 8 }, (_, index) =>
        findActorOfLogin(exchange, 'nobody', `guess ${index}`).catch((error: unknown) => error),
      )
      const answers = await Promise.all(crowd)
      const refusals = answers.filter((answer) => answer instanceof DomainError && answer.code === 'overloaded')
      assert.equal(refusals.length, 6)
      assert.equal(answers.filter((answer) => answer === undefined).length, MAX_HASHES_WAITING + 2)
    }))
})

test('one address that guesses without end does not keep others from being let in', () =>
  withExchange('sqlite', async ({ exchange, customer, operator }) => {
    const { accountId } = customer.actor
    await createKey(operator, { accountId, name: 'K', sort: 'login', login: 'acme', secret: 'needle in a haystack' })
    const known = { accountId, name: 'K', sort: 'apikey', login: '1000000077' } as const
    const { secret: apikey, password } = (await createKey(operator, known)).answer
    let guesses = 0
    let isOver = false
    const guess = async (): Promise<void> => {
      while (!isOver)
        await findActorOfLogin(exchange, 'acme', `guess ${++guesses}`, '192.0.2.1').catch(() => setImmediate())
    }
    const crowd = Array.from({ length: 3 * MAX_HASHES_WAITING }, guess)
    const [actor, found] = await Promise.all([
      findActorOfLogin(exchange, 'acme', 'needle in a haystack', '192.0.2.2'),
      findApiKey(exchange, '1000000077', password ?? '', '192.0.2.3'),
    ])
    isOver = true
    assert.deepEqual([actor?.accountId, found], [accountId, apikey])
    await Promise.all(crowd)
    assert.ok(guesses > crowd.length)
  }))
