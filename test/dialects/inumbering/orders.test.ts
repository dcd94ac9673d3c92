import assert from 'node:assert/strict'
import { before, test } from 'node:test'

import { listOrders } from '#domain/orders/list-orders.ts'
import { getOrder } from '#domain/orders/get-order.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'

import { onEveryEngine, stock } from '../../support/exchange.ts'
import { numbersOf } from '../../support/numbers-of.ts'
import { type Program, useCarrier } from './use-carrier.ts'

const ORDER = '/v2/iNumbering/tnOrder/'
const LIST = '/v2.1/numbers/list/'

let lines = 1_000
/** A number that no other test has. */
const fresh = () => 2_015_550_000 + lines++
const order = (items: readonly object[], more: object = {}) => ({ tnOrder: { ...more, tnList: { tnItem: items } } })

onEveryEngine((engine) => {
  const carrier = useCarrier(engine)
  let program: Program
  let stranger: Program
  const numbersOn = async (fields: object) => (await program.done(LIST, fields))['numbers']
  before(async () => {
    await stock(carrier.operator, [{ first: 12015551000, last: 12015559999 }])
    program = await carrier.newProgram()
    stranger = await carrier.newProgram()
  })

  test('an order answers its number as a text of seconds, and the numbers are in service on their routes', async () => {
    await program.done('/v2.1/gateways/add/', { gateways: [{ gateway: '203.0.113.10:5060' }] })
    const [one, two, three] = [fresh(), fresh(), fresh()]
    const { orderId, ...rest } = await program.done(
      ORDER,
      order([{ tn: one, route: 1_000 }, { tn: String(two), route: '2' }, { tn: three }]),
    )
    assert.deepEqual(rest, {})
    assert.ok(typeof orderId === 'string' && /^[0-9]{10,}$/.test(orderId))
    assert.equal(Number(orderId), Math.floor(carrier.clock.now() / 1_000))
    assert.deepEqual(await numbersOn({ number: one }), [
      { number: String(one), route: '1000', ip: '203.0.113.10:5060' },
    ])
    assert.deepEqual(await numbersOn({ number: two }), [{ number: String(two), route: '2', ip: 'T30' }])
    assert.deepEqual(await numbersOn({ number: three }), [{ number: String(three), route: '4', ip: 'DID' }])
    const next = await program.done(ORDER, order([{ tn: fresh(), route: 1_000 }]))
    assert.equal(Number(next['orderId']), Number(orderId) + 1, 'no two orders of an account have one number')
  })

  test('an order without a reference gets one of the username and its number', async () => {
    const { orderId } = await program.done(ORDER, order([{ tn: fresh() }]))
    const { items } = await listOrders(program.session, { limit: 100 })
    assert.ok(items.some(({ externalId }) => externalId === `${program.username}-${String(orderId)}`))
  })

  test('the same reference again answers the same order and buys nothing; for something else it is refused', async () => {
    const tn = fresh()
    const asked = order([{ tn }], { customerOrderReference: 'ref-1' })
    const first = await program.done(ORDER, asked)
    carrier.clock.advance(5_000)
    assert.deepEqual(await program.done(ORDER, asked), first)
    const { items } = await listOrders(program.session, { limit: 100 })
    const same = items.filter(({ externalId }) => externalId === 'ref-1')
    assert.equal(same.length, 1)
    assert.deepEqual(numbersOf(await getOrder(program.session, { orderId: same[0]?.id ?? '' })), [`+1${tn}`])
    await program.refused(
      409,
      'customerOrderReference already exists',
      ORDER,
      order([{ tn: fresh() }], { customerOrderReference: 'ref-1' }),
    )
    await stranger.done(ORDER, order([{ tn: fresh() }], { customerOrderReference: 'ref-1' }))
  })

  test('an order is all or nothing, and tells why of each number that cannot be had', async () => {
    const [own, free, others, held] = [fresh(), fresh(), fresh(), fresh()]
    await program.done(ORDER, order([{ tn: own }]))
    await stranger.done(ORDER, order([{ tn: others }]))
    await reserveNumbers(stranger.session, { numbers: [Number(`1${held}`)] })
    await program.refused(409, `${own} TN is on an existing order`, ORDER, order([{ tn: free }, { tn: own }]))
    const gone = [others, held, 3_015_550_000]
    await program.refused(
      409,
      gone.map((tn) => `${tn} TN is not available`).join('; '),
      ORDER,
      order([free, ...gone].map((tn) => ({ tn }))),
    )
    await program.done(ORDER, order([{ tn: free }]))
  })

  test('a number that the account itself holds reserved can be ordered', async () => {
    const tn = fresh()
    await reserveNumbers(program.session, { numbers: [Number(`1${tn}`)] })
    await stranger.refused(409, `${tn} TN is not available`, ORDER, order([{ tn }]))
    await program.done(ORDER, order([{ tn }]))
  })

  test('a route that is nobody’s, another account’s or none at all is refused, and nothing is bought', async () => {
    const tn = fresh()
    await stranger.done('/v2.1/gateways/add/', { gateways: [{ gateway: 'a.example' }, { gateway: 'b.example' }] })
    for (const route of [7, 0, 9, 1_001, 5_000])
      await program.refused(409, `${route} Invalid Route`, ORDER, order([{ tn, route }]))
    for (const route of ['x', -1, 1.5])
      await program.refused(409, `${route} Invalid Route`, ORDER, order([{ tn, route }]))
    await program.done(ORDER, order([{ tn }]))
  })

  test('an order that is not built as it must be is refused in the carrier’s words', async () => {
    await program.refused(400, 'Field Required: tnOrder', ORDER)
    for (const tnOrder of [
      'x',
      [],
      {},
      { tnList: [] },
      { tnList: { tnItem: { tn: fresh() } } },
      { tnList: { tnItem: [] } },
      { tnList: { tnItem: [2015551234] } },
    ])
      await program.refused(400, 'tn should be an array of tnItem', ORDER, { tnOrder })
    await program.refused(400, 'Field Required: tn', ORDER, order([{ route: 4 }]))
    for (const tn of ['201555', '+12015551000', '0015551000', 'abcdefghij', 120155510000])
      await program.refused(409, `${tn} Invalid TN`, ORDER, order([{ tn }]))
    const tn = fresh()
    await program.refused(409, `${tn} TN is submitted more than once`, ORDER, order([{ tn }, { tn: String(tn) }]))
    await program.refused(
      400,
      'Invalid Field: customerOrderReference',
      ORDER,
      order([{ tn }], { customerOrderReference: 'ü' }),
    )
    const many = Array.from({ length: 10_001 }, (_, index) => ({ tn: 2_125_550_000 + index }))
    await program.refused(409, 'Order quantity limit is 10000 numbers', ORDER, order(many))
  })
})
