import assert from 'node:assert/strict'
import { test } from 'node:test'

import { connections } from '#domain/connections/connection.ts'
import { customers } from '#domain/customers/customer.ts'
import { createRequirement } from '#domain/documents/create-requirement.ts'
import { locations } from '#domain/locations/location.ts'
import { cancelOrder } from '#domain/orders/cancel-order.ts'
import { cancelOverdue, MAX_PENDING_DAYS } from '#domain/orders/cancel-overdue.ts'
import { getOrder } from '#domain/orders/get-order.ts'
import type { Order } from '#domain/orders/order.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { placeServiceOrder, type PlaceServiceOrder } from '#domain/orders/place-service-order.ts'
import { reviewDocument } from '#domain/orders/review-document.ts'
import { reviewWaiting } from '#domain/orders/review-waiting.ts'
import { runDueOrders } from '#domain/orders/run-due-orders.ts'
import { getService } from '#domain/services/get-service.ts'
import { lockNumbers } from '#domain/services/lock-numbers.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import type { Session } from '#domain/session.ts'
import { DAY_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, TEST_START_MS, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { submit } from './sample-documents.ts'
import { GATEWAY } from './sample-resources.ts'
import { assertSound } from './sound.ts'
import { storeContents } from './store-contents.ts'

const FIRST = 12_015_550_000
const told = ({ lines }: Order) => lines.map(({ e164, state, reason }) => [Number(e164) - FIRST, state, reason])
const place = async (session: Session, input: PlaceServiceOrder) =>
  (await placeServiceOrder(session, input)).answer.order

async function withNumbers(operator: Session, session: Session, ...lines: number[]): Promise<string[]> {
  await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
  const { order } = (await placeOrder(session, { numbers: lines.map((line) => FIRST + line) })).answer
  return order.lines.map(({ serviceId }) => serviceId ?? '')
}

onEveryEngine((engine) => {
  test('an order of change sets numbers anew, named by themselves or by their services', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      const [first = '', second = ''] = await withNumbers(operator, customer, 1, 2)
      const order = await place(customer, { kind: 'change', numbers: [FIRST + 2, FIRST + 1], cnam: 'BAKERY' })
      assert.deepEqual([order.kind, order.state, order.wanted, order.completed], ['change', 'completed', 2, 2])
      assert.deepEqual(
        order.lines.map(({ serviceId }) => serviceId),
        [first, second],
      )
      assert.deepEqual(await getOrder(customer, { orderId: order.id ?? '' }), order)
      await place(customer, { kind: 'change', serviceIds: [second], cnam: 'CAFE' })
      const names = await Promise.all([1, 2].map((line) => getService(customer, { e164: FIRST + line })))
      assert.deepEqual(
        names.map(({ cnam }) => cnam),
        ['BAKERY', 'CAFE'],
      )
      await assertSound(open)
    }))

  test('in mode all one number that is not the account’s refuses the order, in mode any its line is rejected', () =>
    withExchange(engine, async ({ open, exchange, customer, other, operator }) => {
      await withNumbers(operator, customer, 1, 2)
      await placeOrder(other, { numbers: [FIRST + 3] })
      await lockNumbers(customer, { numbers: [FIRST + 2], locked: true })
      const numbers = [FIRST + 3, FIRST + 2, FIRST + 1, FIRST]
      const before = await storeContents(exchange)
      const all = (kind: 'change' | 'disconnect' | 'restore', more = {}) =>
        placeServiceOrder(customer, { kind, numbers, ...more })
      await refused(all('change', { cnam: 'X' }), 'number_not_in_service', '/numbers/0')
      await refused(all('disconnect'), 'number_not_in_service', '/numbers/0')
      await refused(place(customer, { kind: 'disconnect', numbers: [FIRST + 2] }), 'deletion_locked', '/numbers/0')
      await refused(all('restore'), 'number_not_restorable', '/numbers/0')
      await refused(all('restore', { mode: 'any' }), 'number_not_restorable', '/numbers/0')
      assert.deepEqual(await storeContents(exchange), before)
      const { order } = (await all('disconnect', { mode: 'any', reason: 'moved house' })).answer
      assert.deepEqual([order.state, order.completed, order.rejected], ['partially_completed', 1, 3])
      assert.deepEqual(told(order), [
        [0, 'rejected', 'number_not_in_service'],
        [1, 'completed', null],
        [2, 'rejected', 'deletion_locked'],
        [3, 'rejected', 'number_not_in_service'],
      ])
      await assertSound(open)
    }))

  test('a disconnection tells what hangs on its numbers and until when they can be restored, and an order restores them', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      const [serviceId = ''] = await withNumbers(operator, customer, 1)
      const trunk = (await connections.create(customer, { name: 'Trunk', gateways: [GATEWAY] })).answer
      const routed = { connectionType: 'direct', connectionId: trunk.id, outpulseType: 'same_as_number' } as const
      await place(customer, { kind: 'change', serviceIds: [serviceId], ...routed })
      const dry = await place(customer, { kind: 'disconnect', serviceIds: [serviceId], dryRun: true })
      assert.deepEqual([dry.id, dry.state], [null, 'completed'])
      assert.equal(dry.conflicts[0]?.dependants?.connectionId, trunk.id)
      assert.equal((await getService(customer, { e164: FIRST + 1 })).state, 'in_service')
      const order = await place(customer, { kind: 'disconnect', serviceIds: [serviceId] })
      assert.deepEqual(order.conflicts, dry.conflicts)
      const until = new Date(TEST_START_MS + 45 * DAY_MS).toISOString()
      assert.deepEqual([order.lines[0]?.serviceId, order.lines[0]?.restorableUntil], [serviceId, until])
      const back = await place(customer, { kind: 'restore', serviceIds: [serviceId] })
      assert.deepEqual([back.state, back.lines[0]?.serviceId], ['completed', serviceId])
      const service = await getService(customer, { e164: FIRST + 1 })
      assert.deepEqual([service.state, service.connectionId], ['in_service', trunk.id])
      await assertSound(open)
    }))

  test('an order of move leads to another customer, location or connection of the account', () =>
    withExchange(engine, async ({ open, customer, other, operator }) => {
      await withNumbers(operator, customer, 1)
      const numbers = [FIRST + 1]
      const { id: customerId } = (await customers.create(customer, { kind: 'person' })).answer
      const { id: locationId } = (await locations.create(customer, {})).answer
      const { id: connectionId } = (await connections.create(customer, { name: 'T', gateways: [GATEWAY] })).answer
      const order = await place(customer, { kind: 'move', numbers, customerId, locationId, connectionId })
      assert.deepEqual([order.customerId, order.locationId, order.state], [customerId, locationId, 'completed'])
      const service = await getService(customer, { e164: FIRST + 1 })
      assert.deepEqual([service.customerId, service.locationId], [customerId, locationId])
      assert.deepEqual([service.connectionType, service.connectionId], ['direct', connectionId])
      const theirs = (await customers.create(other, { kind: 'person' })).answer.id
      await refused(place(customer, { kind: 'move', numbers, customerId: theirs }), 'not_found', '/customerId')
      await assertSound(open)
    }))

  test('a move that needs documents waits for them, and the number works meanwhile', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      await withNumbers(operator, customer, 1)
      const numbers = [FIRST + 1]
      const rule = { country: 'US', kind: 'local' as const, action: 'move' as const, description: 'The new address' }
      await createRequirement(operator, { ...rule, documentType: 'proof_of_address' })
      const { id: locationId } = (await locations.create(customer, {})).answer
      const move = () => place(customer, { kind: 'move', numbers, locationId })
      const late = await move()
      clock.advance(MAX_PENDING_DAYS * DAY_MS)
      const order = await move()
      assert.deepEqual(
        [order.state, order.documents.length, told(order)],
        ['documents_required', 1, [[1, 'ordered', null]]],
      )
      assert.equal((await getService(customer, { e164: FIRST + 1 })).locationId, null)
      await assertSound(open)
      await refused(locations.delete(customer, { locationId }), 'in_use', '/locationId')
      assert.equal(await cancelOverdue(operator), 1)
      assert.equal((await getOrder(customer, { orderId: late.id ?? '' })).state, 'cancelled')
      const { id: documentId } = await submit(customer, { documentType: 'proof_of_address' })
      await reviewDocument(operator, { documentId, decision: 'accept' })
      assert.equal(await reviewWaiting(operator), 1)
      assert.equal((await getOrder(customer, { orderId: order.id ?? '' })).state, 'completed')
      assert.equal((await getService(customer, { e164: FIRST + 1 })).locationId, locationId)
      await assertSound(open)
    }))

  test('a disconnection for a later day is done then, with what is still in service', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      await withNumbers(operator, customer, 1, 2, 3)
      const requestedDate = new Date(clock.now() + DAY_MS).toISOString()
      const later = (...lines: number[]): PlaceServiceOrder => ({
        kind: 'disconnect',
        numbers: lines.map((line) => FIRST + line),
        requestedDate,
      })
      await refused(place(customer, later(1, 4)), 'number_not_in_service', '/numbers/1')
      await refused(place(customer, { ...later(4), mode: 'any' }), 'number_not_in_service', '/numbers/0')
      const both = await place(customer, { ...later(1, 2, 4), mode: 'any' })
      assert.deepEqual([both.state, both.rejected], ['in_progress', 1])
      const gone = await place(customer, later(2))
      const changed = await place(customer, later(3))
      assert.equal((await cancelOrder(customer, { orderId: changed.id ?? '' })).answer.state, 'cancelled')
      await releaseNumbers(customer, { numbers: [FIRST + 2] })
      clock.advance(DAY_MS)
      assert.equal(await runDueOrders(operator), 2)
      const done = await getOrder(customer, { orderId: both.id ?? '' })
      assert.deepEqual([done.state, done.completed, done.rejected], ['partially_completed', 1, 2])
      assert.deepEqual(told(done), [
        [1, 'completed', null],
        [2, 'rejected', 'number_not_in_service'],
        [4, 'rejected', 'number_not_in_service'],
      ])
      const none = await getOrder(customer, { orderId: gone.id ?? '' })
      assert.deepEqual([none.state, none.completed, none.rejected], ['rejected', 0, 1])
      assert.equal((await getService(customer, { e164: FIRST + 3 })).state, 'in_service')
      await assertSound(open)
    }))

  test('a restoration for a later day is of numbers that rest', () =>
    withExchange(engine, async ({ clock, customer, operator }) => {
      await withNumbers(operator, customer, 1)
      const requestedDate = new Date(clock.now() + DAY_MS).toISOString()
      const later: PlaceServiceOrder = { kind: 'restore', numbers: [FIRST + 1], requestedDate }
      await refused(place(customer, later), 'number_not_restorable', '/numbers/0')
      await releaseNumbers(customer, { numbers: [FIRST + 1] })
      const order = await place(customer, later)
      clock.advance(DAY_MS)
      await runDueOrders(operator)
      assert.equal((await getOrder(customer, { orderId: order.id ?? '' })).state, 'completed')
    }))

  test('an order says in one way which numbers, and only what goes with its kind', () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      const [serviceId = ''] = await withNumbers(operator, customer, 1)
      const numbers = [FIRST + 1]
      const wrong: readonly [PlaceServiceOrder, string][] = [
        [{ kind: 'change', cnam: 'X' }, '/numbers'],
        [{ kind: 'change', numbers, serviceIds: [serviceId], cnam: 'X' }, '/numbers'],
        [{ kind: 'change', numbers: [FIRST + 1, FIRST + 1], cnam: 'X' }, '/numbers/1'],
        [{ kind: 'change', serviceIds: [serviceId, serviceId], cnam: 'X' }, '/serviceIds'],
        [{ kind: 'change', numbers }, '/kind'],
        [{ kind: 'change', numbers, outpulseDigits: '+1' }, '/outpulseDigits'],
        [{ kind: 'change', numbers, cnam: 'X', reason: 'why' }, '/reason'],
        [{ kind: 'move', numbers }, '/locationId'],
        [{ kind: 'move', numbers, customerId: null }, '/customerId'],
        [{ kind: 'move', numbers, cnam: 'X' }, '/cnam'],
        [{ kind: 'disconnect', numbers, cnam: 'X' }, '/cnam'],
        [{ kind: 'restore', numbers, locationId: 'loc_x' }, '/locationId'],
      ]
      for (const [input, pointer] of wrong) await refused(placeServiceOrder(customer, input), 'invalid_input', pointer)
      const change = (session: Session, ...serviceIds: string[]) =>
        placeServiceOrder(session, { kind: 'change', serviceIds, cnam: 'X' })
      await refused(change(customer, serviceId, 'svc_x'), 'not_found', '/serviceIds/1')
      await refused(change(other, serviceId), 'not_found', '/serviceIds/0')
    }))

  test('an order about services is answered once for its externalId, which orders of all kinds share', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await withNumbers(operator, customer, 1)
      const input: PlaceServiceOrder = { kind: 'disconnect', numbers: [FIRST + 1], externalId: 'X' }
      const first = (await placeServiceOrder(customer, input)).answer
      const again = (await placeServiceOrder(customer, { ...input })).answer
      assert.deepEqual([first.repeated, again.repeated, again.order.id], [false, true, first.order.id])
      await refused(placeServiceOrder(customer, { ...input, kind: 'restore' }), 'external_id_reused', '/externalId')
      await refused(
        placeOrder(customer, { numbers: [FIRST + 2], externalId: 'X' }),
        'external_id_reused',
        '/externalId',
      )
    }))
})
