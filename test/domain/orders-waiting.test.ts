import assert from 'node:assert/strict'
import { test } from 'node:test'

import { customers } from '#domain/customers/customer.ts'
import { createRequirement } from '#domain/documents/create-requirement.ts'
import { connections } from '#domain/connections/connection.ts'
import { cancelOrder } from '#domain/orders/cancel-order.ts'
import { cancelOverdue, MAX_PENDING_DAYS } from '#domain/orders/cancel-overdue.ts'
import { getOrder } from '#domain/orders/get-order.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { MAX_REQUESTED_DAYS } from '#domain/orders/requested-date.ts'
import { reviewDocument } from '#domain/orders/review-document.ts'
import { reviewWaiting } from '#domain/orders/review-waiting.ts'
import { runDueOrders } from '#domain/orders/run-due-orders.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { listServices } from '#domain/services/list-services.ts'
import type { Session } from '#domain/session.ts'
import { DAY_MS, HOUR_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { submit } from './sample-documents.ts'
import { GATEWAY } from './sample-resources.ts'
import { assertSound } from './sound.ts'
import { eventsOf, indexedFree, storeContents } from './store-contents.ts'

const LONDON = 442_079_460_000
const london = { first: LONDON, last: LONDON + 9, kind: 'local' as const, country: 'GB', region: null, lata: null }
const place = { rateCenter: null, city: 'London' }

async function withRule(operator: Session) {
  await stock(operator, [{ ...london, ...place, products: ['DID'] }])
  const rule = { country: 'GB', kind: 'local' as const, action: 'new' as const, documentType: 'proof_of_identity' }
  return (await createRequirement(operator, { ...rule, description: 'Who the number is for' })).answer
}

const historyOf = async (session: Session, orderId: string) =>
  (await getOrder(session, { orderId })).history.map(({ state }) => state)

onEveryEngine((engine) => {
  test('an order that lacks a document waits, and its numbers are nobody else’s', () =>
    withExchange(engine, async ({ open, exchange, customer, other, operator }) => {
      const rule = await withRule(operator)
      const { order } = (await placeOrder(customer, { numbers: [LONDON, LONDON + 1] })).answer
      assert.deepEqual([order.state, order.wanted, order.completed, order.endedAt], ['documents_required', 2, 0, null])
      assert.deepEqual(
        order.lines.map(({ state, serviceId }) => [state, serviceId]),
        [
          ['ordered', null],
          ['ordered', null],
        ],
      )
      assert.deepEqual(
        order.documents.map(({ requirementId, documentType, state }) => [requirementId, documentType, state]),
        [[rule.id, 'proof_of_identity', 'missing']],
      )
      assert.deepEqual((await listServices(customer, {})).items, [])
      await refused(reserveNumbers(other, { numbers: [LONDON] }), 'numbers_unavailable')
      await refused(placeOrder(customer, { numbers: [LONDON] }), 'numbers_unavailable')
      assert.equal(indexedFree(exchange).length, 8)
      assert.equal(await reviewWaiting(operator), 0)
      await assertSound(open)
    }))

  test('an order goes through review to its end as its documents are sent in, rejected and accepted', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      await withRule(operator)
      const { id } = (await placeOrder(customer, { numbers: [LONDON], cnam: 'BAKERY' })).answer.order
      const orderId = id ?? ''
      const first = await submit(customer, { orderId })
      assert.equal(await reviewWaiting(operator), 1)
      assert.equal((await getOrder(customer, { orderId })).state, 'in_review')
      assert.equal(await reviewWaiting(operator), 0)
      await reviewDocument(operator, { documentId: first.id, decision: 'reject', reason: 'not legible' })
      await reviewWaiting(operator)
      const back = await getOrder(customer, { orderId })
      assert.deepEqual([back.state, back.documents[0]?.state], ['documents_required', 'rejected'])
      assert.equal(back.documents[0]?.reason, 'not legible')
      const second = await submit(customer, { orderId })
      await reviewWaiting(operator)
      await refused(reviewDocument(customer, { documentId: second.id, decision: 'accept' }), 'forbidden')
      await reviewDocument(operator, { documentId: second.id, decision: 'accept' })
      await reviewWaiting(operator)
      const done = await getOrder(customer, { orderId })
      assert.deepEqual([done.state, done.completed, done.documents], ['completed', 1, []])
      const [service] = (await listServices(customer, {})).items
      assert.equal(done.lines[0]?.serviceId, service?.id)
      assert.equal(service?.cnam, 'BAKERY')
      assert.deepEqual(await historyOf(customer, orderId), [
        'submitted',
        'documents_required',
        'in_review',
        'documents_required',
        'in_review',
        'completed',
      ])
      const moves = (await eventsOf(exchange, 'order.moved')).filter(({ subject }) => subject === orderId)
      assert.deepEqual(
        moves.map(({ accountId, taken }) => [accountId, taken]),
        [[customer.actor.accountId, [LONDON]], ...Array.from({ length: 4 }, () => [customer.actor.accountId, []])],
      )
      // An accepted document serves later orders.
      assert.equal((await placeOrder(customer, { numbers: [LONDON + 1] })).answer.order.state, 'completed')
      await assertSound(open)
    }))

  test('a dry run tells which documents an order would wait for, and leaves nothing', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      await withRule(operator)
      const [rows, free] = [await storeContents(exchange), indexedFree(exchange)]
      const { order } = (await placeOrder(customer, { numbers: [LONDON], dryRun: true })).answer
      assert.deepEqual([order.id, order.state, order.documents.length], [null, 'documents_required', 1])
      assert.deepEqual([await storeContents(exchange), indexedFree(exchange)], [rows, free])
    }))

  test('an order for a later day keeps its numbers until then, also from its own account', () =>
    withExchange(engine, async ({ open, clock, customer, other, operator }) => {
      await stock(operator, [{ ...london, ...place, products: ['DID'] }])
      const requestedDate = new Date(clock.now() + DAY_MS).toISOString()
      const reservationId = (await reserveNumbers(customer, { numbers: [LONDON, LONDON + 1] })).answer.reservation.id
      const { order } = (await placeOrder(customer, { reservationId, requestedDate, referenceId: 'R 7' })).answer
      assert.deepEqual([order.state, order.requestedDate], ['in_progress', requestedDate])
      await assertSound(open)
      clock.advance(DAY_MS - 1)
      assert.equal(await runDueOrders(operator), 0)
      await refused(placeOrder(other, { numbers: [LONDON] }), 'numbers_unavailable')
      clock.advance(1)
      assert.equal(await runDueOrders(operator), 1)
      assert.equal(await runDueOrders(operator), 0)
      const done = await getOrder(customer, { orderId: order.id ?? '' })
      assert.deepEqual([done.state, done.completed], ['completed', 2])
      const { items } = await listServices(customer, {})
      assert.deepEqual(
        items.map(({ startedAt, referenceId }) => [startedAt, referenceId]),
        [
          [requestedDate, 'R 7'],
          [requestedDate, 'R 7'],
        ],
      )
      await assertSound(open)
    }))

  test('a requested date is a moment of the calendar, in the future and not too far', () =>
    withExchange(engine, async ({ clock, customer, operator }) => {
      await stock(operator, [{ ...london, ...place }])
      const at = (ms: number) => new Date(clock.now() + ms).toISOString()
      for (const requestedDate of [
        'tomorrow',
        '2026-04-01',
        '2026-02-30T00:00:00Z',
        '2026-13-01T00:00:00Z',
        '2026-04-01T25:00:00Z',
        at(0),
        at(-DAY_MS),
        at(MAX_REQUESTED_DAYS * DAY_MS + 1),
      ])
        await refused(placeOrder(customer, { numbers: [LONDON], requestedDate }), 'invalid_input', '/requestedDate')
      const last = at(MAX_REQUESTED_DAYS * DAY_MS)
      assert.equal(
        (await placeOrder(customer, { numbers: [LONDON], requestedDate: last })).answer.order.state,
        'in_progress',
      )
      // Sent again when its day is past, it is the same order and no new one.
      const again = { numbers: [LONDON + 1], requestedDate: at(HOUR_MS), externalId: 'X' }
      const { order } = (await placeOrder(customer, again)).answer
      clock.advance(DAY_MS)
      const repeated = (await placeOrder(customer, again)).answer
      assert.deepEqual([repeated.repeated, repeated.order.id], [true, order.id])
    }))

  test('documents come before the date, and a date that has come does not replace them', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      await withRule(operator)
      const requestedDate = new Date(clock.now() + DAY_MS).toISOString()
      const orderId = (await placeOrder(customer, { numbers: [LONDON], requestedDate })).answer.order.id ?? ''
      const { id: documentId } = await submit(customer, { orderId })
      await reviewDocument(operator, { documentId, decision: 'accept' })
      await reviewWaiting(operator)
      assert.deepEqual(await historyOf(customer, orderId), ['submitted', 'documents_required', 'in_progress'])
      const late = (await placeOrder(customer, { numbers: [LONDON + 1], requestedDate })).answer.order.id ?? ''
      // The rule changes meanwhile: another document is asked for.
      await createRequirement(operator, {
        country: 'GB',
        kind: 'local',
        action: 'new',
        documentType: 'proof_of_address',
        description: 'Where the number is used',
      })
      clock.advance(DAY_MS)
      assert.equal(await runDueOrders(operator), 2)
      assert.equal((await getOrder(customer, { orderId: late })).state, 'documents_required')
      const address = await submit(customer, { documentType: 'proof_of_address' })
      await reviewDocument(operator, { documentId: address.id, decision: 'accept' })
      assert.equal(await reviewWaiting(operator), 2)
      assert.equal((await getOrder(customer, { orderId: late })).state, 'completed')
      await assertSound(open)
    }))

  test('an order whose documents are not complete in thirty days is cancelled, and its numbers are free', () =>
    withExchange(engine, async ({ open, clock, customer, other, operator }) => {
      await withRule(operator)
      const orderId = (await placeOrder(customer, { numbers: [LONDON] })).answer.order.id ?? ''
      clock.advance(MAX_PENDING_DAYS * DAY_MS - 1)
      assert.equal(await cancelOverdue(operator), 0)
      await submit(customer, { orderId })
      await reviewWaiting(operator)
      clock.advance(1)
      assert.equal(await cancelOverdue(operator), 1)
      assert.equal(await cancelOverdue(operator), 0)
      const order = await getOrder(customer, { orderId })
      assert.deepEqual([order.state, order.rejected], ['cancelled', 1])
      assert.equal(order.reason, 'the documents were not complete within 30 days')
      assert.deepEqual([order.lines[0]?.state, order.lines[0]?.reason], ['cancelled', 'order_cancelled'])
      assert.equal((await reserveNumbers(other, { numbers: [LONDON] })).answer.refused.length, 0)
      await refused(cancelOrder(customer, { orderId }), 'order_closed', '/orderId')
      await assertSound(open)
    }))

  test('an order that cannot be carried out any more is rejected with the reason', () =>
    withExchange(engine, async ({ open, exchange, clock, customer, operator }) => {
      await stock(operator, [{ ...london, ...place, products: ['DID'] }])
      const trunk = (await connections.create(customer, { name: 'Trunk', gateways: [GATEWAY] })).answer
      const { id: customerId } = (await customers.create(customer, { kind: 'person' })).answer
      const requestedDate = new Date(clock.now() + DAY_MS).toISOString()
      const routed = { connectionType: 'direct', connectionId: trunk.id, outpulseType: 'same_as_number' } as const
      const placed = await placeOrder(customer, { numbers: [LONDON], requestedDate, customerId, ...routed })
      const orderId = placed.answer.order.id ?? ''
      // Whom an order is for stays as long as it goes on; the connection is named when it is carried out.
      const error = await refused(customers.delete(customer, { customerId }), 'in_use')
      assert.deepEqual(error.detail.extra, { usedBy: { orders: 1 } })
      await connections.delete(customer, { connectionId: trunk.id })
      clock.advance(DAY_MS)
      assert.equal(await runDueOrders(operator), 1)
      const order = await getOrder(customer, { orderId })
      assert.deepEqual([order.state, order.reason], ['rejected', `there is no connection ${trunk.id}`])
      assert.deepEqual([order.lines[0]?.state, order.lines[0]?.reason], ['rejected', 'order_rejected'])
      assert.equal(indexedFree(exchange).length, 10)
      await customers.delete(customer, { customerId })
      assert.equal((await getOrder(customer, { orderId })).customerId, null)
      await assertSound(open)
    }))

  test('settings that the numbers cannot have, or that name nothing, are refused when the order is placed', () =>
    withExchange(engine, async ({ exchange, clock, customer, other, operator }) => {
      await stock(operator, [{ ...london, ...place, products: ['DID'], features: ['voice'] }])
      const theirs = (await customers.create(other, { kind: 'person' })).answer.id
      const requestedDate = new Date(clock.now() + DAY_MS).toISOString()
      const before = await storeContents(exchange)
      for (const more of [{}, { requestedDate }]) {
        const order = { numbers: [LONDON], ...more }
        await refused(placeOrder(customer, { ...order, customerId: theirs }), 'not_found', '/customerId')
        await refused(placeOrder(customer, { ...order, connectionType: 'direct' }), 'invalid_input', '/connectionId')
        await refused(placeOrder(customer, { ...order, features: ['mms'] }), 'invalid_input', '/features')
        await refused(placeOrder(customer, { ...order, cnam: 'Ü' }), 'invalid_input', '/cnam')
      }
      assert.deepEqual(await storeContents(exchange), before)
    }))
})
