import assert from 'node:assert/strict'
import { test } from 'node:test'

import { connections } from '#domain/connections/connection.ts'
import { DomainError } from '#domain/errors.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { changeNumber } from '#domain/services/change-number.ts'
import { changeNumbers } from '#domain/services/change-numbers.ts'
import { getService } from '#domain/services/get-service.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { routeNumbers } from '#domain/services/route-numbers.ts'
import { checkSettings, type ServiceSettings } from '#domain/services/service-settings.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { makeOfEach } from './sample-resources.ts'
import { assertSound } from './sound.ts'
import { eventsOf, storeContents } from './store-contents.ts'

const FIRST = 12_015_550_000
const plus = (...lines: number[]) => lines.map((line) => `+${FIRST + line}`)

const DIRECT = { connectionType: 'direct', connectionId: 'trk_1', outpulseType: 'same_as_number' } as const
const PSTN = { connectionType: 'pstn', outpulseType: 'custom', outpulseDigits: '+442079460018' } as const

const WHOLE: readonly ServiceSettings[] = [
  {},
  DIRECT,
  { ...DIRECT, outpulseType: 'custom', outpulseDigits: '(212) 555-0100' },
  PSTN,
  { ...PSTN, failover: { connectionId: 'trk_1' } },
  { ...PSTN, failover: { digits: '+442079460019' } },
  { ...DIRECT, failover: { connectionId: 'trk_2' } },
  { ...DIRECT, failover: { digits: '+442079460018' } },
  { ...DIRECT, clidType: 'national', clidCountry: 'GB' },
  { ...DIRECT, clidType: 'international' },
  { clidType: 'withheld' },
  { cnam: 'ACME 1', referenceId: 'a' },
]

const BROKEN: readonly [settings: ServiceSettings, pointer: string, message: RegExp][] = [
  [{ connectionType: 'direct' }, '/connectionId', /required when connectionType is direct/],
  [{ connectionType: 'direct', connectionId: 'trk_1' }, '/outpulseType', /required/],
  [{ connectionType: 'pstn', outpulseType: 'custom' }, '/outpulseDigits', /required when connectionType is pstn/],
  [{ connectionType: 'pstn', outpulseDigits: '+442079460018' }, '/outpulseType', /must be custom/],
  [{ ...PSTN, outpulseType: 'same_as_number' }, '/outpulseType', /must be custom/],
  [{ ...PSTN, connectionId: 'trk_1' }, '/connectionId', /goes with connectionType direct/],
  [{ connectionId: 'trk_1' }, '/connectionId', /goes with connectionType direct/],
  [{ ...DIRECT, outpulseType: 'custom' }, '/outpulseDigits', /required when outpulseType is custom/],
  [{ ...DIRECT, outpulseDigits: '+442079460018' }, '/outpulseDigits', /goes with outpulseType custom/],
  [{ outpulseType: 'same_as_number' }, '/connectionType', /required with outpulseType/],
  [{ ...PSTN, outpulseDigits: '+1201555' }, '/outpulseDigits', /./],
  [{ ...PSTN, outpulseDigits: '011442079460018' }, '/outpulseDigits', /begins with 0/],
  [{ clidType: 'national' }, '/clidCountry', /required when clidType is national/],
  [{ clidCountry: 'GB' }, '/clidCountry', /goes with clidType/],
  [{ clidType: 'withheld', clidCountry: 'GB' }, '/clidCountry', /goes with clidType/],
  [{ clidType: 'national', clidCountry: 'XX' }, '/clidCountry', /no country/],
  [{ failover: { digits: '+442079460018' } }, '/failover', /no first/],
  [{ ...DIRECT, failover: {} }, '/failover', /exactly one/],
  [{ ...DIRECT, failover: { connectionId: 'trk_2', digits: '+442079460018' } }, '/failover', /exactly one/],
  [{ ...DIRECT, failover: { connectionId: 'trk_1' } }, '/failover', /the same way/],
  [{ ...PSTN, failover: { digits: '+44 20 7946 0018' } }, '/failover', /the same way/],
  [{ ...DIRECT, failover: { digits: '12' } }, '/failover/digits', /./],
]

test('settings that are whole in themselves are taken, and those that break a rule are refused at the field', () => {
  for (const settings of WHOLE) checkSettings(settings)
  for (const [settings, pointer, message] of BROKEN)
    assert.throws(
      () => checkSettings(settings, '/settings'),
      (error) => {
        assert.ok(error instanceof DomainError)
        assert.deepEqual([error.code, error.detail.pointer], ['invalid_input', `/settings${pointer}`], error.message)
        assert.match(error.message, message)
        return true
      },
    )
})

onEveryEngine((engine) => {
  test('a number in service is told everything, and shows it', () =>
    withExchange(engine, async ({ open, exchange, customer: session, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9, features: ['voice', 'sms', 'cnam'] }])
      await placeOrder(session, { numbers: [FIRST] })
      const made = await makeOfEach(session)
      const named = {
        customerId: made.customer.id,
        contactId: made.contact.id,
        paymentMethodId: made.paymentMethod.id,
        locationId: made.location.id,
      }
      const settings: ServiceSettings = {
        connectionType: 'direct',
        connectionId: made.connection.id,
        outpulseType: 'custom',
        outpulseDigits: '(212) 555-0100',
        clidType: 'national',
        clidCountry: 'GB',
        failover: { digits: '+44 20 7946 0018' },
        cnam: 'ACME 1',
        referenceId: 'desk #4',
        features: ['sms', 'cnam'],
        ...named,
      }
      const { answer } = await changeNumber(session, { e164: FIRST, settings })
      const shown = { ...settings, outpulseDigits: '+12125550100', failover: { digits: '+442079460018' } }
      for (const [field, value] of Object.entries({ ...shown, features: ['cnam', 'sms'], category: 'assigned' }))
        assert.deepEqual(answer[field as keyof typeof answer], value, field)
      assert.deepEqual(await getService(session, { e164: FIRST }), answer)
      assert.equal((await changeNumber(session, { e164: FIRST, settings })).answer.cnam, 'ACME 1')
      const [event, ...more] = await eventsOf(exchange, 'service.changed')
      assert.deepEqual(more, [])
      // The log is kept for ever: it holds where calls went, and not the name.
      assert.equal(JSON.stringify(event).includes('ACME'), false)
      assert.ok(JSON.stringify(event).includes('+12125550100'))
      const cleared = await changeNumber(session, {
        e164: FIRST,
        settings: { connectionType: null, cnam: null, features: [], customerId: null },
      })
      const { connectionType, connectionId, outpulseType, outpulseDigits, failover } = cleared.answer
      assert.deepEqual(
        [connectionType, connectionId, outpulseType, outpulseDigits, failover],
        [null, null, null, null, null],
      )
      const { cnam, features, customerId, locationId, clidType } = cleared.answer
      assert.deepEqual(
        [cnam, features, customerId, locationId, clidType],
        [null, [], null, named.locationId, 'national'],
      )
      await assertSound(open)
    }))

  test('a change keeps what it leaves out, and the rules hold for what results with each number', () =>
    withExchange(engine, async ({ open, exchange, customer: session, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(session, { numbers: [FIRST, FIRST + 1, FIRST + 2] })
      const { connection } = await makeOfEach(session)
      const change = (lines: number[], settings: ServiceSettings, mode?: 'any') =>
        changeNumbers(session, {
          numbers: lines.map((line) => FIRST + line),
          settings,
          ...(mode === undefined ? {} : { mode }),
        })
      await change([0], PSTN)
      await change([1], { ...DIRECT, connectionId: connection.id })
      // Digits alone can be changed where they are custom already, and nowhere else.
      assert.deepEqual((await change([0], { outpulseDigits: '+442079460020' })).answer, {
        changed: plus(0),
        unchanged: [],
        refused: [],
      })
      const before = await storeContents(exchange)
      await refused(change([0, 1], { outpulseDigits: '+442079460021' }), 'invalid_input', '/settings/outpulseDigits')
      await refused(change([0, 2], { failover: { digits: '+442079460021' } }), 'invalid_input', '/settings/failover')
      await refused(change([0], { outpulseDigits: `+${FIRST}` }), 'invalid_input', '/settings/outpulseDigits')
      await refused(change([1], { failover: { digits: `+${FIRST + 1}` } }), 'invalid_input', '/settings/failover')
      await refused(change([1], { failover: { connectionId: connection.id } }), 'invalid_input', '/settings/failover')
      await refused(change([0], {}), 'invalid_input', '/settings')
      await refused(change([0, 5], { cnam: 'A' }), 'number_not_in_service', '/numbers/1')
      await refused(change([5], { cnam: 'A' }, 'any'), 'number_not_in_service', '/numbers/0')
      assert.deepEqual(await storeContents(exchange), before)
      const { answer } = await change([0, 1, 2, 5], { outpulseDigits: '+442079460020' }, 'any')
      assert.deepEqual([answer.changed, answer.unchanged], [[], plus(0)])
      assert.deepEqual(
        answer.refused.map(({ e164, reason }) => [e164, reason]),
        [
          [plus(1)[0], 'invalid_input'],
          [plus(2)[0], 'invalid_input'],
          [plus(5)[0], 'number_not_in_service'],
        ],
      )
      // Another outpulse type brings other digits, or none.
      await change([1], { outpulseType: 'custom', outpulseDigits: '+442079460020' })
      await change([1], { outpulseType: 'same_as_number' })
      assert.equal((await getService(session, { e164: FIRST + 1 })).outpulseDigits, null)
      // From one way to the other nothing of the first is left.
      await change([1], PSTN)
      const moved = await getService(session, { e164: FIRST + 1 })
      assert.deepEqual([moved.connectionType, moved.connectionId], ['pstn', null])
      await routeNumbers(session, { numbers: [FIRST + 1], connectionId: null })
      assert.equal((await getService(session, { e164: FIRST + 1 })).connectionType, null)
      await assertSound(open)
    }))

  test('a number has the features that its block offers and no others', () =>
    withExchange(engine, async ({ customer: session, operator }) => {
      await stock(operator, [
        { first: FIRST, last: FIRST + 9, features: ['voice'] },
        { first: FIRST + 10, last: FIRST + 19, features: ['voice', 'mms'], tier: 2 },
      ])
      await placeOrder(session, { numbers: [FIRST, FIRST + 10] })
      const numbers = [FIRST, FIRST + 10]
      const error = await refused(
        changeNumbers(session, { numbers, settings: { features: ['mms'] } }),
        'invalid_input',
        '/settings/features',
      )
      assert.match(error.message, /\+12015550000 cannot carry mms: its block offers voice/)
      const { answer } = await changeNumbers(session, { numbers, settings: { features: ['mms'] }, mode: 'any' })
      assert.deepEqual([answer.changed, answer.refused.length], [plus(10), 1])
    }))

  test('what settings name must be of the account, and cannot be deleted while a number uses it', () =>
    withExchange(engine, async ({ exchange, customer: session, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(session, { numbers: [FIRST] })
      const foreign = await makeOfEach(other)
      const own = await makeOfEach(session)
      const before = await storeContents(exchange)
      const wrong: [settings: ServiceSettings, pointer: string][] = [
        [{ ...DIRECT, connectionId: foreign.connection.id }, '/settings/connectionId'],
        [{ ...PSTN, failover: { connectionId: foreign.connection.id } }, '/settings/failover/connectionId'],
        [{ customerId: foreign.customer.id }, '/settings/customerId'],
        [{ contactId: foreign.contact.id }, '/settings/contactId'],
        [{ paymentMethodId: foreign.paymentMethod.id }, '/settings/paymentMethodId'],
        [{ locationId: foreign.location.id }, '/settings/locationId'],
      ]
      for (const [settings, pointer] of wrong) {
        const theirs = await refused(changeNumber(session, { e164: FIRST, settings }), 'not_found', pointer)
        assert.match(theirs.message, /^there is no /)
      }
      assert.deepEqual(await storeContents(exchange), before)
      const failover = { connectionId: own.connection.id }
      await changeNumber(session, { e164: FIRST, settings: { ...PSTN, failover } })
      await refused(connections.delete(session, { connectionId: own.connection.id }), 'in_use', '/connectionId')
      await changeNumber(session, { e164: FIRST, settings: { failover: null } })
      await connections.delete(session, { connectionId: own.connection.id })
    }))

  test('fields have their forms', () =>
    withExchange(engine, async ({ customer: session, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST }])
      await placeOrder(session, { numbers: [FIRST] })
      const wrong: [field: string, value: unknown][] = [
        ...['', ' ', 'A'.repeat(16), 'Café', 'A-B', 'A_B'].map((cnam): [string, unknown] => ['cnam', cnam]),
        ...['', 'x'.repeat(65), 'a\nb', 'é'].map((text): [string, unknown] => ['referenceId', text]),
        ['clidCountry', 'gb'],
        ['clidType', 'anonymous'],
        ['connectionType', 'sip'],
        ['outpulseType', 'sameAsNumber'],
        ['features', ['sms', 'sms']],
        ['features', ['fax']],
        ['colour', 'red'],
      ]
      for (const [field, value] of wrong) {
        const settings = { [field]: value } as ServiceSettings
        const error = await refused(changeNumber(session, { e164: FIRST, settings }), 'invalid_input')
        assert.ok(
          error.detail.pointer?.startsWith(`/settings/${field}`),
          `${field} ${JSON.stringify(value)}: ${error.message}`,
        )
      }
      for (const cnam of ['A', 'A'.repeat(15), 'A 1', ' 9 '])
        assert.equal((await changeNumber(session, { e164: FIRST, settings: { cnam } })).answer.cnam, cnam)
    }))

  test('a number that has been given back is not changed', () =>
    withExchange(engine, async ({ customer: session, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(session, { numbers: [FIRST] })
      await refused(changeNumber(other, { e164: FIRST, settings: { cnam: 'A' } }), 'number_not_in_service', '/e164')
      await releaseNumbers(session, { numbers: [FIRST] })
      await refused(changeNumber(session, { e164: FIRST, settings: { cnam: 'A' } }), 'number_not_in_service', '/e164')
    }))
})
