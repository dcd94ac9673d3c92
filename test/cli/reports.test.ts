import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createAccount } from '#domain/accounts/create-account.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { run, settingsOf } from './strowger.ts'

const FIRST = 12_015_550_000

onEveryEngine((engine) => {
  test('the operator keeps numbers from sale, puts them back, and prints the reports of the regulator', () =>
    withExchange(engine, async ({ open, exchange, clock, operator, customer, database }) => {
      await stock(operator, [
        { first: FIRST, last: FIRST + 999 },
        { first: 12_125_550_000, last: 12_125_550_999, region: 'NY', rateCenter: 'NWYRCYZN01', ocn: '7421' },
      ])
      await createAccount(operator, { name: 'Second operator', role: 'operator' })
      const settings = settingsOf(database)
      const done = async (...args: string[]) => {
        const { code, stdout, stderr } = await run(args, settings)
        assert.deepEqual([code, stderr], [0, ''])
        return stdout
      }
      assert.equal(await done('inventory', 'hold', '+12015550100', '2015550101'), '2 numbers kept from sale\n')
      await open.catchUp()
      assert.equal(exchange.inventory.free, 1_998)
      assert.equal(await done('inventory', 'unhold', '+12015550101'), '1 number put back on sale\n')
      const free = await run(['inventory', 'unhold', '+12015550101'], settings)
      assert.deepEqual([free.code, free.stdout], [1, ''])
      assert.match(free.stderr, /is not held: nothing was offered \(not_found\)\n$/)
      const wrong = await run(['inventory', 'hold', '0049'], settings)
      assert.equal(wrong.code, 2)

      await placeOrder(customer, { numbers: [FIRST, FIRST + 1, 12_125_550_000] })
      // The commands have the time of day: what is given back in the far future rests for them.
      clock.advance(Date.UTC(2090, 2, 2) - clock.now())
      await releaseNumbers(customer, { numbers: [FIRST + 1] })
      const header =
        'rate_center,state,ocn,assigned,intermediate,reserved,ageing,administrative,available,total,utilisation_percent'
      const hackensack = 'HACKENSACK,NJ,9206,1,0,0,1,1,997,1000,0.1'
      assert.equal(
        await done('report', 'nruf'),
        `block,${header}\r\n201-555-0,${hackensack}\r\n212-555-0,NWYRCYZN01,NY,7421,1,0,0,0,0,999,1000,0.1\r\n`,
      )
      assert.equal(await done('report', 'nruf', '--by-rate-center', '--state', 'NJ'), `${header}\r\n${hackensack}\r\n`)
      const resold = await done('report', 'nruf', '--npa', '212', '--intermediate', customer.actor.accountId)
      assert.match(resold, /NY,7421,0,1,0,0,0,999,1000,0\.0\r\n$/)
      const gone = `number,disconnected_on,rate_center,state,ocn\r\n+${FIRST + 1},2090-03-02,HACKENSACK,NJ,9206\r\n`
      assert.equal(await done('report', 'disconnected', '--month', '2090-03'), gone)
      assert.equal(await done('report', 'disconnected', '--month', '2090-03', '--ocn', '7421'), gone.split('+')[0])
      assert.equal(
        await done('report', 'ageing', '--npa', '201'),
        'number,rate_center,state,ocn,released_on,available_at\r\n' +
          `+${FIRST + 1},HACKENSACK,NJ,9206,2090-03-02,2090-04-16T00:00:00.000Z\r\n`,
      )
      const month = await run(['report', 'disconnected', '--month', '2026-3'], settings)
      assert.equal(month.code, 1)
      assert.match(month.stderr, /\(invalid_input\)\n$/)
    }))
})
