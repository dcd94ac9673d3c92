import assert from 'node:assert/strict'
import { test } from 'node:test'

import { connections } from '#domain/connections/connection.ts'
import { customers } from '#domain/customers/customer.ts'
import { createRequirement } from '#domain/documents/create-requirement.ts'
import { locations } from '#domain/locations/location.ts'
import { getOrder } from '#domain/orders/get-order.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { placeServiceOrder } from '#domain/orders/place-service-order.ts'
import { reviewWaiting } from '#domain/orders/review-waiting.ts'
import { getService } from '#domain/services/get-service.ts'

import { onEveryEngine, stock, type TestExchange, withExchange } from '../support/exchange.ts'
import { accept, submit } from './sample-documents.ts'
import { GATEWAY } from './sample-resources.ts'
import { assertSound } from './sound.ts'

const LONDON = 442_079_460_000

/** Three numbers of London in service, two of them for customers of their own, and the rule that a move wants a proof. */
async function given({ customer, operator }: Pick<TestExchange, 'customer' | 'operator'>) {
  const london = { kind: 'local' as const, country: 'GB', region: null, lata: null, rateCenter: null, city: 'London' }
  await stock(operator, [{ first: LONDON, last: LONDON + 9, ...london, products: ['DID'] }])
  const rule = { country: 'GB', kind: 'local' as const, action: 'move' as const, documentType: 'proof_of_address' }
  await createRequirement(operator, { ...rule, description: 'A bill with the new address' })
  const newCustomer = async () => (await customers.create(customer, { kind: 'person' })).answer.id
  const [ada, ben] = [await newCustomer(), await newCustomer()]
  await placeOrder(customer, { numbers: [LONDON], customerId: ada })
  await placeOrder(customer, { numbers: [LONDON + 1], customerId: ben })
  await placeOrder(customer, { numbers: [LONDON + 2] })
  const locationId = (await locations.create(customer, { country: 'GB', city: 'London' })).answer.id
  const connectionId = (await connections.create(customer, { name: 'Trunk', gateways: [GATEWAY] })).answer.id
  return { ada, ben, locationId, connectionId }
}

onEveryEngine((engine) => {
  test('a move to another connection changes nobody’s address, and needs no document', () =>
    withExchange(engine, async (exchange) => {
      const { open, customer } = exchange
      const { connectionId } = await given(exchange)
      const { order } = (await placeServiceOrder(customer, { kind: 'move', numbers: [LONDON], connectionId })).answer
      assert.deepEqual([order.state, order.documents], ['completed', []])
      assert.equal((await getService(customer, { e164: LONDON })).connectionId, connectionId)
      await assertSound(open)
    }))

  test('a move to another location needs the proof of the customer for whom the number is', () =>
    withExchange(engine, async (exchange) => {
      const { open, customer, operator } = exchange
      const { ada, locationId } = await given(exchange)
      const move = { kind: 'move' as const, numbers: [LONDON], locationId }
      const { order } = (await placeServiceOrder(customer, move)).answer
      assert.deepEqual([order.state, order.customerId], ['documents_required', ada])
      const document = await submit(customer, { orderId: order.id ?? '', documentType: 'proof_of_address' })
      assert.equal(document.customerId, ada)
      await accept(operator, document)
      assert.equal(await reviewWaiting(operator), 1)
      assert.equal((await getOrder(customer, { orderId: order.id ?? '' })).state, 'completed')
      assert.equal((await getService(customer, { e164: LONDON })).locationId, locationId)

      const again = (await placeServiceOrder(customer, { ...move, externalId: 'again' })).answer.order
      assert.equal(again.state, 'completed', 'what was accepted serves later orders of the same customer')
      await assertSound(open)
    }))

  test('a move of numbers of several customers, or of none, needs the proof of the account', () =>
    withExchange(engine, async (exchange) => {
      const { open, customer, operator } = exchange
      const { ada, ben, locationId } = await given(exchange)
      await accept(operator, await submit(customer, { customerId: ada, documentType: 'proof_of_address' }))
      for (const numbers of [[LONDON, LONDON + 1], [LONDON + 2]]) {
        const order = { kind: 'move' as const, numbers, locationId, dryRun: true }
        const tried = (await placeServiceOrder(customer, order)).answer.order
        assert.deepEqual([tried.state, tried.customerId], ['documents_required', null])
      }
      await accept(operator, await submit(customer, { documentType: 'proof_of_address' }))
      const numbers = [LONDON, LONDON + 1, LONDON + 2]
      const whole = (await placeServiceOrder(customer, { kind: 'move', numbers, locationId })).answer.order
      assert.equal(whole.state, 'completed')
      const move = { kind: 'move' as const, numbers: [LONDON], customerId: ben }
      assert.equal((await placeServiceOrder(customer, move)).answer.order.state, 'documents_required')
      await assertSound(open)
    }))
})
