import assert from 'node:assert/strict'
import { test } from 'node:test'

import { emptyDatabase } from '../support/empty-database.ts'
import { onEveryEngine } from '../support/exchange.ts'
import { run, settingsOf, withFolder } from './strowger.ts'

onEveryEngine((engine) => {
  test('the operator says how an account pays, books what it paid, and prints its statement', async () => {
    const { drop, ...database } = await emptyDatabase(engine)
    const settings = settingsOf(database)
    try {
      await run(['account', 'create', '--name', 'Acme'], settings)
      const billing = (...args: string[]) => run(['account', 'billing', 'Acme', '--currency', 'usd', ...args], settings)
      const limited = await billing('--mode', 'postpaid', '--credit-limit', '50')
      assert.match(limited.stdout, /^mode +postpaid\ncurrency +USD\ncredit limit +50\.00 USD$/m)
      assert.match((await billing('--mode', 'postpaid')).stdout, /^credit limit +none$/m)
      assert.match(
        (await billing('--mode', 'prepaid')).stdout,
        /^mode +prepaid\ncurrency +USD\ncredit limit +0\.00 USD$/m,
      )

      const pay = (...args: string[]) => run(['ledger', 'pay', 'Acme', '--currency', 'USD', ...args], settings)
      const first = await pay('--amount', '250', '--external-id', 'wire 1', '--description', 'Wire, of "March"')
      assert.equal(first.code, 0, first.stderr)
      assert.match(
        first.stdout,
        /^transaction +txn_[0-9a-z]{24}\naccount +acc_[0-9a-z]{24}\npayment +250\.00 USD\nbooked +2/,
      )
      const again = await pay('--amount', '250', '--external-id', 'wire 1')
      assert.match(again.stdout, /\(before; nothing was booked now\)\n$/)
      const other = await pay('--amount', '251', '--external-id', 'wire 1')
      assert.deepEqual([other.code, other.stdout], [1, ''])
      assert.match(other.stderr, /^strowger: the externalId wire 1 belongs to txn_.*\(external_id_reused\)\n$/)
      const taken = await pay('--amount', '0.5', '--external-id', 'fee', '--adjustment', '--back')
      assert.match(taken.stdout, /^adjustment +-0\.50 USD$/m)

      const { stdout } = await run(['ledger', 'statement', 'Acme', '--from', '2020-01-01'], settings)
      const [header, opening, ...rest] = stdout.trimEnd().split('\r\n')
      assert.equal(header, 'time,transaction,kind,subject,description,amount,balance,currency')
      assert.equal(opening, '2020-01-01T00:00:00.000Z,,opening,,,,0.00,USD')
      assert.match(rest[0] ?? '', /^2.*Z,txn_[0-9a-z]+,payment,wire 1,"Wire, of ""March""",250\.00,250\.00,USD$/)
      assert.match(rest[1] ?? '', /^2.*Z,txn_[0-9a-z]+,adjustment,fee,,-0\.50,249\.50,USD$/)
      assert.match(rest[2] ?? '', /^2.*Z,,closing,,,,249\.50,USD$/)
      const euros = await run(['ledger', 'statement', 'Acme', '--currency', 'eur', '--to', '2999-01-01'], settings)
      assert.match(euros.stdout, /opening,,,,0\.00,EUR\r\n2999-01-01T00:00:00\.000Z,,closing,,,,0\.00,EUR\r\n$/)
    } finally {
      await drop()
    }
  })
})

test('what the ledger refuses is one line on standard error', async () => {
  await withFolder(async (folder) => {
    const told = async (...args: string[]) => (await run([...args, '--data', folder])).stderr
    await run(['account', 'create', '--name', 'A', '--data', folder])
    const billing = ['account', 'billing', 'A', '--currency', 'USD', '--mode']
    assert.match(await told(...billing, 'prepaid', '--credit-limit', '1'), /is 0: leave it out.*\(invalid_input\)\n$/)
    assert.match(await told(...billing, 'barter'), /mode must be one of prepaid, postpaid \(invalid_input\)\n$/)
    const pay = ['ledger', 'pay', 'A', '--external-id', '1', '--currency', 'USD', '--amount']
    assert.match(await told(...pay, '1.255'), /"1\.255" is too exact: USD has 2 digits after the point\n$/)
    assert.match(await told(...pay, '0'), /amountMinor is 0: give an amount \(invalid_input\)\n$/)
    assert.match(await told('ledger', 'statement', 'nobody'), /there is no account with the id or name "nobody"/)
    assert.match(await told('ledger', 'statement', 'A', '--from', 'March'), /Give a day such as 2026-03-01/)
  })
})

test('the price of a port is set and shown beside the others', async () => {
  await withFolder(async (folder) => {
    const set = (...args: string[]) => run(['rate', 'set', ...args, '--currency', 'USD', '--data', folder])
    assert.match((await set('--setup', '1', '--monthly', '2')).stdout, /setup +monthly\n.*1\.00 USD +2\.00 USD\n$/)
    const ports = await set('--setup', '1', '--monthly', '2', '--port', '7.5')
    assert.match(ports.stdout, /setup +monthly +port\n.*1\.00 USD +2\.00 USD +7\.50 USD\n$/)
    assert.match((await run(['rate', 'list', '--data', folder])).stdout, /2\.00 USD +7\.50 USD\n$/)
  })
})
