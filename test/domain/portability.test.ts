import assert from 'node:assert/strict'
import { test } from 'node:test'

import { placeOrder } from '#domain/orders/place-order.ts'
import { checkPortability } from '#domain/porting/check-portability.ts'
import { completePort } from '#domain/porting/complete-port.ts'
import { deleteFootprintRule } from '#domain/porting/delete-footprint-rule.ts'
import { importFootprint } from '#domain/porting/import-footprint.ts'
import { listFootprintRules } from '#domain/porting/list-footprint-rules.ts'
import { PORTABILITY_REASONS } from '#domain/porting/portability.ts'
import { setFootprintRule } from '#domain/porting/set-footprint-rule.ts'
import type { Session } from '#domain/session.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { confirmed, FOREIGN, openFootprint, submitted } from './port-cases.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'

const OURS = 12_015_550_000

const reasonsOf = async (session: Session, ...numbers: (number | null)[]) =>
  (await checkPortability(session, { numbers })).items.map(({ reason }) => reason)

onEveryEngine((engine) => {
  test('every reason why a number cannot be ported is met, and what is portable says where it is', () =>
    withExchange(engine, async (given) => {
      const { open, customer, other, operator } = given
      await openFootprint(operator)
      await stock(operator, [{ first: OURS, last: OURS + 9 }])
      await setFootprintRule(operator, { country: 'US', npa: '201', nxx: '561', rateCenter: 'NEWARK', portable: false })
      await placeOrder(customer, { numbers: [OURS] })
      await completePort(operator, { portId: (await confirmed(given, customer, [FOREIGN + 1])).id })
      await submitted(given, customer, [FOREIGN + 2])
      const numbers = {
        [FOREIGN]: null,
        [OURS]: 'already_here',
        [OURS + 1]: 'already_here',
        [FOREIGN + 1]: 'already_here',
        [FOREIGN + 2]: 'port_open',
        18_005_550_199: 'kind_not_portable',
        12_015_700_000: 'unknown_rate_center',
        12_015_610_000: 'rate_center_outside_footprint',
        442_079_460_018: 'country_outside_footprint',
        12_011_110_000: 'not_a_number',
      }
      const asked = Object.keys(numbers).map(Number)
      const { items } = await checkPortability(customer, { numbers: [...asked, null] })
      assert.deepEqual(
        items.map(({ reason }) => reason),
        [...Object.values(numbers), 'not_a_number'],
      )
      assert.deepEqual(
        items.find(({ portable }) => portable),
        {
          e164: `+${FOREIGN}`,
          portable: true,
          reason: null,
          country: 'US',
          kind: 'local',
          region: 'NJ',
          lata: '224',
          rateCenter: 'HACKENSACK',
          currentCarrier: '9206',
          tier: 3,
        },
      )
      const foreign = await reasonsOf(other, FOREIGN + 1, FOREIGN + 2)
      assert.deepEqual(foreign, ['not_available', 'not_available'], 'what another account has with it is not told')
      const seen = new Set([...items.map(({ reason }) => reason), ...foreign])
      seen.delete(null)
      assert.deepEqual(seen, new Set(PORTABILITY_REASONS))
      await assertSound(open)
    }))

  test('the place and the carrier of a number come from the blocks of its central office code', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [{ first: OURS + 1_000, last: OURS + 1_999, ocn: '7421' }])
      await setFootprintRule(operator, { country: 'US', rateCenter: 'hackensack' })
      const { items } = await checkPortability(customer, { numbers: [OURS, OURS + 1_000] })
      assert.deepEqual(
        items.map(({ portable, rateCenter, region, lata, currentCarrier, reason }) => [
          portable,
          rateCenter,
          region,
          lata,
          currentCarrier,
          reason,
        ]),
        [
          [true, 'HACKENSACK', 'NJ', '224', null, null],
          [false, 'HACKENSACK', 'NJ', '224', '7421', 'already_here'],
        ],
      )
    }))

  test('of the rules that match a number the narrowest counts', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [{ first: OURS + 1_000, last: OURS + 1_999 }])
      const tierOf = async () => {
        const [item] = (await checkPortability(customer, { numbers: [OURS] })).items
        return item?.portable === true ? item.tier : item?.reason
      }
      const narrower = [
        { country: 'US' },
        { country: 'US', region: 'NJ' },
        { country: 'US', lata: '224' },
        { country: 'US', rateCenter: 'HACKENSACK' },
        { country: 'US', rateCenter: 'HACKENSACK', region: 'NJ' },
        { country: 'US', npa: '201' },
        { country: 'US', npa: '201', rateCenter: 'HACKENSACK' },
        { country: 'US', npa: '201', nxx: '555' },
      ]
      assert.equal(await tierOf(), 'rate_center_outside_footprint')
      await setFootprintRule(operator, { country: 'US', rateCenter: 'NEWARK', tier: 98 })
      await setFootprintRule(operator, { country: 'CA', tier: 99 })
      for (const [tier, rule] of narrower.entries()) {
        await setFootprintRule(operator, { ...rule, tier })
        assert.equal(await tierOf(), tier, JSON.stringify(rule))
      }
      await setFootprintRule(operator, { country: 'US', npa: '201', nxx: '555', portable: false })
      assert.equal(await tierOf(), 'rate_center_outside_footprint')
      const rules = (await listFootprintRules(operator, { npa: '201' })).items
      assert.equal(rules.length, 3)
      for (const { id: ruleId } of rules) await deleteFootprintRule(operator, { ruleId })
      assert.equal(await tierOf(), 4)
      await refused(deleteFootprintRule(operator, { ruleId: 'fpr_x' }), 'not_found', '/ruleId')
    }))

  test('numbers of other countries are ported by the rule of the country', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await setFootprintRule(operator, { country: 'GB', tier: 7 })
      const { items } = await checkPortability(customer, { numbers: [442_079_460_018, 33_142_345_678] })
      assert.deepEqual(
        items.map(({ country, portable, reason }) => [country, portable, reason]),
        [
          ['GB', true, null],
          ['FR', false, 'country_outside_footprint'],
        ],
      )
    }))

  test('a rule has its form, and one that says nothing new is no event', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      await refused(setFootprintRule(operator, { country: 'XX' }), 'invalid_input', '/country')
      await refused(setFootprintRule(operator, { country: 'US', nxx: '555' }), 'invalid_input', '/npa')
      await refused(setFootprintRule(operator, { country: 'US', carrier: '9206' }), 'invalid_input', '/nxx')
      await refused(setFootprintRule(customer, { country: 'US' }), 'forbidden')
      await refused(listFootprintRules(customer, {}), 'forbidden')
      const first = (await setFootprintRule(operator, { country: 'US', tier: 1 })).answer
      const again = (await setFootprintRule(operator, { country: 'US', tier: 1 })).answer
      const other = (await setFootprintRule(operator, { country: 'US', tier: 2 })).answer
      assert.deepEqual([again, other.id, other.tier], [first, first.id, 2])
      const rules = [{ country: 'US', tier: 2 }, { country: 'CA' }]
      const file = { fileName: 'footprint.csv', rules }
      assert.deepEqual((await importFootprint(operator, file)).answer, { added: 1, changed: 0, unchanged: 1 })
      assert.deepEqual((await importFootprint(operator, file)).answer, { added: 0, changed: 0, unchanged: 2 })
      const changed = { fileName: 'footprint.csv', rules: [{ country: 'CA', portable: false }] }
      assert.deepEqual((await importFootprint(operator, changed)).answer, { added: 0, changed: 1, unchanged: 0 })
      const events = await exchange.database.read.query
        .selectFrom('event')
        .select('type')
        .where('type', 'like', 'footprint.%')
        .orderBy('seq')
        .execute()
      assert.deepEqual(
        events.map(({ type }) => type),
        ['footprint.set', 'footprint.set', 'footprint.imported', 'footprint.imported'],
      )
    }))
})
