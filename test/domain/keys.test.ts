import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'

import { findActorOfBearer } from '#domain/accounts/actor-of-bearer.ts'
import { createKey } from '#domain/accounts/create-key.ts'
import { listKeys } from '#domain/accounts/list-keys.ts'
import { revokeKey } from '#domain/accounts/revoke-key.ts'
import { MAX_KEYS } from '#domain/accounts/insert-key.ts'
import { CUSTOMER_SCOPES, openSession, SCOPES } from '#domain/session.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { SECOND_MS } from '#lib/clock.ts'

import { onEveryEngine, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { slowReads } from './slow-reads.ts'
import { storeContents } from './store-contents.ts'

onEveryEngine((engine) => {
  test('a key opens its account, with the scopes that it was given', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      const { accountId } = customer.actor
      const { key, secret } = (await createKey(operator, { accountId, name: 'All' })).answer
      assert.match(secret, /^sk_[A-Za-z0-9_-]{43}$/)
      assert.deepEqual(await findActorOfBearer(exchange, secret), {
        accountId,
        role: 'customer',
        name: key.id,
        scopes: new Set(CUSTOMER_SCOPES),
      })
      const narrow = (await createKey(operator, { accountId, name: 'Narrow', scopes: ['numbers:read'] })).answer
      const actor = await findActorOfBearer(exchange, narrow.secret)
      assert.ok(actor !== undefined)
      assert.deepEqual(actor.scopes, new Set(['numbers:read']))
      await refused(reserveNumbers(openSession(exchange, actor, 'req_1'), { numbers: [12_015_550_000] }), 'forbidden')
      assert.equal(await findActorOfBearer(exchange, `${secret}x`), undefined)
      assert.equal(await findActorOfBearer(exchange, ''), undefined)
    }))

  test('a key is listed without its secret, revoked ones too', () =>
    withExchange(engine, async ({ clock, customer, operator }) => {
      const { accountId } = customer.actor
      const { key } = (await createKey(operator, { accountId, name: 'One', secret: 'sk_of-my-own_123456' })).answer
      clock.advance(1)
      await revokeKey(operator, { keyId: key.id })
      const revokedAt = new Date(clock.now()).toISOString()
      assert.deepEqual((await listKeys(operator, { accountId })).items, [{ ...key, revokedAt }])
      await refused(listKeys(operator, { accountId: 'acc_unknown' }), 'not_found', '/accountId')
      await refused(listKeys(customer, { accountId }), 'forbidden')
    }))

  test('a revoked key is accepted no more, here at once and in another process within five seconds', () =>
    withExchange(engine, async ({ exchange, clock, customer, operator, again }) => {
      const other = (await again()).exchange
      const { key, secret } = (await createKey(operator, { accountId: customer.actor.accountId, name: 'K' })).answer
      assert.equal((await findActorOfBearer(exchange, secret))?.name, key.id)
      assert.equal((await findActorOfBearer(other, secret))?.name, key.id)
      await revokeKey(operator, { keyId: key.id })
      assert.equal(await findActorOfBearer(exchange, secret), undefined)
      clock.advance(5 * SECOND_MS)
      assert.equal(await findActorOfBearer(other, secret), undefined)
      await revokeKey(operator, { keyId: key.id })
      await refused(revokeKey(operator, { keyId: 'key_unknown' }), 'not_found', '/keyId')
    }))

  test('a key that was looked up before it was revoked is not remembered after that', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      const { key, secret } = (await createKey(operator, { accountId: customer.actor.accountId, name: 'K' })).answer
      const { slow, seen, open } = slowReads(exchange)
      const lookup = findActorOfBearer(slow, secret)
      await seen
      await revokeKey(openSession(slow, operator.actor, 'req_1'), { keyId: key.id })
      open()
      assert.equal((await lookup)?.name, key.id)
      assert.equal(await findActorOfBearer(slow, secret), undefined)
    }))

  test('a customer’s key cannot be given the scopes of an operator', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      const { accountId } = customer.actor
      for (const scope of SCOPES.filter((each) => !CUSTOMER_SCOPES.includes(each)))
        await refused(createKey(operator, { accountId, name: 'K', scopes: [scope] }), 'forbidden', '/scopes')
      const { secret } = (await createKey(operator, { accountId: operator.actor.accountId, name: 'K' })).answer
      assert.deepEqual((await findActorOfBearer(exchange, secret))?.scopes, new Set(SCOPES))
    }))

  test('a key needs an account, and a secret that nobody has', () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      const { accountId } = customer.actor
      await refused(createKey(operator, { accountId: 'acc_unknown', name: 'K' }), 'not_found', '/accountId')
      const secret = 'sk_chosen-by-hand'
      await createKey(operator, { accountId, name: 'K', secret })
      await refused(
        createKey(operator, { accountId: other.actor.accountId, name: 'K', secret }),
        'name_taken',
        '/secret',
      )
      for (const wrong of ['sk_short', 'no-prefix-at-all', 'sk_with blank in it', `sk_${'x'.repeat(198)}`])
        await refused(createKey(operator, { accountId, name: 'K', secret: wrong }), 'invalid_input', '/secret')
    }))

  test('an account has a limited number of keys, also when they are made at once', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      const { accountId } = customer.actor
      const few = MAX_KEYS - 3
      const column = <T>(value: (index: number) => T) => Array.from({ length: few }, (_, index) => value(index))
      await exchange.database.transaction((tx) =>
        tx.insertMany(
          'credential',
          [
            { name: 'id', type: 'text', values: column((index) => `key_${index}`) },
            { name: 'account_id', type: 'text', values: column(() => accountId) },
            { name: 'sort', type: 'text', values: column(() => 'bearer') },
            { name: 'name', type: 'text', values: column(() => 'K') },
            { name: 'secret_hash', type: 'text', values: column((index) => `hash ${index}`) },
            { name: 'scopes', type: 'text', values: column(() => '[]') },
            { name: 'created_at', type: 'bigint', values: column(() => 0) },
          ],
          '',
        ),
      )
      const made = await Promise.allSettled(
        Array.from({ length: 8 }, () => createKey(operator, { accountId, name: 'K' })),
      )
      assert.equal(made.filter(({ status }) => status === 'fulfilled').length, 3)
      await refused(createKey(operator, { accountId, name: 'K' }), 'invalid_input', '/accountId')
    }))

  test('a secret is nowhere in the store: no row, no event, and no file has it', () =>
    withExchange(engine, async ({ exchange, customer, operator, database }) => {
      const { accountId } = customer.actor
      const chosen = 'sk_needle-in-a-haystack'
      await createKey(operator, { accountId, name: 'K', secret: chosen })
      const { secret } = (await createKey(operator, { accountId, name: 'K' })).answer
      await findActorOfBearer(exchange, secret)
      const rows = JSON.stringify(await storeContents(exchange))
      assert.ok(rows.includes('key.created'), 'the rows that are searched are those of the store')
      for (const needle of [chosen, secret]) assert.ok(!rows.includes(needle), 'a row holds a secret')
      if (engine === 'postgres') return
      for (const file of await readdir(database.dataFolder)) {
        const bytes = await readFile(join(database.dataFolder, file))
        for (const needle of [chosen, secret]) assert.equal(bytes.indexOf(needle), -1, `${file} holds a secret`)
      }
    }))
})
