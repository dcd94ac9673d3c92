import assert from 'node:assert/strict'
import { before, test } from 'node:test'

import { connections } from '#domain/connections/connection.ts'

import { onEveryEngine, stock } from '../../support/exchange.ts'
import { type Program, useCarrier } from './use-carrier.ts'

const SYSTEM = [
  { route: '1', gateway: 'USER' },
  { route: '2', gateway: 'T30' },
  { route: '3', gateway: 'VOICE_BRIDGE' },
  { route: '4', gateway: 'DID' },
  { route: '5', gateway: 'T38' },
  { route: '6', gateway: 'RTC_BRIDGE' },
  { route: '8', gateway: 'SDN' },
]

onEveryEngine((engine) => {
  const carrier = useCarrier(engine)
  let program: Program
  let stranger: Program
  const own = async (of: Program) => {
    const { gateways } = await of.done('/v2.1/gateways/list/')
    return (gateways as object[]).slice(SYSTEM.length)
  }
  before(async () => {
    await stock(carrier.operator, [{ first: 12015551000, last: 12015551999 }])
    program = await carrier.newProgram()
    stranger = await carrier.newProgram()
  })

  test('the list begins with the system routes, and what is added follows from route 1000', async () => {
    assert.deepEqual(await program.done('/v2.1/gateways/list/'), { gateways: SYSTEM })
    const added = await program.done('/v2.1/gateways/add/', {
      gateways: [{ gateway: '203.0.113.10:5060' }, { gateway: 'SBC.example' }],
    })
    assert.deepEqual(added, {
      message: 'Gateways Entered',
      gateways: [
        { route: '1000', IP: '203.0.113.10:5060' },
        { route: '1001', IP: 'sbc.example:5060' },
      ],
    })
    assert.deepEqual(await own(program), [
      { route: '1000', gateway: '203.0.113.10:5060' },
      { route: '1001', gateway: 'sbc.example:5060' },
    ])
    assert.deepEqual(await own(stranger), [])
  })

  test('a gateway is a connection like any other', async () => {
    const { items } = await connections.list(program.session, { route: 1_000 })
    assert.deepEqual(
      items.map(({ name, route }) => [name, route]),
      [['203.0.113.10:5060', 1_000]],
    )
    const gateways = [{ host: '2001:db8::1', port: 5_070 }, { host: 'spare.example' }]
    const { answer } = await connections.create(program.session, { name: 'Made in v1', gateways })
    assert.deepEqual((await own(program)).at(-1), { route: String(answer['route']), gateway: '[2001:db8::1]:5070' })
  })

  test('of several gateways those that are none are told, and the others are added', async () => {
    const wrong = ['', 'not a host', '203.0.113.10:0', '203.0.113.10:65536', '203.0.113.256', 'a:b:c', '[::1', '-.x']
    const { status, body } = await stranger.call('/v2.1/gateways/add/', {
      gateways: ['203.0.113.11', ...wrong.slice(1)].map((gateway) => ({ gateway })),
    })
    assert.equal(status, 409)
    assert.deepEqual(body, {
      statusCode: '409',
      status: 'Error',
      message: 'At least one one gateway could not be added.',
      added_success: ['203.0.113.11'],
      added_failed: wrong.slice(1),
    })
    await stranger.refused(400, 'Field Required: gateways', '/v2.1/gateways/add/')
    await stranger.refused(400, 'Field Required: gateway', '/v2.1/gateways/add/', { gateways: [{ gateway: '' }] })
    for (const gateways of ['x', {}, [], ['203.0.113.10:5060'], [[]]])
      await stranger.refused(400, 'Invalid Field: gateways', '/v2.1/gateways/add/', { gateways })
    const many = Array.from({ length: 101 }, () => ({ gateway: '203.0.113.10' }))
    await stranger.refused(409, 'Quantity limit is 100 gateways', '/v2.1/gateways/add/', { gateways: many })
  })

  test('a route is led elsewhere, and only the account’s own', async () => {
    const updated = await program.done('/v2.1/gateways/update/', {
      gateways: [{ route: 1_000, gateway: '203.0.113.20:5070' }],
    })
    assert.deepEqual(updated, {
      message: 'Gateway updated',
      gateways: [{ gateway: '203.0.113.20:5070', route: 1_000 }],
    })
    const { status, body } = await stranger.call('/v2.1/gateways/update/', {
      gateways: [
        { route: '1000', gateway: '203.0.113.30' },
        { route: 1_001, gateway: '203.0.113.30' },
        { route: 4, gateway: '203.0.113.30' },
        { route: 1_000, gateway: 'a b' },
      ],
    })
    assert.equal(status, 409)
    assert.deepEqual(body['update_success'], [{ gateway: '203.0.113.30', route: 1_000 }])
    assert.deepEqual(body['update_failed'], [
      { gateway: '203.0.113.30', route: 1_001, message: 'Invalid number or route' },
      { gateway: '203.0.113.30', route: 4, message: 'Invalid number or route' },
      { gateway: 'a b', route: 1_000, message: 'Gateway should be a routable IP or Hostname and optional port' },
    ])
    assert.deepEqual((await own(program))[0], { route: '1000', gateway: '203.0.113.20:5070' })
    await program.refused(400, 'Field Required: route', '/v2.1/gateways/update/', {
      gateways: [{ gateway: '203.0.113.30' }],
    })
  })

  test('a gateway is not removed while a number is routed there, nor is another account’s', async () => {
    const tnList = { tnItem: [{ tn: 2_015_551_000, route: 1_000 }] }
    await program.done('/v2/iNumbering/tnOrder/', { tnOrder: { tnList } })
    const { status, body } = await program.call('/v2.1/gateways/remove/', {
      routes: [{ route: 1_000 }, { route: 1_001 }, { route: 9_999 }, { route: 1 }],
    })
    assert.equal(status, 409)
    assert.deepEqual(body, {
      statusCode: '409',
      status: 'Error',
      message: 'At least one one route could not be removed. Please make sure no DID are routed to gateway.',
      removed_success: [{ route: 1_001 }],
      removed_failed: [{ route: 1_000 }, { route: 9_999 }, { route: 1 }],
    })
    await program.done('/v2.1/numbers/route/', { numbers: [{ number: 2_015_551_000, route: 4 }] })
    assert.deepEqual(await program.done('/v2.1/gateways/remove/', { routes: [{ route: '1000' }] }), {
      message: 'Gateways Removed',
      routes: [{ route: 1_000 }],
    })
    assert.equal((await own(stranger)).length, 1)
    await program.refused(400, 'Field Required: routes', '/v2.1/gateways/remove/')
  })
})
