import assert from 'node:assert/strict'
import { before, test } from 'node:test'

import { getService } from '#domain/services/get-service.ts'
import { routeNumbers } from '#domain/services/route-numbers.ts'
import { connections } from '#domain/connections/connection.ts'

import { onEveryEngine, stock } from '../../support/exchange.ts'
import { type Program, useCarrier } from './use-carrier.ts'

const LIST = '/v2.1/numbers/list/'
const ROUTE = '/v2.1/numbers/route/'
const DISCONNECT = '/v2.1/numbers/disconnect/'

let lines = 1_000

onEveryEngine((engine) => {
  const carrier = useCarrier(engine)
  let program: Program
  let stranger: Program
  /** Orders numbers that no other test has, and gives them. */
  async function buy(of: Program, quantity = 1): Promise<number[]> {
    const tns = Array.from({ length: quantity }, () => 2_015_550_000 + lines++)
    await of.done('/v2/iNumbering/tnOrder/', { tnOrder: { tnList: { tnItem: tns.map((tn) => ({ tn })) } } })
    return tns
  }
  const numbersOn = async (fields: object) => (await program.done(LIST, fields))['numbers']
  before(async () => {
    await stock(carrier.operator, [{ first: 12015551000, last: 12015559999 }])
    program = await carrier.newProgram()
    stranger = await carrier.newProgram()
    for (const one of [program, stranger])
      await one.done('/v2.1/gateways/add/', { gateways: [{ gateway: '203.0.113.10:5060' }] })
    // A route that only the stranger has.
    await stranger.done('/v2.1/gateways/add/', { gateways: [{ gateway: '203.0.113.11' }] })
  })

  test('a list that would be empty is not found, in a form of its own', async () => {
    const { status, body } = await program.call(LIST)
    assert.deepEqual([status, body], [404, { statusCode: '404', status: 'Error', numbers: 'Not Found' }])
  })

  test('numbers are listed with their routes as text, by a part of the number or by route', async () => {
    const [one, two] = await buy(program, 2)
    await buy(stranger)
    await program.done(ROUTE, { numbers: [{ number: two, route: 1_000 }] })
    const plain = { number: String(one), route: '4', ip: 'DID' }
    const routed = { number: String(two), route: '1000', ip: '203.0.113.10:5060' }
    assert.deepEqual(await numbersOn({}), [plain, routed])
    assert.deepEqual(await numbersOn({ number: String(one).slice(3) }), [plain])
    assert.deepEqual(await numbersOn({ number: 555, route: '1000' }), [routed])
    assert.deepEqual(await numbersOn({ route: 4 }), [plain])
    assert.equal((await program.call(LIST, { route: 1_001 })).status, 404)
    assert.equal((await program.call(LIST, { number: '12015' })).status, 404, 'ten digits have no calling code')
    await program.refused(400, 'Invalid Field: number', LIST, { number: '555%' })
    await program.refused(400, 'Invalid Field: route', LIST, { route: 'x' })
  })

  test('numbers are routed each by itself, to a gateway or to a system route', async () => {
    const [one, two] = await buy(program, 2)
    const numbers = [
      { number: one, route: 8 },
      { number: String(two), route: '1000' },
    ]
    const done = [
      { number: String(one), route: 8 },
      { number: String(two), route: 1_000 },
    ]
    assert.deepEqual(await program.done(ROUTE, { numbers }), { message: 'Route results', numbers: done })
    assert.deepEqual(await numbersOn({ number: one }), [{ number: String(one), route: '8', ip: 'SDN' }])
    const service = await getService(program.session, { e164: Number(`1${two}`) })
    const { items } = await connections.list(program.session, { route: 1_000 })
    assert.equal(service.connectionId, items[0]?.['id'])
    await routeNumbers(program.session, { numbers: [Number(`1${one}`)], connectionId: service.connectionId })
    assert.deepEqual(await numbersOn({ number: one }), [
      { number: String(one), route: '1000', ip: '203.0.113.10:5060' },
    ])
  })

  test('what cannot be routed is told beside what was', async () => {
    const [one, two, three] = await buy(program, 3)
    const [others] = await buy(stranger)
    const { status, body } = await program.call(ROUTE, {
      numbers: [
        { number: one, route: 1_000 },
        { number: two, route: 7 },
        { number: three, route: 1_001 },
        { number: others, route: 1_000 },
        { number: 3_015_550_000, route: 4 },
        { number: 'x', route: 4 },
        { number: one, route: 4 },
      ],
    })
    assert.equal(status, 409)
    assert.deepEqual(body, {
      statusCode: '409',
      status: 'Error',
      message: 'Route result',
      numbers_success: [{ number: String(one), route: 1_000 }],
      numbers_failed: [
        { number: String(two), route: 7, message: 'Invalid Route' },
        { number: String(three), route: 1_001, message: 'Invalid Route' },
        { number: String(others), route: 1_000, message: 'Failed' },
        { number: '3015550000', route: 4, message: 'Failed' },
        { number: String(one), route: 4, message: 'Failed' },
        { number: 'x', route: 4, message: 'Failed' },
      ],
    })
    await program.refused(400, 'Field Required: numbers', ROUTE)
    await program.refused(400, 'Field Required: route', ROUTE, { numbers: [{ number: one }] })
    await program.refused(400, 'Invalid Field: numbers', ROUTE, { numbers: [one] })
  })

  test('numbers are given back, and what is not the account’s is told without a reason', async () => {
    const [one, two] = await buy(program, 2)
    const [others] = await buy(stranger)
    assert.deepEqual(await program.done(DISCONNECT, { numbers: [{ number: one }] }), {
      message: 'Numbers removed',
      numbers: [{ number: String(one) }],
    })
    assert.equal((await getService(program.session, { e164: Number(`1${one}`) })).state, 'ageing')
    const { status, body } = await program.call(DISCONNECT, {
      numbers: [{ number: two }, { number: one }, { number: others }, { number: 3_015_550_000 }, { number: '12' }],
    })
    assert.equal(status, 409)
    assert.deepEqual(body, {
      statusCode: '409',
      status: 'Error',
      message: 'Remove result',
      numbers_success: [{ number: String(two) }],
      numbers_error: [one, others, 3_015_550_000, 12].map((number) => ({
        number: String(number),
        reason: 'The number is not on this account.',
      })),
    })
    await program.refused(400, 'Field Required: number', DISCONNECT, { numbers: [{}] })
  })
})
