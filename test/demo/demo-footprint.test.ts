import assert from 'node:assert/strict'
import { test } from 'node:test'

import { checkPortability } from '#domain/porting/check-portability.ts'

import { assertSound } from '../domain/sound.ts'
import { onEveryEngine, withExchange } from '../support/exchange.ts'
import { setDemoFootprint } from '../../src/demo/footprint.ts'

onEveryEngine((engine) => {
  test('the demo tells where a number from outside is, who serves it, and whether it can come', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      await setDemoFootprint(operator)
      const { items } = await checkPortability(customer, {
        numbers: [12012261234, 14358261234, 12079990000, 442071234567],
      })
      assert.deepEqual(
        items.map(({ portable, reason, rateCenter, currentCarrier }) => [portable, reason, rateCenter, currentCarrier]),
        [
          [true, null, 'HACKENSACK', '9206'],
          [false, 'rate_center_outside_footprint', 'ESCALANTE', '2286'],
          [true, null, null, null],
          [true, null, null, null],
        ],
      )
      await assertSound(open)
    }))
})
