import assert from 'node:assert/strict'
import { test } from 'node:test'

import { findActorOfBearer } from '#domain/accounts/actor-of-bearer.ts'
import { createOwnKey } from '#domain/accounts/own-keys/create-own-key.ts'
import { listOwnKeys } from '#domain/accounts/own-keys/list-own-keys.ts'
import { revokeOwnKey } from '#domain/accounts/own-keys/revoke-own-key.ts'
import { actingFor, openSession, type Scope } from '#domain/session.ts'

import { onEveryEngine, withExchange } from '../support/exchange.ts'
import { assertSound } from './sound.ts'
import { refused } from './refused.ts'

onEveryEngine((engine) => {
  test('an admin makes, lists and revokes the keys of the own account', () =>
    withExchange(engine, async (open) => {
      const { exchange, customer, clock } = open
      const { key, secret } = (await createOwnKey(customer, { name: 'Billing', scopes: ['ledger:read'] })).answer
      assert.equal(key.accountId, customer.actor.accountId)
      assert.deepEqual((await findActorOfBearer(exchange, secret))?.scopes, new Set(['ledger:read']))
      assert.deepEqual(
        (await listOwnKeys(customer, {})).items.filter(({ id }) => id === key.id),
        [key],
      )
      await revokeOwnKey(customer, { keyId: key.id })
      await revokeOwnKey(customer, { keyId: key.id })
      assert.equal(await findActorOfBearer(exchange, secret), undefined)
      const revoked = (await listOwnKeys(customer, {})).items.find(({ id }) => id === key.id)
      assert.equal(revoked?.revokedAt, new Date(clock.now()).toISOString())
      await assertSound(await open.again())
    }))

  test('a key can do no more than who makes it', () =>
    withExchange(engine, async (open) => {
      const { exchange, customer } = open
      const scopes = new Set<Scope>(['users:write', 'numbers:read'])
      const narrow = openSession(exchange, { ...customer.actor, scopes }, 'req_narrow')
      assert.deepEqual((await createOwnKey(narrow, { name: 'All of mine' })).answer.key.scopes.toSorted(), [
        'numbers:read',
        'users:write',
      ])
      await refused(createOwnKey(narrow, { name: 'More', scopes: ['orders:write'] }), 'forbidden', '/scopes')
      await refused(createOwnKey(customer, { name: 'Operator', scopes: ['accounts:write'] }), 'forbidden', '/scopes')
      const reader = openSession(
        exchange,
        { ...customer.actor, scopes: new Set<Scope>(['numbers:read']) },
        'req_reader',
      )
      await refused(createOwnKey(reader, { name: 'None' }), 'forbidden')
      await refused(listOwnKeys(reader, {}), 'forbidden')
      await assertSound(await open.again())
    }))

  test("another account's key is not found, and stays", () =>
    withExchange(engine, async (open) => {
      const { exchange, customer, operator } = open
      const { key, secret } = (await createOwnKey(customer, { name: 'Mine' })).answer
      const stranger = actingFor(customer, operator.actor.accountId)
      await refused(revokeOwnKey(stranger, { keyId: key.id }), 'not_found', '/keyId')
      await refused(revokeOwnKey(customer, { keyId: 'key_unknown' }), 'not_found', '/keyId')
      assert.equal(
        (await listOwnKeys(stranger, {})).items.some(({ id }) => id === key.id),
        false,
      )
      assert.equal((await findActorOfBearer(exchange, secret))?.name, key.id)
      await assertSound(await open.again())
    }))
})
