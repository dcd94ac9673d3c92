import assert from 'node:assert/strict'
import { before, test } from 'node:test'

import fastify, { type FastifyInstance } from 'fastify'

import { StoreBusy } from '#db/database.ts'
import type { Exchange } from '#domain/exchange.ts'
import { setBilling } from '#domain/ledger/set-billing.ts'
import { setRate } from '#domain/ledger/set-rate.ts'
import { authorisePortOut } from '#domain/porting/authorise-port-out.ts'
import { requestPortOut } from '#domain/porting/request-port-out.ts'
import { setPortOutPin } from '#domain/porting/set-port-out-pin.ts'
import { lockNumbers } from '#domain/services/lock-numbers.ts'

import { inumbering } from '../../../src/dialects/inumbering/index.ts'
import { onEveryEngine, stock } from '../../support/exchange.ts'
import { exchangeWith } from '../v1/use-api.ts'
import { post, type Program, useCarrier } from './use-carrier.ts'

const ORDER = '/v2/iNumbering/tnOrder/'
const BRAND = '/v2/iNumbering/addMessagingBrand/'

const order = (tn: number) => ({ tnOrder: { tnList: { tnItem: [{ tn }] } } })
const BRAND_FIELDS = { messagingBrandId: 'B1', messagingBrandName: 'One', messagingBrandDescription: 'One' }

onEveryEngine((engine) => {
  const carrier = useCarrier(engine)
  let program: Program
  before(async () => {
    await stock(carrier.operator, [{ first: 12015551000, last: 12015551999 }])
    program = await carrier.newProgram()
  })

  /** Asks a server over an exchange some of whose parts are others. */
  async function overOther(parts: Partial<Exchange>, body: (app: FastifyInstance) => Promise<void>): Promise<void> {
    const app = fastify()
    await app.register(inumbering(exchangeWith(carrier.exchange, parts)))
    await body(app)
    await app.close()
  }

  test('while the exchange loads a call is told to come again', () =>
    overOther({ isReady: () => false }, async (app) => {
      const { apikey } = program
      const search = await post(app, '/v2/iNumbering/tnInventory/', { apikey, tnMask: '201xxxxxxx', quantity: 1 })
      const message = 'Unable to complete the request at the moment'
      assert.deepEqual(search, { status: 503, body: { statusCode: '503', status: 'Error', message } })
    }))

  test('a store that takes no more work is told as the carrier does, by the group of the call', () => {
    const transaction = () => Promise.reject(new StoreBusy('too many units wait'))
    return overOther({ database: { ...carrier.exchange.database, transaction } }, async (app) => {
      const { apikey } = program
      assert.equal((await post(app, ORDER, { apikey, ...order(2_015_551_000) })).status, 503)
      assert.equal((await post(app, BRAND, { apikey, ...BRAND_FIELDS })).status, 431)
    })
  })

  test('what nobody foresaw is told as our failure, and nothing of it leaves the process', () => {
    const transaction = () => Promise.reject(new Error('the disk at /secret/place is broken'))
    const logged: unknown[] = []
    const log = { ...carrier.exchange.log, error: (facts: unknown) => logged.push(facts) }
    return overOther({ log, database: { ...carrier.exchange.database, transaction } }, async (app) => {
      const { apikey } = program
      const plain = await post(app, ORDER, { apikey, ...order(2_015_551_000) })
      assert.deepEqual(plain.body, { statusCode: '500', status: 'Error', message: 'Internal Error' })
      const network = await post(app, BRAND, { apikey, ...BRAND_FIELDS })
      assert.deepEqual(network.body, { statusCode: '411', status: 'Error', message: 'Unknown Error' })
      assert.equal(logged.length, 2)
      assert.ok(!JSON.stringify(logged).includes(apikey))
    })
  })

  test('an account that cannot pay is refused with 402, and has nothing', async () => {
    const poor = await carrier.newProgram()
    const { accountId } = poor.session.actor
    await setRate(carrier.operator, { accountId, setupMinor: 100, monthlyMinor: 100, currency: 'USD' })
    await setBilling(carrier.operator, { accountId, mode: 'prepaid', currency: 'USD' })
    await poor.refused(402, 'Insufficient funds', ORDER, order(2_015_551_100))
    assert.equal((await poor.call('/v2.1/numbers/list/')).status, 404)
    await program.done(ORDER, order(2_015_551_100))
  })

  test('a number that is locked or being ported out is not given back, and the reason is told', async () => {
    await program.done(ORDER, order(2_015_551_200))
    await program.done(ORDER, order(2_015_551_201))
    const { accountId } = program.session.actor
    await lockNumbers(program.session, { numbers: [12_015_551_200], locked: true })
    await setPortOutPin(program.session, { pin: 'pin-482910' })
    const { answer } = await requestPortOut(carrier.operator, {
      e164: 12_015_551_201,
      accountNumber: accountId,
      pin: 'pin-482910',
      gainingCarrier: 'Other Telephone Company',
    })
    await authorisePortOut(program.session, { portOutId: answer.id })
    const { status, body } = await program.call('/v2.1/numbers/disconnect/', {
      numbers: [{ number: 2_015_551_200 }, { number: 2_015_551_201 }],
    })
    assert.equal(status, 409)
    assert.deepEqual(body['numbers_error'], [
      { number: '2015551200', reason: 'Special Status: The number is locked.' },
      { number: '2015551201', reason: 'Special Status: The number is currently porting.' },
    ])
    const { numbers } = await program.done('/v2.1/numbers/list/', { number: 55_512 })
    assert.equal((numbers as unknown[]).length, 2)
  })
})
