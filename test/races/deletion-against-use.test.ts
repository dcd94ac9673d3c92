import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'

import { connections } from '#domain/connections/connection.ts'
import { contacts } from '#domain/contacts/contact.ts'
import { customers } from '#domain/customers/customer.ts'
import { DomainError, type ErrorCode } from '#domain/errors.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { getService } from '#domain/services/get-service.ts'
import { listServices } from '#domain/services/list-services.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { routeNumbers } from '#domain/services/route-numbers.ts'

import { refused } from '../domain/refused.ts'
import { GATEWAY } from '../domain/sample-resources.ts'
import { assertSound } from '../domain/sound.ts'
import { onEveryEngine, sessionFor, stock, withExchange } from '../support/exchange.ts'
import { slowCommits } from './slow-commits.ts'

const FIRST = 12_015_550_000
const TRIES = 20
/** How long the second waits for the first to go on, if it does not wait as it should. */
const HEAD_START_MS = 60

const TRUNK = { name: 'Trunk', gateways: [GATEWAY] }

/** What a request was refused with; undefined when it was done. */
function refusalOf(outcome: PromiseSettledResult<unknown>): ErrorCode | undefined {
  if (outcome.status === 'fulfilled') return undefined
  if (!(outcome.reason instanceof DomainError)) throw outcome.reason
  return outcome.reason.code
}

onEveryEngine((engine) => {
  test('of routing to a connection and deleting it at one moment exactly one is done', () =>
    withExchange(engine, async ({ open, customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(customer, { numbers: [FIRST, FIRST + 1] })
      const elsewhere = sessionFor((await again()).exchange, customer.actor.accountId, 'customer')
      for (let index = 0; index < TRIES; index++) {
        const { id: connectionId } = (await connections.create(customer, TRUNK)).answer
        const [route, remove] = index % 2 === 0 ? [customer, elsewhere] : [elsewhere, customer]
        const [routing, deletion] = await Promise.allSettled([
          routeNumbers(route, { numbers: [FIRST, FIRST + 1], connectionId }),
          connections.delete(remove, { connectionId }),
        ])
        const wanted = routing.status === 'fulfilled' ? [undefined, 'in_use'] : ['not_found', undefined]
        assert.deepEqual([refusalOf(routing), refusalOf(deletion)], wanted)
        const { connectionId: now } = await getService(customer, { e164: FIRST })
        assert.equal(now === connectionId, routing.status === 'fulfilled')
      }
      await assertSound(open)
    }))

  test('a connection is not deleted while a routing to it is about to be committed', () =>
    withExchange(engine, async ({ open, exchange, customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(customer, { numbers: [FIRST] })
      const { id: connectionId } = (await connections.create(customer, TRUNK)).answer
      const elsewhere = sessionFor((await again()).exchange, customer.actor.accountId, 'customer')
      const { slow, done, commit } = slowCommits(exchange)
      const routing = routeNumbers(sessionFor(slow, customer.actor.accountId, 'customer'), {
        numbers: [FIRST],
        connectionId,
      })
      await done
      const deletion = refused(connections.delete(elsewhere, { connectionId }), 'in_use')
      await sleep(HEAD_START_MS)
      commit()
      await routing
      assert.deepEqual((await deletion).detail.extra, { usedBy: { numbers: 1 } })
      await assertSound(open)
    }))

  test('numbers are not routed to a connection whose deletion is about to be committed', () =>
    withExchange(engine, async ({ open, exchange, customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(customer, { numbers: [FIRST] })
      const { id: connectionId } = (await connections.create(customer, TRUNK)).answer
      const elsewhere = sessionFor((await again()).exchange, customer.actor.accountId, 'customer')
      const { slow, done, commit } = slowCommits(exchange)
      const deletion = connections.delete(sessionFor(slow, customer.actor.accountId, 'customer'), { connectionId })
      await done
      const routing = refused(routeNumbers(elsewhere, { numbers: [FIRST], connectionId }), 'not_found', '/connectionId')
      await sleep(HEAD_START_MS)
      commit()
      await deletion
      await routing
      assert.equal((await getService(customer, { e164: FIRST })).connectionId, null)
      await assertSound(open)
    }))

  test('of a contact for a customer and the deletion of that customer exactly one is done', () =>
    withExchange(engine, async ({ customer, again }) => {
      const elsewhere = sessionFor((await again()).exchange, customer.actor.accountId, 'customer')
      for (let index = 0; index < TRIES; index++) {
        const { id: customerId } = (await customers.create(customer, { kind: 'person' })).answer
        const [make, remove] = index % 2 === 0 ? [customer, elsewhere] : [elsewhere, customer]
        const [making, deletion] = await Promise.allSettled([
          contacts.create(make, { customerId }),
          customers.delete(remove, { customerId }),
        ])
        const wanted = making.status === 'fulfilled' ? [undefined, 'in_use'] : ['not_found', undefined]
        assert.deepEqual([refusalOf(making), refusalOf(deletion)], wanted)
        assert.equal(
          (await contacts.list(customer, { customerId })).items.length,
          making.status === 'fulfilled' ? 1 : 0,
        )
      }
    }))

  test('a number is not routed while its release is about to be committed', () =>
    withExchange(engine, async ({ exchange, customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST }])
      await placeOrder(customer, { numbers: [FIRST] })
      const elsewhere = sessionFor((await again()).exchange, customer.actor.accountId, 'customer')
      const { id: connectionId } = (await connections.create(customer, TRUNK)).answer
      const { slow, done, commit } = slowCommits(exchange)
      const release = releaseNumbers(sessionFor(slow, customer.actor.accountId, 'customer'), { numbers: [FIRST] })
      await done
      const routing = refused(routeNumbers(elsewhere, { numbers: [FIRST], connectionId }), 'number_not_in_service')
      await sleep(HEAD_START_MS)
      commit()
      await release
      await routing
    }))

  test('a number that is released at the moment of its routing is in service and routed, or neither', () =>
    withExchange(engine, async ({ open, customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + TRIES }])
      const elsewhere = sessionFor((await again()).exchange, customer.actor.accountId, 'customer')
      const { id: connectionId } = (await connections.create(customer, TRUNK)).answer
      for (let index = 0; index < TRIES; index++) {
        const numbers = [FIRST + index]
        await placeOrder(customer, { numbers })
        const outcomes = await Promise.allSettled([
          routeNumbers(index % 2 === 0 ? customer : elsewhere, { numbers, connectionId }),
          releaseNumbers(index % 2 === 0 ? elsewhere : customer, { numbers }),
        ])
        const [routing, release] = outcomes.map(refusalOf)
        assert.equal(release, undefined)
        assert.ok(routing === undefined || routing === 'number_not_in_service')
        const { state, connectionId: last } = await getService(customer, { e164: FIRST + index })
        assert.deepEqual([state, last], ['ageing', routing === undefined ? connectionId : null])
      }
      assert.equal((await listServices(customer, { state: 'in_service' })).items.length, 0)
      assert.equal((await connections.get(customer, { connectionId })).numbersRouted, 0)
      await connections.delete(customer, { connectionId })
      await assertSound(open)
    }))
})
