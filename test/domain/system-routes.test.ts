import assert from 'node:assert/strict'
import { test } from 'node:test'

import { connections } from '#domain/connections/connection.ts'
import { DEFAULT_ROUTE } from '#domain/connections/routes.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { changeNumbers } from '#domain/services/change-numbers.ts'
import { listRouted } from '#domain/services/list-routed.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { restoreNumbers } from '#domain/services/restore-numbers.ts'
import { routeNumbers } from '#domain/services/route-numbers.ts'
import { setRoutes } from '#domain/services/set-routes.ts'
import type { ServiceSettings } from '#domain/services/service-settings.ts'
import type { Session } from '#domain/session.ts'

import { onEveryEngine, stock, type TestExchange, withExchange } from '../support/exchange.ts'
import { assertSound } from './sound.ts'
import { eventsOf } from './store-contents.ts'

const E164 = 12_015_550_000

const routeOf = async (session: Session) => (await listRouted(session, { limit: 1 })).items[0]?.route

/** One number in service on the system route of T38, and a connection. */
async function given({ customer, operator }: Pick<TestExchange, 'customer' | 'operator'>) {
  await stock(operator, [{ first: E164, last: E164 + 9 }])
  await placeOrder(customer, { numbers: [E164] })
  const { answer } = await connections.create(customer, { name: 'Trunk', gateways: [{ host: '192.0.2.1' }] })
  await setRoutes(customer, { items: [{ e164: E164, route: 5 }] })
  return answer
}

onEveryEngine((engine) => {
  test('whatever sets the way of calls anew ends the system route, and it does not come back by itself', () =>
    withExchange(engine, async (exchange) => {
      const { open, customer } = exchange
      const { id: connectionId } = await given(exchange)
      const ways: ServiceSettings[] = [
        { connectionType: 'direct', connectionId, outpulseType: 'same_as_number' },
        { connectionType: 'pstn', outpulseType: 'custom', outpulseDigits: '+12015559999' },
        { connectionType: null },
      ]
      for (const settings of ways) {
        await setRoutes(customer, { items: [{ e164: E164, route: 5 }] })
        assert.equal(await routeOf(customer), 5)
        const { answer } = await changeNumbers(customer, { numbers: [E164], settings })
        assert.deepEqual(answer.changed, ['+12015550000'], settings.connectionType ?? 'null')
        await changeNumbers(customer, { numbers: [E164], settings: { connectionType: null } })
        assert.equal(await routeOf(customer), DEFAULT_ROUTE, settings.connectionType ?? 'null')
      }
      await setRoutes(customer, { items: [{ e164: E164, route: 5 }] })
      await routeNumbers(customer, { numbers: [E164], connectionId: null })
      assert.equal(await routeOf(customer), DEFAULT_ROUTE)
      await assertSound(open)
    }))

  test('what is no way of calls leaves the system route as it is, and so does a release that is taken back', () =>
    withExchange(engine, async (exchange) => {
      const { open, customer } = exchange
      await given(exchange)
      await changeNumbers(customer, { numbers: [E164], settings: { cnam: 'HELLO' } })
      assert.equal(await routeOf(customer), 5)
      await releaseNumbers(customer, { numbers: [E164] })
      assert.equal(await routeOf(customer), undefined)
      await restoreNumbers(customer, { numbers: [E164] })
      assert.equal(await routeOf(customer), 5)
      await assertSound(open)
    }))

  test('putting a number where it is already writes no event, and elsewhere one', () =>
    withExchange(engine, async (exchange) => {
      const { open, customer } = exchange
      const { id: connectionId, route } = await given(exchange)
      const put = (to: number) => setRoutes(customer, { items: [{ e164: E164, route: to }] })
      await put(5)
      for (const to of [6, 6, route, route, DEFAULT_ROUTE, DEFAULT_ROUTE]) await put(to)
      const told = await eventsOf(exchange.exchange, 'service.routed')
      assert.deepEqual(
        told.map(({ data }) => data),
        [
          { numbers: [E164], connectionId: null, systemRoute: 5 },
          { numbers: [E164], connectionId: null, systemRoute: 6 },
          { numbers: [E164], connectionId, systemRoute: null },
          { numbers: [E164], connectionId: null, systemRoute: null },
        ],
      )
      assert.deepEqual(await eventsOf(exchange.exchange, 'service.changed'), [])
      await assertSound(open)
    }))
})
