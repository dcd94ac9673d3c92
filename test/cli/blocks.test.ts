import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openDatabase } from '#db/open.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { run, settingsOf, strowger } from './strowger.ts'

onEveryEngine((engine) => {
  test('blocks are taken from sale and put back, and a server that is running learns of it', async () => {
    await withExchange(engine, async ({ open, exchange, operator, database }) => {
      await stock(operator, [{ first: 12015550000, last: 12015559999 }])
      await open.catchUp()
      const sale = (verb: string, last: string) =>
        run(['block', verb, '--first', '+1 201 555 2000', '--last', last], settingsOf(database))
      const withdrawn = await sale('withdraw', '+12015554999')
      assert.equal(withdrawn.stdout, '3 blocks from +12015552000 to +12015554999 taken from sale\n', withdrawn.stderr)
      assert.equal((await sale('withdraw', '2015554999')).stdout.split(' ')[0], '0', 'they are withdrawn already')
      await open.catchUp()
      assert.equal(exchange.inventory.free, 7_000)

      const offered = await sale('offer', '+12015552999')
      assert.equal(offered.stdout, '1 block from +12015552000 to +12015552999 put back on sale\n')
      await open.catchUp()
      assert.equal(exchange.inventory.free, 8_000)

      const half = await sale('withdraw', '+12015554500')
      assert.equal(half.code, 1)
      assert.match(half.stderr, /^strowger: give whole thousands-blocks: .*\(invalid_input\)\n$/)
      const other = await sale('withdraw', '0049')
      assert.deepEqual([other.code, other.stdout], [2, ''])
      assert.match(other.stderr, /^strowger: --last: "0049" begins with 0/)
    })
  })

  test('verify tells every row that is not as it must be, and ends with 1', async () => {
    await withExchange(engine, async ({ operator, customer, database }) => {
      await stock(operator, [{ first: 12015550000, last: 12015550999 }])
      const settings = settingsOf(database)
      const sound = await strowger(['verify'], settings)
      assert.deepEqual([sound.code, sound.stderr], [0, ''])
      assert.match(sound.stdout, /^checked the store .*: 1 block on sale, 0 numbers taken or at rest, 0 active reserv/)
      assert.match(sound.stdout, /^all is as it must be$/m)

      // A number at rest in no block, and one that a reservation holds which there is not.
      const store = await openDatabase(database)
      const row = { account_id: customer.actor.accountId, order_id: null, changed_at: 0 }
      await store.transaction(async (tx) => {
        await tx.query
          .insertInto('number')
          .values([
            { ...row, e164: 12125550123, state: 'ageing', reservation_id: null, expires_at: null, available_at: 1 },
            {
              ...row,
              e164: 12015550123,
              state: 'reserved',
              reservation_id: 'rsv_x',
              expires_at: 1,
              available_at: null,
            },
          ])
          .execute()
      })
      await store.close()

      const broken = await strowger(['verify'], settings)
      assert.equal(broken.code, 1)
      assert.match(broken.stderr, /^strowger: not all is as it must be: [0-9]+ problems\n$/)
      assert.match(broken.stdout, /^number_in_block +\+12125550123 +is ageing but in 0 blocks$/m)
      assert.match(broken.stdout, /^number_has_one_holder +\+12015550123 +is reserved by rsv_x, which is not there$/m)
      assert.doesNotMatch(broken.stdout, /all is as it must be/)

      const json = await run(['verify', '--json'], settings)
      const told = JSON.parse(json.stdout) as { count: number; problems: unknown[] }
      assert.deepEqual([json.code, told.problems.length], [1, told.count])
    })
  })
})
