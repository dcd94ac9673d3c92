import assert from 'node:assert/strict'
import { before, test } from 'node:test'

import { loadStarterRequirements } from '#domain/documents/load-starter-requirements.ts'
import { reviewWaiting } from '#domain/orders/review-waiting.ts'
import { getService } from '#domain/services/get-service.ts'

import { onEveryEngine } from '../../support/exchange.ts'
import { accept } from '../../domain/sample-documents.ts'
import { sendForm } from './forms.ts'
import { type Body, type Program, useTcl } from './use-tcl.ts'

const items = (body: Body) => body['items'] as readonly Body[]
const lines = (body: Body) => body['lines'] as readonly Body[]

onEveryEngine((engine) => {
  const tcl = useTcl(engine)
  let program: Program
  before(async () => {
    await loadStarterRequirements(tcl.operator, {})
    program = await tcl.newProgram()
  })

  test('a vanity number of London goes from the search into service and back to rest, and is restored', async () => {
    const { done, whole, session } = program
    const found = await done(
      200,
      'GET',
      '/availability?productId=LNS&countryCode=GB&city=London&pattern=^20*007$&pageSize=1',
    )
    const number = String(items(found)[0]?.['number'])
    assert.equal(number, '+442079460007')
    const reserved = await done(201, 'POST', '/reservations', { numbers: [number] })
    assert.deepEqual([reserved['status'], reserved['numbers']], ['Active', [number]])

    const { reservationId } = reserved
    const order = { ...whole, countryCode: 'GBR', reservationId, externalId: 'walk-1', requestId: 'walk' }
    const placed = await done(202, 'POST', '/orders', order)
    const orderId = String(placed['orderId'])
    assert.deepEqual(
      [placed['status'], placed['type'], lines(placed)[0]?.['status']],
      ['DocumentsRequired', 'New', 'Ordered'],
    )
    assert.deepEqual([placed['clidType'], placed['clidCountry']], ['international', 'GBR'])
    assert.equal((await done(200, 'GET', `/reservations/${String(reservationId)}`))['status'], 'Ordered')

    const documents = await done(200, 'GET', `/documents?orderId=${orderId}`)
    const required = documents['required'] as readonly Body[]
    assert.deepEqual(
      required.map(({ documentType, status }) => `${String(documentType)} ${String(status)}`).toSorted(),
      ['proof_of_address Missing', 'proof_of_identity Missing'],
    )
    for (const { documentType } of required) {
      const sent = await sendForm(tcl.app, program.token, { orderId, documentType: String(documentType) })
      assert.deepEqual([sent.status, sent.body['status']], [201, 'Submitted'])
    }
    await reviewWaiting(tcl.operator)
    assert.equal((await done(200, 'GET', `/orders/${orderId}`))['status'], 'InReview')
    const { items: sent } = await done(200, 'GET', `/documents?orderId=${orderId}`)
    for (const { documentId } of sent as readonly Body[]) await accept(tcl.operator, { id: String(documentId) })
    await reviewWaiting(tcl.operator)

    const completed = await done(200, 'GET', `/orders/${orderId}`)
    assert.deepEqual(
      (completed['history'] as readonly Body[]).map(({ status }) => status),
      ['Submitted', 'DocumentsRequired', 'InReview', 'Completed'],
    )
    const serviceId = String(lines(completed)[0]?.['serviceId'])
    const product = await done(200, 'GET', `/products/${serviceId}`)
    assert.deepEqual(
      [product['number'], product['productId'], product['countryCode'], product['connectionId'], product['status']],
      [number, 'LNS', 'GBR', program.connectionId, 'InService'],
    )

    const changed = await done(202, 'POST', '/orders/change', {
      serviceIds: [serviceId],
      outpulseType: 'custom',
      outpulseDigits: '+442079460999',
    })
    assert.deepEqual([changed['type'], changed['status']], ['Change', 'Completed'])
    const second = await done(202, 'POST', '/orders/change', { numbers: [number], outpulseDigits: '+442079460998' })
    assert.equal(second['status'], 'Completed')
    assert.equal((await done(200, 'GET', `/products/${serviceId}`))['outpulseDigits'], '+442079460998')

    const { connectionId } = await done(201, 'POST', '/connections', {
      name: 'Spare',
      gateways: [{ host: '192.0.2.9' }],
    })
    const moved = await done(202, 'POST', '/orders/move', { serviceIds: [serviceId], connectionId })
    assert.deepEqual([moved['type'], moved['status']], ['Move', 'Completed'])
    assert.equal((await done(200, 'GET', `/products?connectionId=${String(connectionId)}`))['totalItems'], 1)

    const deleted = await done(202, 'POST', '/orders/delete', { serviceIds: [serviceId], reason: 'moved away' })
    assert.deepEqual([deleted['type'], deleted['status']], ['Delete', 'Completed'])
    assert.equal(lines(deleted)[0]?.['restorableUntil'], '2027-03-02T12:00:00.000+00:00')
    assert.equal((await done(200, 'GET', '/products'))['totalItems'], 0)
    assert.equal((await done(200, 'GET', `/products/${serviceId}`))['status'], 'Ageing')

    const restored = await done(202, 'POST', '/orders/restore', { numbers: [number] })
    assert.deepEqual([restored['type'], restored['status']], ['Restore', 'Completed'])
    const mine = await getService(session, { e164: Number(number.slice(1)) })
    assert.deepEqual([mine.id, mine.state, mine.connectionId], [serviceId, 'in_service', connectionId])
    assert.equal((await done(200, 'GET', '/orders?requestId=walk'))['totalItems'], 1)
  })
})
