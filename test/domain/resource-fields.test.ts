import assert from 'node:assert/strict'
import { test } from 'node:test'

import { contacts } from '#domain/contacts/contact.ts'
import { customers } from '#domain/customers/customer.ts'
import { locations } from '#domain/locations/location.ts'
import { PAYMENT_KINDS, paymentMethods } from '#domain/payment-methods/payment-method.ts'

import { onEveryEngine, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { makeOfEach } from './sample-resources.ts'
import { eventsOf, storeContents } from './store-contents.ts'

const CARD = { brand: 'Visa', last4: '4242', expiryMonth: 1, expiryYear: 2031 }
/** Published numbers for tests of payment programs: nobody's cards. */
const CARD_NUMBERS = [
  '4242424242424242',
  '4242 4242 4242 4242',
  '4242-4242-4242-4242',
  'my card 4242.4242.4242.4242, 12/30',
  '4222222222222',
  '378282246310005',
  '6304000000000000000',
  '4242424242424241',
  '４２４２４２４２４２４２４２４２',
  '4\u00a02\u200b4242424242 (4242) 42',
]

onEveryEngine((engine) => {
  test('what a resource lacks is told by its kind and its country, and goes as it is given', () =>
    withExchange(engine, async ({ customer: session }) => {
      const { customer, contact, location } = await makeOfEach(session)
      const customerId = customer.id
      const billing = { billingContactId: contact.id, billingLocationId: location.id }
      const company = ['name', 'registrationNumber', 'country']
      const lacks = async (work: Promise<{ answer: { complete: boolean; missing: readonly string[] } }>) => {
        const { complete, missing } = (await work).answer
        assert.equal(complete, missing.length === 0)
        return missing
      }
      assert.deepEqual(await lacks(customers.create(session, { kind: 'company' })), company)
      assert.deepEqual(await lacks(customers.create(session, { kind: 'person' })), ['name', 'country'])
      assert.deepEqual(await lacks(customers.change(session, { customerId, kind: 'person', taxId: null })), [])
      const clear = { customerId, kind: 'company', name: null, registrationNumber: null, country: null } as const
      assert.deepEqual(await lacks(customers.change(session, clear)), company)
      const person = ['customerId', 'firstName', 'lastName', 'email', 'phone']
      assert.deepEqual(await lacks(contacts.create(session, { role: 'billing' })), person)

      const place = { customerId, line1: '1 Main Street', city: 'Springfield' }
      for (const [country, missing] of [
        ['US', ['region', 'postalCode']],
        ['CA', ['region', 'postalCode']],
        ['FR', ['postalCode']],
        ['HK', []],
        ['AE', []],
        [null, ['postalCode', 'country']],
      ] as const)
        assert.deepEqual(await lacks(locations.create(session, { ...place, country })), missing, String(country))
      const nowhere = ['customerId', 'line1', 'city', 'postalCode', 'country']
      assert.deepEqual(await lacks(locations.create(session, {})), nowhere)

      const named = ['customerId', 'billingContactId', 'billingLocationId']
      for (const kind of PAYMENT_KINDS) {
        const more = kind === 'card' ? Object.keys(CARD) : []
        assert.deepEqual(await lacks(paymentMethods.create(session, { kind })), [...named, ...more])
        assert.deepEqual(await lacks(paymentMethods.create(session, { kind, customerId, ...billing })), more)
      }
      assert.deepEqual(
        await lacks(paymentMethods.create(session, { kind: 'card', customerId, ...billing, ...CARD })),
        [],
      )
    }))

  test('a field that has not its form is refused, and named', () =>
    withExchange(engine, async ({ exchange, customer: session }) => {
      const before = await storeContents(exchange)
      for (const country of ['UK', 'us', 'USA', 'XX', '', '001'])
        for (const verbs of [customers.bySchema, locations.bySchema])
          await refused(
            verbs.create(session, { ...(verbs.noun === 'customer' && { kind: 'person' }), country }),
            'invalid_input',
            '/country',
          )
      for (const phone of [
        '',
        '12',
        '0049302312',
        '+1 201 055 0123',
        '+999123456789',
        'ring me',
        '+4930',
        'x'.repeat(41),
      ])
        await refused(contacts.create(session, { phone }), 'invalid_input', '/phone')
      for (const email of [
        '',
        'ada',
        'ada@',
        '@example.org',
        'ada@example',
        'a da@example.org',
        'a@b@c.de',
        'a@.org',
        `${'x'.repeat(250)}@x.org`,
      ])
        await refused(contacts.create(session, { email }), 'invalid_input', '/email')
      for (const text of ['', 'two\nlines', 'zero\u0000', 'x'.repeat(201)]) {
        await refused(contacts.create(session, { firstName: text }), 'invalid_input', '/firstName')
        await refused(locations.create(session, { line1: text }), 'invalid_input', '/line1')
        await refused(customers.create(session, { kind: 'company', name: text }), 'invalid_input', '/name')
      }
      await refused(
        customers.create(session, { kind: 'company', externalId: 'x'.repeat(65) }),
        'invalid_input',
        '/externalId',
      )
      for (const [field, values] of Object.entries({
        last4: ['123', '12345', 'abcd', '１２３４'],
        expiryMonth: [0, 13, 1.5],
        expiryYear: [1999, 2100, 30],
        brand: [''],
      }))
        for (const value of values)
          await refused(
            paymentMethods.bySchema.create(session, { kind: 'card', [field]: value }),
            'invalid_input',
            `/${field}`,
          )
      assert.deepEqual(await storeContents(exchange), before)
    }))

  test('a telephone number is kept in one spelling', () =>
    withExchange(engine, async ({ customer: session }) => {
      for (const [written, kept] of [
        ['(201) 555-0123', '+12015550123'],
        ['+44 20 7946 0018', '+442079460018'],
      ] as const)
        assert.equal((await contacts.create(session, { phone: written })).answer.phone, kept)
    }))

  test('what looks like the number of a card is refused wherever it stands, told to nobody and kept nowhere', () =>
    withExchange(engine, async ({ exchange, customer: session }) => {
      const { paymentMethod } = await makeOfEach(session)
      const before = await storeContents(exchange)
      for (const number of CARD_NUMBERS)
        for (const field of ['label', 'brand'] as const)
          for (const ask of [
            () => paymentMethods.create(session, { kind: 'card', [field]: number }, { idempotencyKey: 'a-key' }),
            () => paymentMethods.create(session, { kind: 'invoice', [field]: number }),
            () => paymentMethods.change(session, { paymentMethodId: paymentMethod.id, [field]: number }),
          ]) {
            const { message, detail } = await refused(ask(), 'invalid_input', `/${field}`)
            assert.match(message, /looks like the number of a card/)
            assert.ok(!JSON.stringify([message, detail]).includes(number.slice(0, 9)), message)
          }
      for (const field of ['last4', 'customerId', 'billingContactId', 'number', 'cardNumber', 'pan'])
        for (const value of ['4242424242424242', 4_242_424_242_424_242]) {
          const ask = paymentMethods.bySchema.create(session, { kind: 'card', [field]: value })
          const { message, detail } = await refused(ask, 'invalid_input', `/${field}`)
          assert.ok(!JSON.stringify([message, detail]).includes('42424242'), message)
        }
      assert.deepEqual(await storeContents(exchange), before)
      for (const label of [
        'Invoice 2026-03-02',
        'Call +44 20 7946 0018',
        'IBAN NL91 ABNA 0417 1643 00',
        '12 a 3456789 012',
      ])
        assert.equal((await paymentMethods.create(session, { kind: 'invoice', label })).answer.label, label)
      assert.equal((await eventsOf(exchange, 'payment_method.created')).length, 5)
    }))

  test('an id in which chance has put many digits side by side is no number of a card', () =>
    withExchange(engine, async ({ customer: session }) => {
      const billingLocationId = 'loc_1m8110000042424242424242'
      await refused(
        paymentMethods.create(session, { kind: 'card', billingLocationId }),
        'not_found',
        '/billingLocationId',
      )
    }))

  test('the fields of a card belong to a card', () =>
    withExchange(engine, async ({ exchange, customer: session }) => {
      const { paymentMethod } = await makeOfEach(session)
      const paymentMethodId = paymentMethod.id
      for (const [field, value] of Object.entries(CARD))
        for (const kind of ['invoice', 'bank_debit'])
          await refused(paymentMethods.bySchema.create(session, { kind, [field]: value }), 'invalid_input', `/${field}`)
      const { message } = await refused(
        paymentMethods.change(session, { paymentMethodId, kind: 'invoice' }),
        'invalid_input',
        '/brand',
      )
      assert.match(message, /belongs to a card/)
      const cleared = { brand: null, last4: null, expiryMonth: null, expiryYear: null }
      const { answer } = await paymentMethods.change(session, { paymentMethodId, kind: 'invoice', ...cleared })
      assert.deepEqual([answer.kind, answer.last4, answer.complete], ['invoice', null, true])
      // The store keeps the same rule by itself.
      for (const set of [{ last4: '4242' }, { kind: 'card' as const, last4: '4242424242424242' }])
        await assert.rejects(
          exchange.database.transaction((tx) =>
            tx.query.updateTable('payment_method').set(set).where('id', '=', paymentMethodId).execute(),
          ),
          /check|constraint/i,
        )
    }))
})
