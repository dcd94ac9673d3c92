import assert from 'node:assert/strict'
import { test } from 'node:test'

import { connections } from '#domain/connections/connection.ts'
import { contacts } from '#domain/contacts/contact.ts'
import { customers } from '#domain/customers/customer.ts'
import { locations } from '#domain/locations/location.ts'
import { MAX_PLAIN_RESOURCES } from '#domain/resources/plain-resource.ts'
import { MAX_RESOURCES_PAGE } from '#domain/resources/resource.ts'
import { openSession, type Session } from '#domain/session.ts'
import { ID_PREFIXES } from '#lib/ids.ts'

import { onEveryEngine, TEST_START_MS, withExchange } from '../support/exchange.ts'
import { manyResources } from './many-resources.ts'
import { refused } from './refused.ts'
import { ALL, LEAST, makeOfEach } from './sample-resources.ts'
import { eventsOf, storeContents } from './store-contents.ts'

const START = new Date(TEST_START_MS).toISOString()

onEveryEngine((engine) => {
  test('a resource is kept as it was given, and what was not given is null', () =>
    withExchange(engine, async ({ customer: session }) => {
      const { answer } = await customers.create(session, { kind: 'person', name: 'Ada Byron', taxId: null })
      assert.match(answer.id, /^cus_[0-9a-z]{24}$/)
      assert.deepEqual(answer, {
        id: answer.id,
        kind: 'person',
        name: 'Ada Byron',
        registrationNumber: null,
        taxId: null,
        country: null,
        externalId: null,
        complete: false,
        missing: ['country'],
        createdAt: START,
        changedAt: START,
      })
      assert.deepEqual(await customers.get(session, { customerId: answer.id }), answer)
      const made = await makeOfEach(session)
      assert.deepEqual(await contacts.get(session, { contactId: made.contact.id }), {
        id: made.contact.id,
        customerId: made.customer.id,
        firstName: 'Ada',
        lastName: 'Byron',
        email: 'ada@example.org',
        phone: '+493023125000',
        role: 'billing',
        complete: true,
        missing: [],
        createdAt: START,
        changedAt: START,
      })
      for (const [noun, { id }] of Object.entries(made)) {
        const verbs = ALL.find((each) => each.noun === noun)
        assert.ok(id.startsWith(`${ID_PREFIXES[verbs?.noun ?? 'account']}_`), id)
        assert.deepEqual(await verbs?.get(session, { [`${noun}Id`]: id }), { ...made[verbs?.noun ?? 'customer'] })
      }
    }))

  test('a change sets the fields that are given and leaves the others, and null clears one', () =>
    withExchange(engine, async ({ exchange, clock, customer: session }) => {
      const { location, customer } = await makeOfEach(session)
      clock.advance(1_000)
      const changedAt = new Date(clock.now()).toISOString()
      const change = { locationId: location.id, line1: 'Torstraße 1', line2: null, city: 'Berlin' }
      const { answer } = await locations.change(session, change)
      assert.deepEqual(answer, { ...location, line1: 'Torstraße 1', line2: null, changedAt })
      assert.deepEqual(await locations.get(session, { locationId: location.id }), answer)
      const told = await eventsOf(exchange, 'location.changed')
      assert.deepEqual(
        told.map(({ subject, accountId, data }) => ({ subject, accountId, data })),
        [{ subject: location.id, accountId: session.actor.accountId, data: { fields: ['line1', 'line2'] } }],
      )

      clock.advance(1_000)
      const before = await storeContents(exchange)
      assert.deepEqual((await locations.change(session, change)).answer, answer)
      assert.deepEqual((await locations.change(session, { locationId: location.id })).answer, answer)
      assert.deepEqual(await storeContents(exchange), before)
      for (const kind of [null, 'partnership'] as const)
        // @ts-expect-error -- the types refuse it too
        await refused(customers.change(session, { customerId: customer.id, kind }), 'invalid_input', '/kind')
    }))

  test('what is not known of a connection’s fields cannot be cleared', () =>
    withExchange(engine, async ({ customer: session }) => {
      const { connection } = await makeOfEach(session)
      const change = { connectionId: connection.id }
      // @ts-expect-error -- the types refuse it too
      await refused(connections.change(session, { ...change, name: null }), 'invalid_input', '/name')
      // @ts-expect-error -- the types refuse it too
      await refused(connections.change(session, { ...change, gateways: null }), 'invalid_input', '/gateways')
      // @ts-expect-error -- the types refuse it too
      await refused(connections.create(session, { name: 'Trunk' }), 'invalid_input', '/gateways')
      // @ts-expect-error -- the types refuse it too
      await refused(customers.create(session, { name: 'Ada' }), 'invalid_input', '/kind')
    }))

  for (const { noun, create, list, get, delete: remove } of ALL) {
    test(`resources of the sort ${noun} are listed in the order of their making, page by page, and deleted`, () =>
      withExchange(engine, async ({ clock, customer: session, other }) => {
        const made: unknown[] = []
        for (let count = 0; count < 5; count++) {
          // Ids sort by the time of their making, which has to pass.
          clock.advance(1)
          made.push((await create(session, LEAST[noun])).answer)
        }
        await create(other, LEAST[noun])
        const seen: unknown[] = []
        let after: string | undefined
        do {
          const page = await list(session, { limit: 2, ...(after === undefined ? {} : { after }) })
          assert.ok(page.items.length === 2 || page.next === undefined)
          seen.push(...page.items)
          after = page.next
        } while (after !== undefined)
        assert.deepEqual(seen, made)
        for (const limit of [0, MAX_RESOURCES_PAGE + 1])
          await refused(list(session, { limit }), 'invalid_input', '/limit')
        assert.equal((await list(session, { limit: MAX_RESOURCES_PAGE })).items.length, 5)

        const named = { [`${noun}Id`]: String((made[0] as { id: unknown }).id) }
        assert.deepEqual((await remove(session, named)).answer, { id: Object.values(named)[0] })
        await refused(get(session, named), 'not_found', `/${noun}Id`)
        await refused(remove(session, named), 'not_found', `/${noun}Id`)
        assert.deepEqual((await list(session, {})).items, made.slice(1))
        await refused(list(session, { nonsense: 'x' }), 'invalid_input', '/nonsense')
      }))
  }

  test('lists are narrowed by customer, by external id and by route', () =>
    withExchange(engine, async ({ clock, customer: session }) => {
      const first = await makeOfEach(session)
      clock.advance(1)
      const second = await makeOfEach(session)
      const ids = async (page: Promise<{ items: readonly { id: unknown }[] }>) => (await page).items.map(({ id }) => id)
      const customerId = second.customer.id
      const [, ofContacts, ofLocations, ofPaymentMethods] = ALL
      for (const [verbs, { id }] of [
        [ofContacts, second.contact],
        [ofLocations, second.location],
        [ofPaymentMethods, second.paymentMethod],
      ] as const) {
        assert.ok(verbs !== undefined)
        const { items } = await verbs.list(session, { customerId })
        assert.deepEqual(
          items.map((item) => item['id']),
          [id],
        )
      }
      await customers.change(session, { customerId, externalId: 'crm-2' })
      assert.deepEqual(await ids(customers.list(session, { externalId: 'crm-2' })), [customerId])
      assert.deepEqual(await ids(customers.list(session, { externalId: 'crm-1' })), [first.customer.id])
      assert.deepEqual(await ids(connections.list(session, { route: 1_001 })), [second.connection.id])
      assert.deepEqual(await ids(connections.list(session, { route: 1_002 })), [])
    }))

  test('what one account keeps is not there for another, in the same words as what nobody keeps', () =>
    withExchange(engine, async ({ exchange, customer: session, other, operator }) => {
      const made = await makeOfEach(other)
      const before = await storeContents(exchange)
      for (const { noun, get, change, delete: remove, list } of ALL) {
        const theirs = made[noun].id
        const nobodys = theirs.replace(/.{6}$/, 'zzzzzz')
        for (const asker of [session, operator])
          for (const ask of [get, change, remove]) {
            const told = async (id: string) => {
              const { message, detail } = await refused(ask(asker, { [`${noun}Id`]: id }), 'not_found', `/${noun}Id`)
              return { message: message.replaceAll(id, '…'), detail }
            }
            assert.deepEqual(await told(theirs), await told(nobodys))
          }
        assert.deepEqual((await list(session, {})).items, [])
      }
      assert.deepEqual((await contacts.list(session, { customerId: made.customer.id })).items, [])
      assert.deepEqual(await storeContents(exchange), before)
    }))

  test('the log says what was made, changed and deleted, and nothing about people', () =>
    withExchange(engine, async ({ exchange, customer: session }) => {
      const { connection, ...plain } = await makeOfEach(session)
      await contacts.change(session, { contactId: plain.contact.id, lastName: 'Lovelace' })
      await connections.change(session, { connectionId: connection.id, name: 'Spare trunk' })
      await connections.delete(session, { connectionId: connection.id })
      const told = (await eventsOf(exchange)).filter(
        ({ accountId, type }) => accountId !== null && !type.startsWith('acc'),
      )
      assert.deepEqual(
        told.map(({ type, subject }) => [type, subject]),
        [
          ['customer.created', plain.customer.id],
          ['contact.created', plain.contact.id],
          ['location.created', plain.location.id],
          ['payment_method.created', plain.paymentMethod.id],
          ['connection.created', connection.id],
          ['contact.changed', plain.contact.id],
          ['connection.changed', connection.id],
          ['connection.deleted', connection.id],
        ],
      )
      assert.deepEqual(told[5]?.data, { fields: ['lastName'] })
      assert.deepEqual(told[6]?.data, { name: 'Spare trunk', route: connection.route })
      assert.deepEqual(told[4]?.data, {
        name: 'Main trunk',
        gateways: connection.gateways,
        route: connection.route,
      })
      const log = JSON.stringify(await eventsOf(exchange))
      for (const value of ['Acme', 'Byron', 'Lovelace', 'example.org', '3023125000', 'Linden', '4242', 'DE123456789'])
        assert.ok(!log.includes(value), value)
    }))

  test('an account has so many of a sort and no more, and then again one for each that it deletes', () =>
    withExchange(engine, async ({ exchange, customer: session, other }) => {
      await manyResources(exchange, session.actor.accountId, 'customer', MAX_PLAIN_RESOURCES - 1)
      const { answer } = await customers.create(session, { kind: 'person' })
      const error = await refused(customers.create(session, { kind: 'person' }), 'limit_reached')
      assert.deepEqual(error.detail.extra, { limit: MAX_PLAIN_RESOURCES })
      await contacts.create(session, {})
      await customers.create(other, { kind: 'person' })
      await customers.delete(session, { customerId: answer.id })
      const crowd = await Promise.allSettled([1, 2, 3].map(() => customers.create(session, { kind: 'person' })))
      assert.deepEqual(crowd.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected', 'rejected'])
    }))

  test('a key that was made before there were these scopes has none of them', () =>
    withExchange(engine, async ({ exchange, customer }) => {
      const scopes = new Set(
        [...customer.actor.scopes].filter(
          (scope) => !scope.startsWith('resources:') && !scope.startsWith('connections:'),
        ),
      )
      assert.equal(customer.actor.scopes.size - scopes.size, 4)
      const before: Session = openSession(exchange, { ...customer.actor, scopes }, 'req_old')
      for (const { noun, create, get, list, change, delete: remove } of ALL) {
        const scope = noun === 'connection' ? 'connections' : 'resources'
        const named = { [`${noun}Id`]: 'x' }
        assert.match((await refused(create(before, LEAST[noun]), 'forbidden')).message, new RegExp(`${scope}:write`))
        assert.match((await refused(change(before, named), 'forbidden')).message, new RegExp(`${scope}:write`))
        assert.match((await refused(remove(before, named), 'forbidden')).message, new RegExp(`${scope}:write`))
        assert.match((await refused(get(before, named), 'forbidden')).message, new RegExp(`${scope}:read`))
        assert.match((await refused(list(before, {}), 'forbidden')).message, new RegExp(`${scope}:read`))
      }
    }))
})
