import assert from 'node:assert/strict'
import { test } from 'node:test'

import { findActorOfBearer } from '#domain/accounts/actor-of-bearer.ts'
import { openExchange } from '#domain/open-exchange.ts'
import { CUSTOMER_SCOPES } from '#domain/session.ts'

import { emptyDatabase } from '../support/empty-database.ts'
import { onEveryEngine } from '../support/exchange.ts'
import { run, settingsOf, strowger, withFolder } from './strowger.ts'

/** The text under a title of a table whose other columns have no double blanks. */
function cellOf(table: string, row: RegExp, column: number): string | undefined {
  return table
    .split('\n')
    .find((line) => row.test(line))
    ?.split(/ {2,}/)[column]
}

onEveryEngine((engine) => {
  test('an account is opened, gets a key whose secret alone is on standard output, and loses it again', async () => {
    const { drop, ...database } = await emptyDatabase(engine)
    const settings = settingsOf(database)
    const exchange = await openExchange({ database })
    try {
      const made = await strowger(['account', 'create', '--name', 'Acme Telecom', '--hold-limit', '500'], settings)
      assert.deepEqual([made.code, made.stderr], [0, ''])
      const accountId = /^account +(acc_[0-9a-z]+)$/m.exec(made.stdout)?.[1] ?? ''
      assert.match(made.stdout, /^role +customer\nhold limit +500$/m)

      const twice = await run(['account', 'create', '--name', 'Acme Telecom'], settings)
      assert.equal(twice.code, 1)
      assert.match(twice.stderr, /^strowger: an account named Acme Telecom exists: .*\(name_taken\)\n$/)

      const key = await strowger(['key', 'create', '--account', 'Acme Telecom', '--name', 'robot'], settings)
      assert.equal(key.code, 0, key.stderr)
      assert.match(key.stdout, /^sk_[A-Za-z0-9_-]{43}\n$/)
      const secret = key.stdout.trim()
      assert.ok(!key.stderr.includes(secret), 'the secret is on standard output alone')
      const actor = await findActorOfBearer(exchange.exchange, secret)
      assert.deepEqual([actor?.accountId, actor?.scopes], [accountId, new Set(CUSTOMER_SCOPES)])

      const narrow = await run(
        ['key', 'create', '--account', accountId, '--name', 'reader', '--scopes', 'numbers:read,orders:read'],
        settings,
      )
      assert.equal(narrow.code, 0, narrow.stderr)

      const otherSorts = ['login', 'apikey', 'client']
      for (const sort of otherSorts) {
        const credential = await run(
          ['key', 'create', '--account', accountId, '--name', sort, '--sort', sort, '--login', '1000000009'],
          settings,
        )
        assert.equal(credential.code, 0, credential.stderr)
        const lines = credential.stdout.trim().split('\n')
        assert.equal(lines.length, sort === 'login' ? 1 : 2, 'the secret, and the password where there is one')
        assert.ok(lines.every((line) => !credential.stderr.includes(line)))
      }

      const keys = await run(['key', 'list', '--account', accountId], settings)
      assert.deepEqual(keys.stdout, (await run(['key', 'list'], settings)).stdout, 'there is only this account')
      assert.ok(!keys.stdout.includes('sk_'), 'no secret is shown again')
      assert.equal(cellOf(keys.stdout, /reader/, 7), 'numbers:read orders:read')

      const keyId = cellOf(keys.stdout, /robot/, 0) ?? ''
      assert.equal((await run(['key', 'revoke', keyId], settings)).stdout, `${keyId} is revoked\n`)
      assert.notEqual(cellOf((await run(['key', 'list'], settings)).stdout, /robot/, 6), '-')
      const other = await openExchange({ database })
      assert.equal(await findActorOfBearer(other.exchange, secret), undefined)
      await other.close()
    } finally {
      await exchange.close()
      await drop()
    }
  })
})

test('what the domain refuses is one line on standard error, with its code', async () => {
  await withFolder(async (folder) => {
    const refused = async (...args: string[]) => {
      const { code, stdout, stderr } = await run([...args, '--data', folder])
      assert.deepEqual([code, stdout], [1, ''])
      return stderr
    }
    assert.match(
      await refused('account', 'create', '--name', 'A', '--role', 'boss'),
      /^strowger: role must be one of operator, customer \(invalid_input\)\n$/,
    )
    assert.match(
      await refused('key', 'create', '--account', 'nobody', '--name', 'k'),
      /^strowger: there is no account with the id or name "nobody": see account list\n$/,
    )
    await run(['account', 'create', '--name', 'A', '--data', folder])
    assert.match(
      await refused('key', 'create', '--account', 'A', '--name', 'k', '--scopes', 'accounts:write'),
      /^strowger: .*\(forbidden\)\n$/,
    )
    assert.match(await refused('key', 'revoke', 'key_none'), /^strowger: there is no key key_none \(not_found\)\n$/)
  })
})

test('prices are given and shown in the units of people, by the digits of their currency', async () => {
  await withFolder(async (folder) => {
    const set = (...args: string[]) => run(['rate', 'set', ...args, '--data', folder])
    await run(['account', 'create', '--name', 'Acme', '--data', folder])
    const usd = await set(
      '--setup',
      '1.25',
      '--monthly',
      '0.5',
      '--currency',
      'usd',
      '--country',
      'us',
      '--kind',
      'local',
    )
    assert.match(usd.stdout, /all +US +local +all +1\.25 USD +0\.50 USD\n$/)
    await set('--setup', '100', '--monthly', '5', '--currency', 'JPY', '--tier', '3', '--account', 'Acme')
    const shown = await run(['rate', 'list', '--data', folder])
    assert.match(shown.stdout, /^rat_[0-9a-z]+ +all +US +local +all +1\.25 USD +0\.50 USD$/m)
    assert.match(shown.stdout, /^rat_[0-9a-z]+ +acc_[0-9a-z]+ +all +all +3 +100 JPY +5 JPY$/m)

    const exact = await set('--setup', '1.255', '--monthly', '0', '--currency', 'USD')
    assert.deepEqual(
      [exact.code, exact.stderr],
      [2, 'strowger: "1.255" is too exact: USD has 2 digits after the point\n'],
    )
    const unknown = await set('--setup', '1', '--monthly', '0', '--currency', 'USD', '--kind', 'premium')
    assert.match(unknown.stderr, /^strowger: kind must be one of local, .*\(invalid_input\)\n$/)
  })
})
