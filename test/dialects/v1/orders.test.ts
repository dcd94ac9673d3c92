import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DAY_MS } from '#lib/clock.ts'
import type { Order, OrderSummary } from '#domain/orders/order.ts'
import type { Service } from '#domain/services/service.ts'

import { onEveryEngine, stock } from '../../support/exchange.ts'
import { useApi } from './use-api.ts'

onEveryEngine((engine) => {
  const api = useApi(engine)

  test('an order is told with all its lines, and can be looked at afterwards', async () => {
    await stock(api.operator, [{ first: 12_015_550_000, last: 12_015_550_009 }])
    const [customer, other] = [await api.newClient(), await api.newClient()]
    const placed = await customer.post<Order>('/v1/orders', {
      numbers: ['(201) 555-0001', '+12015550000'],
      externalId: 'PO 1',
      requestId: 'batch/7',
    })
    assert.equal(placed.status, 201)
    assert.equal(placed.headers['location'], `/v1/orders/${placed.body.id}`)
    assert.deepEqual(
      placed.body.lines.map(({ e164, state, reason }) => [e164, state, reason]),
      [
        ['+12015550000', 'completed', null],
        ['+12015550001', 'completed', null],
      ],
    )
    assert.deepEqual((await customer.get(`/v1/orders/${placed.body.id}`)).body, placed.body)
    assert.equal((await other.refused(404, 'GET', `/v1/orders/${placed.body.id}`)).code, 'not_found')
    for (const [filter, count] of [
      ['externalId=PO%201', 1],
      ['requestId=batch/7', 1],
      ['state=completed', 1],
      ['state=partially_completed', 0],
      ['externalId=PO', 0],
    ] as const) {
      const { body } = await customer.get<{ items: OrderSummary[] }>(`/v1/orders?${filter}`)
      assert.equal(body.items.length, count, filter)
      const foreign = await other.get<{ items: OrderSummary[] }>(`/v1/orders?${filter}`)
      assert.equal(foreign.body.items.length, 0, filter)
    }
  })

  test('an order that is sent again under its externalId is the same order, and nothing is bought', async () => {
    await stock(api.operator, [{ first: 12_025_550_000, last: 12_025_550_003 }])
    const customer = await api.newClient()
    const order = { criteria: { npa: '202' }, quantity: 2, externalId: 'PO-2' }
    const first = await customer.post<Order>('/v1/orders', order)
    const again = await customer.post<Order>('/v1/orders', order)
    assert.deepEqual([first.status, again.status], [201, 200])
    assert.deepEqual(again.body, first.body)
    assert.equal(again.headers['idempotency-replayed'], undefined)
    const problem = await customer.refused(409, 'POST', '/v1/orders', { ...order, quantity: 1 })
    assert.deepEqual(
      [problem.code, problem.pointer, problem.orderId],
      ['external_id_reused', '/externalId', first.body.id],
    )
    const { body } = await customer.get<{ total: number }>('/v1/numbers/available?npa=202&total=true')
    assert.equal(body.total, 2)
  })

  test('a dry run tells what would happen, and nothing happens', async () => {
    await stock(api.operator, [{ first: 12_035_550_000, last: 12_035_550_003 }])
    const customer = await api.newClient()
    const dry = await customer.post<Order>('/v1/orders', {
      criteria: { npa: '203' },
      quantity: 3,
      dryRun: true,
      externalId: 'x',
    })
    assert.equal(dry.status, 200)
    assert.equal(dry.headers['location'], undefined)
    assert.deepEqual([dry.body.id, dry.body.completed, dry.body.lines.length], [null, 3, 3])
    assert.deepEqual((await customer.get('/v1/orders')).body, { items: [], nextCursor: null })
    const real = await customer.post<Order>('/v1/orders', { criteria: { npa: '203' }, quantity: 3, externalId: 'x' })
    assert.equal(real.status, 201)
    const problem = await customer.refused(409, 'POST', '/v1/orders', {
      criteria: { npa: '203' },
      quantity: 2,
      dryRun: true,
    })
    assert.deepEqual([problem.code, problem.found], ['insufficient_numbers', 1])
  })

  test('in mode any an order brings what can be had, and says line by line what it does not', async () => {
    await stock(api.operator, [{ first: 12_045_550_000, last: 12_045_550_003 }])
    const [customer, other] = [await api.newClient(), await api.newClient()]
    await other.post('/v1/reservations', { numbers: ['+12045550001'] })
    const numbers = ['+12045550000', '+12045550001', '+12045559999']
    assert.equal((await customer.refused(409, 'POST', '/v1/orders', { numbers })).code, 'numbers_unavailable')
    const { body } = await customer.post<Order>('/v1/orders', { numbers, mode: 'any' })
    assert.deepEqual([body.state, body.completed, body.rejected], ['partially_completed', 1, 2])
    assert.deepEqual(
      body.lines.map(({ reason }) => reason),
      [null, 'not_available', 'not_in_inventory'],
    )
  })

  test('an order says in exactly one way what it wants', async () => {
    const customer = await api.newClient()
    for (const [body, pointer] of [
      [{}, '/numbers'],
      [{ numbers: ['+12015550000'], reservationId: 'rsv_x' }, '/numbers'],
      [{ criteria: {} }, '/quantity'],
      [{ numbers: ['+12015550000'], quantity: 1 }, '/quantity'],
      [{ reservationId: 'rsv_x', contiguous: true }, '/contiguous'],
      [{ numbers: ['+12015550000'], externalId: 'a\nb' }, '/externalId'],
      [{ reservationId: 'rsv_\u0000' }, '/reservationId'],
      [{ criteria: { npa: 201 }, quantity: 1 }, '/criteria/npa'],
    ] as const) {
      const problem = await customer.refused(400, 'POST', '/v1/orders', body)
      assert.deepEqual([problem.code, problem.pointer], ['invalid_input', pointer], JSON.stringify(body))
    }
    const conflict = await customer.refused(400, 'POST', '/v1/orders', {
      criteria: { state: 'NJ', region: 'NY' },
      quantity: 1,
    })
    assert.deepEqual([conflict.code, conflict.pointer], ['conflicting_filters', '/criteria/state'])
  })

  test('a number in service is shown to its account alone, and rests when it is given back', async () => {
    await stock(api.operator, [{ first: 12_055_550_000, last: 12_055_550_003 }])
    const [customer, other] = [await api.newClient(), await api.newClient()]
    const { body: order } = await customer.post<Order>('/v1/orders', { numbers: ['+12055550000', '+12055550001'] })
    const shown = await customer.get<Service>('/v1/numbers/205-555-0000')
    assert.deepEqual([shown.body.e164, shown.body.state, shown.body.orderId], ['+12055550000', 'in_service', order.id])
    assert.deepEqual((await customer.get<Service>('/v1/numbers/%2B12055550000')).body, shown.body)
    for (const [client, number] of [
      [other, '+12055550000'],
      [customer, '+12055550002'],
      [customer, '+442079460018'],
    ] as const)
      assert.equal((await client.refused(404, 'GET', `/v1/numbers/${number}`)).code, 'not_found')
    for (const [client, numbers, index] of [
      [other, ['+12055550000'], 0],
      [customer, ['+12055550000', '+12055550002'], 1],
    ] as const) {
      const problem = await client.refused(409, 'POST', '/v1/numbers/release', { numbers })
      assert.deepEqual([problem.code, problem.pointer], ['number_not_in_service', `/numbers/${index}`])
    }
    const released = await customer.post<{ numbers: string[]; availableAt: string }>('/v1/numbers/release', {
      numbers: ['+12055550000'],
    })
    assert.equal(Date.parse(released.body.availableAt), api.clock.now() + 45 * DAY_MS)
    const list = async (query: string) =>
      (await customer.get<{ items: Service[] }>(`/v1/numbers${query}`)).body.items.map(({ e164, state }) => [
        e164,
        state,
      ])
    assert.deepEqual(await list(''), [
      ['+12055550000', 'ageing'],
      ['+12055550001', 'in_service'],
    ])
    assert.deepEqual(await list('?state=ageing'), [['+12055550000', 'ageing']])
    assert.deepEqual(await list(`?orderId=${order.id}&state=in_service`), [['+12055550001', 'in_service']])
    assert.deepEqual((await other.get('/v1/numbers')).body, { items: [], nextCursor: null })
  })

  test('an order that waits is cancelled, noted to, and found by its kind and state', async () => {
    await stock(api.operator, [{ first: 12_065_550_000, last: 12_065_550_003 }])
    const [customer, other] = [await api.newClient(), await api.newClient()]
    const requestedDate = new Date(api.clock.now() + DAY_MS).toISOString()
    const placed = await customer.post<Order>('/v1/orders', { kind: 'new', numbers: ['+12065550000'], requestedDate })
    assert.deepEqual([placed.status, placed.body.state], [201, 'in_progress'])
    const url = `/v1/orders/${placed.body.id}`
    assert.equal((await other.refused(404, 'POST', `${url}/cancel`, {})).code, 'not_found')
    assert.equal((await other.refused(404, 'POST', `${url}/notes`, { text: 'x' })).code, 'not_found')
    const note = await customer.post(`${url}/notes`, { text: 'for the new shop' })
    assert.equal(note.status, 201)
    const cancelled = await customer.post<Order>(`${url}/cancel`, { reason: 'no shop' })
    assert.deepEqual([cancelled.status, cancelled.body.state, cancelled.body.reason], [200, 'cancelled', 'no shop'])
    assert.deepEqual((await customer.get<Order>(url)).body.notes, [note.body])
    assert.equal((await customer.refused(409, 'POST', `${url}/cancel`, {})).code, 'order_closed')
    for (const [filter, count] of [
      ['kind=new', 1],
      ['kind=change', 0],
      ['state=cancelled&kind=new', 1],
      ['state=in_progress', 0],
    ] as const) {
      const { body } = await customer.get<{ items: OrderSummary[] }>(`/v1/orders?${filter}`)
      assert.equal(body.items.length, count, filter)
    }
  })

  test('numbers in service are changed, disconnected and restored by orders of their kinds', async () => {
    await stock(api.operator, [{ first: 12_075_550_000, last: 12_075_550_003 }])
    const [customer, other] = [await api.newClient(), await api.newClient()]
    const { body } = await customer.post<Order>('/v1/orders', { numbers: ['+12075550000'], cnam: 'BAKERY' })
    const serviceIds = body.lines.map(({ serviceId }) => serviceId)
    const numbers = ['(207) 555-0000']
    const change = await customer.post<Order>('/v1/orders', { kind: 'change', serviceIds, referenceId: 'shop 1' })
    assert.deepEqual([change.status, change.body.kind, change.body.state], [201, 'change', 'completed'])
    const shown = (await customer.get<Service>('/v1/numbers/+12075550000')).body
    assert.deepEqual([shown.cnam, shown.referenceId], ['BAKERY', 'shop 1'])
    const away = await customer.post<Order>('/v1/orders', { kind: 'disconnect', numbers, reason: 'closed' })
    assert.equal(away.body.lines[0]?.restorableUntil, new Date(api.clock.now() + 45 * DAY_MS).toISOString())
    const again = await customer.refused(409, 'POST', '/v1/orders', { kind: 'disconnect', numbers })
    assert.deepEqual([again.code, again.pointer], ['number_not_in_service', '/numbers/0'])
    assert.equal(
      (await other.refused(409, 'POST', '/v1/orders', { kind: 'restore', numbers })).code,
      'number_not_restorable',
    )
    const back = await customer.post<Order>('/v1/orders', { kind: 'restore', numbers })
    assert.deepEqual(
      back.body.lines.map(({ serviceId }) => serviceId),
      serviceIds,
    )
    for (const [wrong, pointer] of [
      [{ kind: 'sell', numbers }, '/kind'],
      [{ kind: 'change', numbers, quantity: 1 }, '/quantity'],
      [{ kind: 'new', numbers: ['+12075550001'], serviceIds }, '/serviceIds'],
      [{ kind: 'change', serviceIds: [] }, '/serviceIds'],
    ] as const) {
      const problem = await customer.refused(400, 'POST', '/v1/orders', wrong)
      assert.deepEqual([problem.code, problem.pointer], ['invalid_input', pointer], JSON.stringify(wrong))
    }
  })

  test('a wish that is not in stock waits as a back-order', async () => {
    const customer = await api.newClient()
    const wish = { criteria: { npa: '208', pattern: '0007$' }, quantity: 2, backorder: true }
    const { body } = await customer.post<Order>('/v1/orders', wish)
    assert.deepEqual(
      [body.state, body.lines.map(({ e164, state }) => [e164, state])],
      [
        'backordered',
        [
          [null, 'backordered'],
          [null, 'backordered'],
        ],
      ],
    )
    assert.equal((await customer.post<Order>(`/v1/orders/${body.id}/cancel`, {})).body.state, 'cancelled')
  })
})
