import assert from 'node:assert/strict'
import { test } from 'node:test'

import { connections } from '#domain/connections/connection.ts'
import { MAX_GATEWAYS } from '#domain/connections/gateway.ts'
import { FIRST_ROUTE, SYSTEM_ROUTES } from '#domain/connections/routes.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { getService } from '#domain/services/get-service.ts'
import { listServices } from '#domain/services/list-services.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { routeNumbers } from '#domain/services/route-numbers.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { GATEWAY } from './sample-resources.ts'
import { assertSound } from './sound.ts'
import { eventsOf, storeContents } from './store-contents.ts'

const FIRST = 12_015_550_000
const gateways = [GATEWAY]
const plus = (...lines: number[]) => lines.map((line) => `+${FIRST + line}`)

test('the exchange’s own routes have their names, and there is no seventh', () => {
  assert.deepEqual(Object.fromEntries(SYSTEM_ROUTES), {
    1: 'USER',
    2: 'T30',
    3: 'VOICE_BRIDGE',
    4: 'DID',
    5: 'T38',
    6: 'RTC_BRIDGE',
    8: 'SDN',
  })
  assert.ok([...SYSTEM_ROUTES.keys()].every((route) => route < FIRST_ROUTE))
})

onEveryEngine((engine) => {
  test('a connection keeps its gateways with everything said, hosts in lower case', () =>
    withExchange(engine, async ({ customer: session }) => {
      const { answer } = await connections.create(session, {
        name: 'Main trunk',
        gateways: [
          { host: '192.0.2.1' },
          { host: '2001:DB8::1', port: 5_080, transport: 'tcp', priority: 0, weight: 65_535 },
          { host: 'SBC-1.Example.NET', transport: 'tls' },
          { host: '192.0.2.1', transport: 'tcp' },
          { host: '192.0.2.1', port: 5_061 },
        ],
      })
      assert.match(answer.id, /^trk_[0-9a-z]{24}$/)
      assert.deepEqual(answer.gateways, [
        GATEWAY,
        { host: '2001:db8::1', port: 5_080, transport: 'tcp', priority: 0, weight: 65_535 },
        { host: 'sbc-1.example.net', port: 5_061, transport: 'tls', priority: 1, weight: 1 },
        { ...GATEWAY, transport: 'tcp' },
        { ...GATEWAY, port: 5_061 },
      ])
      assert.deepEqual([answer.route, answer.numbersRouted], [FIRST_ROUTE, 0])
      assert.deepEqual(await connections.get(session, { connectionId: answer.id }), answer)
      const changed = await connections.change(session, { connectionId: answer.id, gateways })
      assert.deepEqual([changed.answer.gateways, changed.answer.name], [gateways, 'Main trunk'])
    }))

  test('a gateway that cannot be one is refused, and named', () =>
    withExchange(engine, async ({ exchange, customer: session }) => {
      const before = await storeContents(exchange)
      const wrong: [gateway: Record<string, unknown>, field: string][] = [
        [{}, 'host'],
        ...[
          '',
          ' ',
          '[2001:db8::1]',
          'fe80::1%eth0',
          '256.1.1.1',
          '1.2.3',
          'sip:example.org',
          'a_b.example',
          '-a.example',
        ].map((host): [Record<string, unknown>, string] => [{ host }, 'host']),
        [{ host: 'example.org', port: 0 }, 'port'],
        [{ host: 'example.org', port: 65_536 }, 'port'],
        [{ host: 'example.org', port: '5060' }, 'port'],
        [{ host: 'example.org', transport: 'sctp' }, 'transport'],
        [{ host: 'example.org', priority: -1 }, 'priority'],
        [{ host: 'example.org', weight: 65_536 }, 'weight'],
        [{ host: 'example.org', password: 'secret' }, 'password'],
      ]
      for (const [gateway, field] of wrong) {
        const ask = connections.bySchema.create(session, { name: 'Trunk', gateways: [GATEWAY, gateway] })
        await refused(ask, 'invalid_input', `/gateways/1/${field}`)
      }
      const twice = [GATEWAY, { host: '192.0.2.2' }, { host: '192.0.2.1', weight: 7 }]
      await refused(connections.create(session, { name: 'Trunk', gateways: twice }), 'invalid_input', '/gateways/2')
      const many = Array.from({ length: MAX_GATEWAYS + 1 }, (_, index) => ({ host: `192.0.2.${index}` }))
      for (const list of [[], many])
        await refused(connections.create(session, { name: 'Trunk', gateways: list }), 'invalid_input', '/gateways')
      assert.deepEqual(await storeContents(exchange), before)
      await connections.create(session, { name: 'Trunk', gateways: many.slice(1) })
    }))

  test('routes count up in each account by itself, and none comes back after its connection', () =>
    withExchange(engine, async ({ customer: session, other, again }) => {
      const create = async (by: typeof session) => (await connections.create(by, { name: 'Trunk', gateways })).answer
      const [first, second] = [await create(session), await create(session)]
      assert.deepEqual([first.route, second.route], [FIRST_ROUTE, FIRST_ROUTE + 1])
      assert.equal((await create(other)).route, FIRST_ROUTE)
      await connections.delete(session, { connectionId: second.id })
      await connections.delete(session, { connectionId: first.id })
      assert.equal((await create(session)).route, FIRST_ROUTE + 2)
      // A refused one takes no route.
      await refused(connections.create(session, { name: '', gateways }), 'invalid_input')
      await again()
      const crowd = await Promise.all(Array.from({ length: 8 }, () => create(session)))
      assert.deepEqual(
        crowd.map(({ route }) => route).toSorted((a, b) => a - b),
        Array.from({ length: 8 }, (_, index) => FIRST_ROUTE + 3 + index),
      )
    }))

  test('numbers in service are routed to a connection, to another, and to none', () =>
    withExchange(engine, async ({ open, exchange, customer: session, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(session, { numbers: [FIRST, FIRST + 1, FIRST + 2] })
      const first = (await connections.create(session, { name: 'First', gateways })).answer.id
      const second = (await connections.create(session, { name: 'Second', gateways })).answer.id
      const routed = async () => (await connections.list(session, {})).items.map(({ numbersRouted }) => numbersRouted)
      const { answer } = await routeNumbers(session, { numbers: [FIRST + 1, FIRST], connectionId: first })
      assert.deepEqual(answer, { numbers: plus(0, 1), connectionId: first })
      assert.deepEqual(
        (await routed()).toSorted((a, b) => a - b),
        [0, 2],
      )
      assert.equal((await getService(session, { e164: FIRST })).connectionId, first)
      assert.equal((await getService(session, { e164: FIRST + 2 })).connectionId, null)

      await routeNumbers(session, { numbers: [FIRST, FIRST + 1, FIRST + 2], connectionId: first })
      await routeNumbers(session, { numbers: [FIRST + 1], connectionId: second })
      await routeNumbers(session, { numbers: [FIRST], connectionId: null })
      const routedTo = async (connectionId: string) =>
        (await listServices(session, { connectionId })).items.map(({ e164 }) => e164)
      assert.deepEqual([await routedTo(first), await routedTo(second)], [plus(2), plus(1)])
      assert.equal((await connections.get(session, { connectionId: first })).numbersRouted, 1)

      const before = await storeContents(exchange)
      await routeNumbers(session, { numbers: [FIRST + 1], connectionId: second })
      await routeNumbers(session, { numbers: [FIRST], connectionId: null })
      assert.deepEqual(await storeContents(exchange), before)
      const told = await eventsOf(exchange, 'service.routed')
      assert.deepEqual(
        told.map(({ accountId, subject, data, taken, freed }) => ({ accountId, subject, data, taken, freed })),
        [
          { subject: plus(0)[0], data: { numbers: [FIRST, FIRST + 1], connectionId: first } },
          { subject: plus(2)[0], data: { numbers: [FIRST + 2], connectionId: first } },
          { subject: plus(1)[0], data: { numbers: [FIRST + 1], connectionId: second } },
          { subject: plus(0)[0], data: { numbers: [FIRST], connectionId: null } },
        ].map((each) => ({ accountId: session.actor.accountId, ...each, taken: [], freed: [] })),
      )
      await assertSound(open)
    }))

  test('of numbers to be routed all must be in service on the account, or none is routed', () =>
    withExchange(engine, async ({ exchange, customer: session, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(session, { numbers: [FIRST, FIRST + 1] })
      await releaseNumbers(session, { numbers: [FIRST + 1] })
      await placeOrder(other, { numbers: [FIRST + 2] })
      const connectionId = (await connections.create(session, { name: 'Trunk', gateways })).answer.id
      const theirs = (await connections.create(other, { name: 'Trunk', gateways })).answer.id
      const before = await storeContents(exchange)
      for (const line of [1, 2, 3, 99]) {
        const numbers = [FIRST, FIRST + line]
        await refused(routeNumbers(session, { numbers, connectionId }), 'number_not_in_service', '/numbers/1')
        await refused(routeNumbers(session, { numbers, connectionId: null }), 'number_not_in_service', '/numbers/1')
      }
      const told = async (id: string) => {
        const ask = routeNumbers(session, { numbers: [FIRST, FIRST + 3], connectionId: id })
        return (await refused(ask, 'not_found', '/connectionId')).message.replace(id, '…')
      }
      assert.equal(await told(theirs), await told('trk_nobodys'))
      const twice = routeNumbers(session, { numbers: [FIRST, FIRST], connectionId })
      await refused(twice, 'invalid_input', '/numbers/1')
      assert.deepEqual(await storeContents(exchange), before)
    }))

  test('a connection that numbers are routed to is not deleted, one that none is routed to any more is', () =>
    withExchange(engine, async ({ open, customer: session, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(session, { numbers: [FIRST, FIRST + 1, FIRST + 2] })
      const connectionId = (await connections.create(session, { name: 'Trunk', gateways })).answer.id
      await routeNumbers(session, { numbers: [FIRST, FIRST + 1, FIRST + 2], connectionId })
      const error = await refused(connections.delete(session, { connectionId }), 'in_use', '/connectionId')
      assert.deepEqual(error.detail.extra, { usedBy: { numbers: 3 } })
      assert.match(error.message, /is used by 3 numbers in service/)
      await routeNumbers(session, { numbers: [FIRST + 2], connectionId: null })
      await releaseNumbers(session, { numbers: [FIRST + 1] })
      assert.equal((await getService(session, { e164: FIRST + 1 })).connectionId, connectionId)
      const last = await refused(connections.delete(session, { connectionId }), 'in_use')
      assert.deepEqual(last.detail.extra, { usedBy: { numbers: 1 } })
      await releaseNumbers(session, { numbers: [FIRST] })
      await connections.delete(session, { connectionId })
      assert.equal((await getService(session, { e164: FIRST + 1 })).connectionId, null)
      await assertSound(open)
    }))
})
