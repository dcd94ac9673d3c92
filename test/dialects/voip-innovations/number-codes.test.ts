import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { createAccount } from '#domain/accounts/create-account.ts'
import { issueKey } from '#domain/accounts/create-key.ts'
import { setRate } from '#domain/ledger/set-rate.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { DAY_MS, MINUTE_MS } from '#lib/clock.ts'

import { assertSound } from '../../domain/sound.ts'
import { onEveryEngine, TEST_START_MS, withExchange } from '../../support/exchange.ts'
import { call, didParams, GROUP, openLogins, serverOf, statusesOf, stockNumbers, useService } from './use-service.ts'

const FREE = '2015550000'
const MINE_RESERVED = '2015550001'
const MINE_ASSIGNED = '2015550002'
const MINE_RELEASED = '2015550003'
const MINE_ORDERED = '2015550004'
const THEIRS_RESERVED = '2015550005'
const THEIRS_ASSIGNED = '2015550006'
const THEIRS_RELEASED = '2015550007'
const NOWHERE = '2125550000'

const e164 = (tn: string) => Number(`1${tn}`)

onEveryEngine((engine) => {
  describe('the codes of numbers', () => {
    const service = useService(engine)

    /** What each method says to one number in each position, without doing anything that lasts. */
    async function statusOf(method: string, tn: string, param: Readonly<Record<string, string | number>> = {}) {
      const elements = method === 'queryDID' ? `<did>${tn}</did>` : didParams({ tn, ...param })
      const [status] = statusesOf(await call(service.app, method, elements))
      return status
    }

    test('numbers are brought into every position', async () => {
      const assign = (tn: string) => didParams({ tn, epg: GROUP })
      for (const tn of [MINE_ASSIGNED, MINE_RELEASED]) await call(service.app, 'assignDID', assign(tn))
      for (const tn of [THEIRS_ASSIGNED, THEIRS_RELEASED]) await call(service.app, 'assignDID', assign(tn), 'other')
      await call(service.app, 'reserveDID', didParams({ tn: MINE_RESERVED }))
      await call(service.app, 'reserveDID', didParams({ tn: THEIRS_RESERVED }), 'other')
      await call(service.app, 'releaseDID', didParams({ tn: MINE_RELEASED }))
      await call(service.app, 'releaseDID', didParams({ tn: THEIRS_RELEASED }), 'other')
      const requestedDate = new Date(TEST_START_MS + 3 * DAY_MS).toISOString()
      const { answer } = await placeOrder(service.customer, { numbers: [e164(MINE_ORDERED)], requestedDate })
      assert.equal(answer.order.lines[0]?.state, 'ordered')
    })

    const EXPECTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      queryDID: {
        [FREE]: '100 Number currently available',
        [MINE_RESERVED]: '100 Number currently reserved for you',
        [MINE_ORDERED]: '100 Number currently reserved for you',
        [MINE_ASSIGNED]: `100 Number currently assigned to you with refid '' rewritten as '2015550002' to endpoint '${GROUP}'`,
        [MINE_RELEASED]: '102420 UNKNOWN',
        [THEIRS_RESERVED]: '102230 Number currently reserved for another company',
        [THEIRS_ASSIGNED]: '102235 Number currently assigned to another company',
        [THEIRS_RELEASED]: '102420 UNKNOWN',
        [NOWHERE]: '102420 UNKNOWN',
      },
      reserveDID: {
        [MINE_RESERVED]: '103220 Number already reserved for you',
        [MINE_ORDERED]: '103220 Number already reserved for you',
        [MINE_ASSIGNED]: '103225 Number already assigned to you',
        [MINE_RELEASED]: '103420 Could not find number',
        [THEIRS_RESERVED]: '103230 Number currently reserved for another company',
        [THEIRS_ASSIGNED]: '103235 Number currently assigned to another company',
        [THEIRS_RELEASED]: '103420 Could not find number',
        [NOWHERE]: '103420 Could not find number',
        'no number': '103420 Could not find number',
      },
      assignDID: {
        [MINE_ORDERED]: '104225 Number already assigned to you',
        [MINE_ASSIGNED]: '104225 Number already assigned to you',
        [MINE_RELEASED]: '104420 Could not find number',
        [THEIRS_RESERVED]: '104230 Number currently reserved for another company',
        [THEIRS_ASSIGNED]: '104235 Number currently assigned to another company',
        [THEIRS_RELEASED]: '104420 Could not find number',
        [NOWHERE]: '104420 Could not find number',
      },
      configDID: {
        [FREE]: '105221 Number not currently assigned to you',
        [MINE_RESERVED]: '105225 Number reserved for you',
        [MINE_ORDERED]: '105225 Number reserved for you',
        [MINE_RELEASED]: '105221 Number not currently assigned to you',
        [THEIRS_RESERVED]: '105230 Number currently reserved for another company',
        [THEIRS_ASSIGNED]: '105235 Number currently assigned to another company',
        [THEIRS_RELEASED]: '105420 Could not find number',
        [NOWHERE]: '105420 Could not find number',
      },
      releaseDID: {
        [FREE]: '106231 Number currently available',
        [MINE_ORDERED]: '106220 Number still reserved for you',
        [MINE_RELEASED]: '106241 Number previously released and not currently available',
        [THEIRS_RESERVED]: '106230 Number currently reserved for another company',
        [THEIRS_ASSIGNED]: '106235 Number currently assigned to another company',
        [THEIRS_RELEASED]: '106420 Could not find number',
        [NOWHERE]: '106420 Could not find number',
      },
    }
    for (const [method, statuses] of Object.entries(EXPECTED))
      test(`${method} tells of each number how it stands`, async () => {
        const told: Record<string, string | undefined> = {}
        for (const tn of Object.keys(statuses)) told[tn] = await statusOf(method, tn, { epg: GROUP })
        assert.deepEqual(told, statuses)
      })

    test('an endpoint group that is not the account’s is bad, and so are none and 0', async () => {
      const groups = [0, 4711, -1, '', 1, 4, 7, 999, 2_147_483_647, -2_147_483_648].map((epg) => ({ epg }))
      for (const epg of [{}, ...groups]) {
        assert.equal(await statusOf('assignDID', FREE, epg), '104258 Bad endpoint group')
        assert.equal(await statusOf('configDID', MINE_ASSIGNED, epg), '105258 Bad endpoint group')
      }
    })

    test('what cannot be had for another reason is an unknown error, and nothing is done', async () => {
      const refId = 'x'.repeat(65)
      assert.equal(await statusOf('assignDID', FREE, { epg: GROUP, refId }), '104221 An unknown error has occurred')
      assert.equal(await statusOf('configDID', MINE_ASSIGNED, { epg: GROUP, refId }), '900 An exception occurred')
      assert.equal(await statusOf('queryDID', FREE), '100 Number currently available')
    })

    test('who may hold no more is told of an unknown error', async () => {
      const { answer: account } = await createAccount(service.operator, { name: 'Poor', holdLimit: 0 })
      await issueKey(service.operator, {
        accountId: account.id,
        name: 'x',
        sort: 'login',
        login: 'poor',
        secret: 'poor',
      })
      const answer = await call(service.app, 'reserveDID', didParams({ tn: FREE }), 'poor')
      assert.deepEqual(statusesOf(answer), ['103221 An unknown error has occurred'])
    })

    test('one that fails undoes no other, and the order is kept', async () => {
      const answer = await call(
        service.app,
        'reserveDID',
        didParams({ tn: '2015550010' }, { tn: THEIRS_ASSIGNED }, { tn: '+12015550011' }, { tn: '12015550010' }),
      )
      assert.deepEqual(statusesOf(answer), [
        '100 Reserved for 30 minutes -- Will be Tier 1',
        '103235 Number currently assigned to another company',
        '100 Reserved for 30 minutes -- Will be Tier 1',
        '103220 Number already reserved for you',
      ])
    })

    test('a hold ends after thirty minutes, also for who holds it', async () => {
      const held = await statusOf('queryDID', MINE_RESERVED)
      assert.equal(held, '100 Number currently reserved for you')
      service.clock.advance(30 * MINUTE_MS)
      assert.equal(await statusOf('releaseDID', MINE_RESERVED), '106231 Number currently available')
      const [reserved] = statusesOf(await call(service.app, 'reserveDID', didParams({ tn: MINE_RESERVED }), 'other'))
      assert.equal(reserved, '100 Reserved for 30 minutes -- Will be Tier 1')
    })

    test('a release gives back what is held and takes out of service what is assigned', async () => {
      await call(service.app, 'reserveDID', didParams({ tn: '2015550020' }))
      assert.equal(await statusOf('releaseDID', '2015550020'), '100 Released')
      assert.equal(await statusOf('queryDID', '2015550020'), '100 Number currently available')
      await call(service.app, 'assignDID', didParams({ tn: '2015550021', epg: GROUP }))
      assert.equal(await statusOf('releaseDID', '2015550021'), '100 Released')
      assert.equal(
        await statusOf('releaseDID', '2015550021'),
        '106241 Number previously released and not currently available',
      )
    })

    test('a number that is reserved within a larger reservation leaves it alone', async () => {
      await reserveNumbers(service.customer, { numbers: [e164('2015550030'), e164('2015550031')] })
      assert.equal(await statusOf('releaseDID', '2015550030'), '100 Released')
      assert.equal(await statusOf('queryDID', '2015550031'), '100 Number currently reserved for you')
    })

    test('the store is sound', () => assertSound(service.open))
  })

  test('an account is offered what there is a price for, where the operator has set prices', () =>
    withExchange(engine, async (given) => {
      await openLogins(given)
      await stockNumbers(given)
      const app = await serverOf(given.exchange)
      const ask = async (method: string, tn: string, login = 'demo') =>
        statusesOf(await call(app, method, didParams({ tn, epg: GROUP }), login))[0]
          ?.slice(0, 6)
          .trim()
      const [TIER_1, TIER_2, TOLL_FREE] = ['2015550000', '2015551000', '8775550000']
      assert.equal(await ask('assignDID', TOLL_FREE), '100 As')
      assert.equal(await ask('assignDID', TIER_1, 'other'), '100 As')
      assert.equal(await ask('assignDID', '2015551001'), '100 As')
      const price = { setupMinor: 0, monthlyMinor: 0, currency: 'USD' }
      const [mine, theirs] = [given.customer.actor.accountId, given.other.actor.accountId]
      await setRate(given.operator, { ...price, accountId: mine, kind: 'local', tier: 1 })
      await setRate(given.operator, { ...price, accountId: theirs, kind: 'tollfree' })
      for (const [method, prefix] of [
        ['reserveDID', '103'],
        ['assignDID', '104'],
      ] as const) {
        assert.equal(await ask(method, '8775550001'), `${prefix}250`)
        assert.equal(await ask(method, '2015550001', 'other'), `${prefix}251`)
        assert.equal(await ask(method, TIER_2), `${prefix}259`)
      }
      assert.equal(await ask('configDID', TOLL_FREE), '105250')
      assert.equal(await ask('configDID', TIER_1, 'other'), '105251')
      assert.equal(await ask('configDID', '2015551001'), '100 Re')
      assert.equal(await ask('reserveDID', '2015550001'), '100 Re')
      await app.close()
      await assertSound(given.open)
    }))
})
