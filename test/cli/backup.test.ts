import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'

import { SQLITE_FILE } from '#db/open.ts'
import { listEvents } from '#domain/events/list-events.ts'
import { openExchange } from '#domain/open-exchange.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { openSession } from '#domain/session.ts'

import { assertSound } from '../domain/sound.ts'
import { stock, withExchange } from '../support/exchange.ts'
import { run, settingsOf, withFolder } from './strowger.ts'

test('a backup taken while the exchange works is a whole store as it was', async () => {
  await withExchange('sqlite', async ({ operator, customer, exchange, database }) => {
    await stock(operator, [{ first: 12015550000, last: 12015550999 }])
    await reserveNumbers(customer, { numbers: [12015550001, 12015550002] })
    assert.equal(exchange.inventory.free, 998)
    await withFolder(async (folder) => {
      const file = join(folder, 'copy.db')
      const made = await run(['backup', file], settingsOf(database))
      assert.equal(made.code, 0, made.stderr)
      assert.match(made.stdout, /copy\.db: [0-9,]+ bytes\n$/)
      assert.deepEqual(await readdir(folder), ['copy.db'], 'nothing else is left behind')
      assert.equal((await stat(file)).mode & 0o777, 0o600, 'nobody else reads it')
      await reserveNumbers(customer, { numbers: [12015550003] })

      const before = await readFile(file)
      const again = await run(['backup', file], settingsOf(database))
      assert.equal(again.code, 1)
      assert.match(again.stderr, /^strowger: .*copy\.db exists: .*\(invalid_input\)\n$/)
      assert.deepEqual(await readFile(file), before)

      await mkdir(join(folder, 'restored'))
      await rename(file, join(folder, 'restored', SQLITE_FILE))
      const verified = await run(['verify', '--data', join(folder, 'restored')])
      assert.equal(verified.code, 0, verified.stderr)
      assert.match(verified.stdout, /1 block on sale, 2 numbers taken or at rest, 1 active reservation$/m)
    })
  })
})

test('who goes back to a backup tells nothing new under the id of what was lost, and cursors from that time go on', async () => {
  await withExchange('sqlite', async ({ operator, customer, database }) => {
    await stock(operator, [{ first: 12015550000, last: 12015550999 }])
    await withFolder(async (folder) => {
      await mkdir(join(folder, 'restored'))
      await listEvents(customer, {})
      const file = join(folder, 'restored', SQLITE_FILE)
      assert.equal((await run(['backup', file], settingsOf(database))).code, 0)
      await reserveNumbers(customer, { numbers: [12015550001] })
      const lost = await listEvents(customer, { types: ['reservation.created'] })
      assert.equal(lost.items.length, 1)
      const restored = await openExchange({
        database: { dataFolder: join(folder, 'restored'), databaseUrl: undefined },
      })
      try {
        await restored.load()
        const session = openSession(restored.exchange, customer.actor, customer.requestId)
        await reserveNumbers(session, { numbers: [12015550002] })
        const { items } = await listEvents(session, { after: lost.cursor })
        assert.deepEqual(
          items.map(({ numbers }) => numbers),
          [['+12015550002']],
        )
        assert.notEqual(items[0]?.id, lost.items[0]?.id)
        await assertSound(restored)
      } finally {
        await restored.close()
      }
    })
  })
})

test('there is nothing to back up where there is no store, and PostgreSQL has tools of its own', async () => {
  await withFolder(async (folder) => {
    const none = await run(['backup', join(folder, 'copy.db'), '--data', join(folder, 'none')])
    assert.equal(none.code, 1)
    assert.match(none.stderr, /^strowger: there is no store in .*none: give its folder \(invalid_input\)\n$/)
    const postgres = await run(['backup', join(folder, 'copy.db')], {
      STROWGER_DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/none',
    })
    assert.equal(postgres.code, 1)
    assert.match(postgres.stderr, /pg_dump/)
    assert.doesNotMatch(postgres.stderr, /secret/)
    assert.deepEqual(await readdir(folder), [])
  })
})
