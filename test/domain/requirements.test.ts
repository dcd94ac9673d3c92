import assert from 'node:assert/strict'
import { test } from 'node:test'

import { customers } from '#domain/customers/customer.ts'
import { changeRequirement } from '#domain/documents/change-requirement.ts'
import { createRequirement } from '#domain/documents/create-requirement.ts'
import { endRequirement } from '#domain/documents/end-requirement.ts'
import { evaluateRequirements } from '#domain/documents/evaluate-requirements.ts'
import { expireDocuments } from '#domain/documents/expire-documents.ts'
import { listRequirements } from '#domain/documents/list-requirements.ts'
import { loadStarterRequirements } from '#domain/documents/load-starter-requirements.ts'
import { type AskedDocuments, neededDocuments, NEEDED_STATES } from '#domain/documents/needed-documents.ts'
import { MAX_REQUIREMENTS } from '#domain/documents/requirement.ts'
import { STARTER_REQUIREMENTS } from '#domain/documents/starter-requirements.ts'
import { DomainError } from '#domain/errors.ts'
import { locations } from '#domain/locations/location.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { exchangeOf, type Session } from '#domain/session.ts'
import { DAY_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { accept, PDF, PNG, reject, submit } from './sample-documents.ts'
import { assertSound } from './sound.ts'
import { eventsOf } from './store-contents.ts'

const IDENTITY = {
  country: 'GB',
  kind: 'local',
  action: 'new',
  documentType: 'proof_of_identity',
  description: 'Passport',
} as const
const GB = { country: 'GB', kind: 'local', products: ['DID'], city: 'London' } as const

/** What an order of an account would need. */
const needs = (session: Session, asked: Partial<AskedDocuments> = {}) =>
  neededDocuments(exchangeOf(session).database.read, session, {
    accountId: session.actor.accountId,
    customerId: null,
    orderId: null,
    action: 'new',
    profiles: [GB],
    ...asked,
  })
const states = async (session: Session, asked: Partial<AskedDocuments> = {}) =>
  (await needs(session, asked)).map(({ state }) => state)

onEveryEngine((engine) => {
  test('without rules nothing is needed, and a rule concerns the numbers that it names and no others', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      assert.deepEqual(await needs(customer), [])
      const { answer: rule } = await createRequirement(operator, IDENTITY)
      assert.deepEqual(await needs(customer), [
        {
          requirementId: rule.id,
          documentType: 'proof_of_identity',
          description: 'Passport',
          accepts: ['application/pdf', 'image/png', 'image/jpeg'],
          state: 'missing',
          documentId: null,
          reason: null,
        },
      ])
      for (const profile of [
        { ...GB, country: 'FR' },
        { ...GB, kind: 'mobile' as const },
      ])
        assert.deepEqual(await needs(customer, { profiles: [profile] }), [])
      for (const action of ['move', 'port_in'] as const) assert.deepEqual(await needs(customer, { action }), [])
      assert.equal((await needs(customer, { profiles: [GB, { ...GB, city: 'Leeds' }, GB] })).length, 1)
      assert.deepEqual(await needs(customer, { profiles: [] }), [])
      await createRequirement(operator, { ...IDENTITY, product: 'LNS' })
      assert.equal((await needs(customer)).length, 1)
      assert.equal((await needs(customer, { profiles: [{ ...GB, products: ['DID', 'LNS'] }] })).length, 2)
      await assertSound(open)
    }))

  test('a rule of every country leaves out the North American plan, which has to be named', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      const { country: _country, ...everywhere } = { ...IDENTITY, kind: 'tollfree' as const }
      await createRequirement(operator, { ...everywhere, product: 'ITFS' })
      const needsIn = async (country: string) =>
        (await needs(customer, { profiles: [{ country, kind: 'tollfree', products: ['ITFS'] }] })).length
      assert.deepEqual(
        await Promise.all(['GB', 'DE', 'JP', 'US', 'CA', 'PR', 'JM'].map(needsIn)),
        [1, 1, 1, 0, 0, 0, 0],
      )
      await createRequirement(operator, { ...everywhere, country: 'CA' })
      assert.equal(await needsIn('CA'), 1)
      await assertSound(open)
    }))

  test('a needed document is missing, submitted, rejected, accepted, and expired in turn', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      await stock(operator, [{ first: 12_015_550_000, last: 12_015_550_009 }])
      const orderId = (await placeOrder(customer, { criteria: {}, quantity: 1 })).answer.order.id ?? ''
      await createRequirement(operator, IDENTITY)
      const seen = new Set<string>()
      const now = async () => {
        const [need] = await needs(customer, { orderId })
        seen.add(need?.state ?? '')
        return need
      }
      assert.equal((await now())?.state, 'missing')
      const bad = await submit(customer, { orderId })
      assert.deepEqual([(await now())?.state, (await now())?.documentId], ['submitted', bad.id])
      await reject(operator, bad, 'It cannot be read')
      const told = await now()
      assert.deepEqual([told?.state, told?.documentId, told?.reason], ['rejected', bad.id, 'It cannot be read'])
      assert.deepEqual(await states(customer), ['missing'], 'what was refused for one order is not told to another')
      clock.advance(1)
      const good = await submit(customer, { orderId, expiresOn: '2026-03-10' })
      assert.equal((await now())?.state, 'submitted')
      await accept(operator, good)
      assert.deepEqual([(await now())?.state, (await now())?.documentId], ['accepted', good.id])
      assert.deepEqual(await states(customer), ['accepted'], 'it serves later orders')
      clock.advance(30 * DAY_MS)
      assert.equal((await now())?.state, 'expired', 'whether or not the sweep has been here')
      await expireDocuments(operator)
      assert.equal((await now())?.state, 'expired')
      assert.deepEqual(await states(customer), ['missing'])
      assert.deepEqual([...seen].toSorted(), [...NEEDED_STATES].toSorted())
      await assertSound(open)
    }))

  test('a document serves its own account and customer alone', () =>
    withExchange(engine, async ({ open, customer, other, operator }) => {
      await createRequirement(operator, IDENTITY)
      const { answer: first } = await customers.create(customer, { kind: 'person' })
      const { answer: second } = await customers.create(customer, { kind: 'person' })
      await accept(operator, await submit(customer, { customerId: first.id }))
      assert.deepEqual(await states(customer, { customerId: first.id }), ['accepted'])
      assert.deepEqual(await states(customer, { customerId: second.id }), ['missing'])
      assert.deepEqual(await states(customer), ['missing'])
      assert.deepEqual(await states(other), ['missing'])
      await accept(operator, await submit(customer))
      assert.deepEqual(await states(customer), ['accepted'])
      assert.deepEqual(await states(customer, { customerId: second.id }), ['missing'])
      await assertSound(open)
    }))

  test('a document has to be of the media type, and show an address in the place, that the rule wants', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      const rule = { ...IDENTITY, country: 'DE', documentType: 'proof_of_address' }
      await createRequirement(operator, { ...rule, addressScope: 'city', accepts: ['image/png'] })
      const berlin = { country: 'DE', kind: 'local', products: ['DID'], city: 'Berlin' } as const
      const at = async (country: string, city: string) =>
        (await locations.create(customer, { country, city })).answer.id
      const send = async (locationId: string, content = PNG) =>
        accept(operator, await submit(customer, { documentType: 'proof_of_address', locationId }, content))
      const [missing] = await needs(customer, { profiles: [berlin] })
      assert.equal(missing?.reason, 'its location has to be in Berlin, DE')
      await send(await at('DE', 'Berlin'), PDF)
      await send(await at('FR', 'Berlin'))
      await send(await at('DE', 'Hamburg'))
      await accept(operator, await submit(customer, { documentType: 'proof_of_address' }, PNG))
      assert.deepEqual(await states(customer, { profiles: [berlin] }), ['missing'])
      const hamburg = { ...berlin, city: 'Hamburg' }
      const both = await needs(customer, { profiles: [berlin, hamburg] })
      assert.deepEqual(
        both.map(({ state }) => state),
        ['missing', 'accepted'],
      )
      await send(await at('DE', 'BERLIN'))
      assert.deepEqual(await states(customer, { profiles: [berlin, hamburg] }), ['accepted', 'accepted'])
      const nowhere = { country: 'DE', kind: 'local', products: ['DID'] } as const
      assert.deepEqual(await states(customer, { profiles: [nowhere] }), ['accepted'])
      clock.advance(1)
      await createRequirement(operator, { ...rule, documentType: 'bill', addressScope: 'country' })
      assert.deepEqual(
        (await needs(customer, { profiles: [nowhere] })).map(({ reason }) => reason),
        [null, 'its location has to be in DE'],
      )
      await assertSound(open)
    }))

  test('a rule has a version for every change, each with its time, and holds as it was at the moment', () =>
    withExchange(engine, async ({ open, clock, customer, operator, exchange }) => {
      const { answer: first } = await createRequirement(operator, IDENTITY)
      const requirementId = first.id
      clock.advance(DAY_MS)
      const later = new Date(clock.now() + DAY_MS).toISOString()
      const { answer: second } = await changeRequirement(operator, {
        requirementId,
        description: 'Passport or identity card',
        validFrom: later,
      })
      assert.deepEqual([second.version, second.validFrom, second.validUntil], [2, later, null])
      const described = async () => (await needs(customer)).map(({ description }) => description)
      assert.deepEqual(await described(), ['Passport'])
      await refused(
        changeRequirement(operator, { requirementId, description: 'Something else' }),
        'invalid_input',
        '/validFrom',
      )
      clock.advance(DAY_MS)
      assert.deepEqual(await described(), ['Passport or identity card'])
      assert.equal((await listRequirements(customer, {})).items.length, 1)
      const history = await listRequirements(customer, { history: true, limit: 1 })
      assert.deepEqual(
        history.items.map(({ version, validUntil }) => [version, validUntil]),
        [[1, later]],
      )
      const rest = await listRequirements(customer, { history: true, after: history.next ?? '' })
      assert.deepEqual([rest.items.map(({ version }) => version), rest.next], [[2], undefined])

      const same = await changeRequirement(operator, {
        requirementId,
        accepts: ['image/jpeg', 'image/png', 'application/pdf'],
      })
      assert.equal(same.answer.version, 2)
      clock.advance(DAY_MS)
      await changeRequirement(operator, { requirementId, accepts: ['image/png'] })
      assert.deepEqual((await needs(customer))[0]?.accepts, ['image/png'])
      const { answer: ended } = await endRequirement(operator, { requirementId })
      assert.deepEqual([ended.version, ended.validUntil], [3, new Date(clock.now()).toISOString()])
      assert.deepEqual(await needs(customer), [])
      await refused(endRequirement(operator, { requirementId }), 'wrong_state', '/requirementId')
      await refused(changeRequirement(operator, { requirementId, accepts: ['image/png'] }), 'wrong_state')
      await refused(endRequirement(operator, { requirementId: 'rqm_none' }), 'not_found', '/requirementId')
      await refused(changeRequirement(operator, { requirementId: 'rqm_none' }), 'not_found', '/requirementId')
      assert.equal((await listRequirements(customer, {})).items.length, 0)
      assert.deepEqual(
        (await eventsOf(exchange)).map(({ type }) => type).filter((type) => type.startsWith('requirement')),
        ['requirement.set', 'requirement.changed', 'requirement.changed', 'requirement.ended'],
      )
      await assertSound(open)
    }))

  test('a rule that is ended before it begins never holds, and what was to follow it does not either', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      const validFrom = new Date(clock.now() + DAY_MS).toISOString()
      const { answer: future } = await createRequirement(operator, { ...IDENTITY, validFrom })
      const { answer: present } = await createRequirement(operator, { ...IDENTITY, documentType: 'bill' })
      await changeRequirement(operator, { requirementId: present.id, description: 'Another', validFrom })
      assert.equal((await needs(customer)).length, 1)
      await endRequirement(operator, { requirementId: future.id })
      await endRequirement(operator, { requirementId: present.id })
      for (let day = 0; day < 3; day++) {
        assert.deepEqual(await needs(customer), [])
        clock.advance(DAY_MS)
      }
      await assertSound(open)
    }))

  test('of two changes of a rule at once each makes a version, or is refused', () =>
    withExchange(engine, async ({ open, operator }) => {
      const { answer: rule } = await createRequirement(operator, IDENTITY)
      const settled = await Promise.allSettled(
        ['One', 'Two', 'Three', 'Four'].map((description) =>
          changeRequirement(operator, { requirementId: rule.id, description }),
        ),
      )
      const { items } = await listRequirements(operator, { history: true })
      const done = settled.filter(({ status }) => status === 'fulfilled').length
      assert.ok(done >= 1)
      assert.deepEqual(
        items.map(({ version }) => version),
        Array.from({ length: done + 1 }, (_, index) => index + 1),
      )
      assert.equal(items.filter(({ validUntil }) => validUntil === null).length, 1)
      for (const each of settled)
        if (each.status === 'rejected')
          assert.equal(each.reason instanceof DomainError && each.reason.code, 'wrong_state')
      await assertSound(open)
    }))

  test('a rule that cannot be is refused', () =>
    withExchange(engine, async ({ open, customer, operator, exchange }) => {
      await refused(createRequirement(operator, { ...IDENTITY, country: 'XX' }), 'invalid_input', '/country')
      await refused(createRequirement(operator, { ...IDENTITY, country: '001' }), 'invalid_input', '/country')
      await refused(createRequirement(operator, { ...IDENTITY, kind: 'uifn' }), 'invalid_input', '/country')
      await refused(createRequirement(operator, { ...IDENTITY, accepts: [] }), 'invalid_input', '/accepts')
      await refused(createRequirement(operator, { ...IDENTITY, documentType: '' }), 'invalid_input', '/documentType')
      for (const validFrom of ['2026-03-01T00:00:00Z', '2026-13-01T00:00:00Z', 'tomorrow'])
        await refused(createRequirement(operator, { ...IDENTITY, validFrom }), 'invalid_input', '/validFrom')
      await refused(createRequirement(customer, IDENTITY), 'forbidden')
      await refused(changeRequirement(customer, { requirementId: 'rqm_none' }), 'forbidden')
      await refused(endRequirement(customer, { requirementId: 'rqm_none' }), 'forbidden')
      const rows = MAX_REQUIREMENTS
      const column = <T>(value: (index: number) => T) => Array.from({ length: rows }, (_, index) => value(index))
      const texts = {
        id: (index: number) => `rqm_${index}`,
        kind: () => 'mobile',
        action: () => 'new',
        document_type: () => 'bill',
        description: () => 'Bill',
        supplied_by: () => '[]',
        address_scope: () => 'none',
        accepts: () => '[]',
      }
      await exchange.database.transaction((tx) =>
        tx.insertMany(
          'requirement',
          [
            ...Object.entries(texts).map(([name, value]) => ({ name, type: 'text' as const, values: column(value) })),
            { name: 'version', type: 'bigint', values: column(() => 1) },
            { name: 'valid_from', type: 'bigint', values: column(() => 0) },
            { name: 'created_at', type: 'bigint', values: column(() => 0) },
          ],
          '',
        ),
      )
      await refused(createRequirement(operator, IDENTITY), 'limit_reached')
      await refused(changeRequirement(operator, { requirementId: 'rqm_1', accepts: ['image/png'] }), 'limit_reached')
      assert.equal((await listRequirements(operator, { country: 'GB' })).items.length, 0)
      await assertSound(open)
    }))

  test('a sort of document that a rule asks for is known from then on', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      await refused(submit(customer, { documentType: 'tax_certificate' }), 'invalid_input', '/documentType')
      await createRequirement(operator, { ...IDENTITY, documentType: 'tax_certificate' })
      assert.equal((await submit(customer, { documentType: 'tax_certificate' })).state, 'submitted')
      await assertSound(open)
    }))

  test('the starter set asks for what it says, is loaded once, and never into an exchange that is at work', () =>
    withExchange(engine, async ({ open, customer, operator, exchange }) => {
      const names = Object.keys(STARTER_REQUIREMENTS).map((name) => `rqm_starter_${name}`)
      const { answer: loaded } = await loadStarterRequirements(operator, { onlyIfNew: true })
      assert.deepEqual(loaded.map(({ id }) => id).toSorted(), names.toSorted())
      for (const { description } of loaded) assert.match(description, /not legal advice/)
      assert.equal((await eventsOf(exchange, 'requirement.set')).length, names.length)
      const needed = async (
        country: string,
        kind: 'local' | 'tollfree' | 'uifn',
        products: AskedDocuments['profiles'][number]['products'],
      ) =>
        (await needs(customer, { profiles: [{ country, kind, products }] }))
          .map(({ documentType }) => documentType)
          .toSorted()
      const geographic = ['proof_of_address', 'proof_of_identity']
      for (const country of ['GB', 'FR', 'DE']) assert.deepEqual(await needed(country, 'local', ['DID']), geographic)
      assert.deepEqual(await needed('US', 'local', ['LNS', 'DID']), [])
      assert.deepEqual(await needed('US', 'tollfree', ['ITFS']), [])
      assert.deepEqual(await needed('GB', 'tollfree', ['ITFS']), ['letter_of_authorisation'])
      assert.deepEqual(await needed('001', 'uifn', ['UIFN']), ['letter_of_authorisation'])
      await endRequirement(operator, { requirementId: 'rqm_starter_gb_local_identity' })
      assert.deepEqual((await loadStarterRequirements(operator, {})).answer, [])
      assert.deepEqual(await needed('GB', 'local', ['DID']), ['proof_of_address'])
      assert.deepEqual((await loadStarterRequirements(operator, { onlyIfNew: true })).answer, [])
      await assertSound(open)
    }))

  test('an exchange that has had an order gets no rules by itself', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      await stock(operator, [{ first: 12_015_550_000, last: 12_015_550_009 }])
      await placeOrder(customer, { criteria: {}, quantity: 1 })
      assert.deepEqual((await loadStarterRequirements(operator, { onlyIfNew: true })).answer, [])
      assert.ok((await loadStarterRequirements(operator, {})).answer.length > 0)
      await refused(loadStarterRequirements(customer, {}), 'forbidden')
      await assertSound(open)
    }))

  test('what is needed can be asked without an order, for a customer of the account', () =>
    withExchange(engine, async ({ open, customer, other, operator }) => {
      await loadStarterRequirements(operator, {})
      const { answer: person } = await customers.create(customer, { kind: 'person' })
      const asked = { country: 'DE', kind: 'local', action: 'new', city: 'Berlin', customerId: person.id } as const
      const before = await evaluateRequirements(customer, asked)
      assert.deepEqual(
        before.map(({ documentType, state, reason }) => [documentType, state, reason]),
        [
          ['proof_of_address', 'missing', 'its location has to be in Berlin, DE'],
          ['proof_of_identity', 'missing', null],
        ],
      )
      await accept(operator, await submit(customer, { customerId: person.id }))
      assert.equal((await evaluateRequirements(customer, asked))[1]?.state, 'accepted')
      await refused(evaluateRequirements(other, asked), 'not_found', '/customerId')
      const tollfree = { country: 'GB', kind: 'tollfree', action: 'new' } as const
      assert.equal((await evaluateRequirements(customer, tollfree)).length, 1)
      assert.deepEqual(await evaluateRequirements(customer, { ...tollfree, product: 'DID' }), [])
      await assertSound(open)
    }))
})
