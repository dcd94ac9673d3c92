import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sql } from 'kysely'

import { contacts } from '#domain/contacts/contact.ts'
import { customers } from '#domain/customers/customer.ts'
import { locations } from '#domain/locations/location.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { paymentMethods } from '#domain/payment-methods/payment-method.ts'
import { columnOf } from '#domain/resources/columns.ts'
import { NOUNS } from '#domain/resources/nouns.ts'
import { REFERENCES } from '#domain/resources/references.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { ALL, LEAST, makeOfEach } from './sample-resources.ts'
import { storeContents } from './store-contents.ts'

const FIRST = 12_015_550_000

onEveryEngine((engine) => {
  test('a reference names something of the account; another account’s is as unknown as nobody’s', () =>
    withExchange(engine, async ({ exchange, customer: session, other }) => {
      const own = await makeOfEach(session)
      const theirs = await makeOfEach(other)
      const before = await storeContents(exchange)
      for (const { from, field, to } of REFERENCES) {
        const verbs = ALL.find(({ noun }) => noun === from)
        if (verbs === undefined) continue
        const told = async (id: string) => {
          const making = await refused(
            verbs.create(session, { ...LEAST[verbs.noun], [field]: id }),
            'not_found',
            `/${field}`,
          )
          const change = { [`${verbs.noun}Id`]: own[verbs.noun].id, [field]: id }
          const changing = await refused(verbs.change(session, change), 'not_found', `/${field}`)
          return [making, changing].map(({ message }) => message.replace(id, '…'))
        }
        assert.deepEqual(await told(theirs[to].id), await told('xxx_nobodys'), `${from}.${field}`)
        // An id of another sort names nothing of this sort.
        assert.deepEqual(await told(own.connection.id), await told('xxx_nobodys'))
      }
      assert.deepEqual(await storeContents(exchange), before)
    }))

  test('the store itself refuses a reference across accounts, and the deletion of what is used', () =>
    withExchange(engine, async ({ exchange, customer: session, other }) => {
      const own = await makeOfEach(session)
      const theirs = await makeOfEach(other)
      const run = (statement: ReturnType<typeof sql>) =>
        exchange.database.transaction((tx) => statement.execute(tx.query))
      for (const { from, field, to } of REFERENCES) {
        // Their own tests tell of those that are no resources.
        if (from === 'service' || from === 'order' || from === 'document') continue
        const [table, column] = [sql.table(NOUNS[from].table), sql.ref(columnOf(field))]
        await assert.rejects(
          run(sql`update ${table} set ${column} = ${theirs[to].id} where id = ${own[from].id}`),
          /foreign key/i,
          `${from}.${field}`,
        )
        await assert.rejects(
          run(sql`delete from ${sql.table(NOUNS[to].table)} where id = ${own[to].id}`),
          /foreign key/i,
        )
      }
    }))

  test('what is used is not deleted, and the refusal counts what uses it', () =>
    withExchange(engine, async ({ exchange, customer: session, operator }) => {
      const { customer, contact, location, paymentMethod } = await makeOfEach(session)
      const customerId = customer.id
      await contacts.create(session, { customerId })
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(session, { numbers: [FIRST, FIRST + 1] })
      await exchange.database.transaction((tx) =>
        tx.query.updateTable('service').set({ customer_id: customerId, location_id: location.id }).execute(),
      )
      const before = await storeContents(exchange)
      const ofCustomer = await refused(customers.delete(session, { customerId }), 'in_use', '/customerId')
      assert.deepEqual(ofCustomer.detail.extra, {
        usedBy: { contacts: 2, locations: 1, paymentMethods: 1, numbers: 2 },
      })
      assert.match(ofCustomer.message, /used by 2 contacts, 1 location, 1 payment method, 2 numbers in service/)
      const ofContact = await refused(contacts.delete(session, { contactId: contact.id }), 'in_use', '/contactId')
      assert.deepEqual(ofContact.detail.extra, { usedBy: { paymentMethods: 1 } })
      const ofLocation = await refused(locations.delete(session, { locationId: location.id }), 'in_use', '/locationId')
      assert.deepEqual(ofLocation.detail.extra, { usedBy: { paymentMethods: 1, numbers: 2 } })
      assert.deepEqual(await storeContents(exchange), before)

      await paymentMethods.change(session, { paymentMethodId: paymentMethod.id, billingContactId: null })
      await contacts.delete(session, { contactId: contact.id })
      await paymentMethods.delete(session, { paymentMethodId: paymentMethod.id })
      await releaseNumbers(session, { numbers: [FIRST, FIRST + 1] })
      await locations.delete(session, { locationId: location.id })
      const left = await refused(customers.delete(session, { customerId }), 'in_use')
      assert.deepEqual(left.detail.extra, { usedBy: { contacts: 1 } })
      const rows = await exchange.database.read.query
        .selectFrom('service')
        .select(['customer_id', 'location_id'])
        .execute()
      // What has ended remembers the customer, who is there, and not the location, which is not.
      assert.deepEqual(
        rows.map(({ customer_id: named, location_id: at }) => [named, at]),
        [
          [customerId, null],
          [customerId, null],
        ],
      )
    }))
})
