import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Service } from '#domain/services/service.ts'
import { DAY_MS } from '#lib/clock.ts'

import { onEveryEngine, stock } from '../../support/exchange.ts'
import { send } from './client.ts'
import { useApi } from './use-api.ts'

type Order = { id: string; lines: { e164: string; serviceId: string }[] }
type Trunk = { id: string }

onEveryEngine((engine) => {
  const api = useApi(engine)

  async function customerWith(first: number, count: number) {
    await stock(api.operator, [{ first, last: first + count - 1 }])
    const customer = await api.newClient()
    const numbers = Array.from({ length: count }, (_, index) => `+${first + index}`)
    const { body: order } = await customer.post<Order>('/v1/orders', { numbers })
    const { body: trunk } = await customer.post<Trunk>('/v1/connections', {
      name: 'Main',
      gateways: [{ host: '203.0.113.10' }],
    })
    return { customer, numbers, order, trunk, path: `/v1/numbers/${numbers[0]}` }
  }

  test('a number is changed field by field, and null takes a setting away', async () => {
    const { customer, numbers, trunk, path } = await customerWith(12_015_550_000, 2)
    const other = await api.newClient()
    const way = { connectionType: 'direct', connectionId: trunk.id, outpulseType: 'same_as_number' }
    const { body } = await customer.patch<Service>(path, { ...way, cnam: 'BAKERY 1' })
    assert.deepEqual([body.connectionId, body.outpulseType, body.cnam], [trunk.id, 'same_as_number', 'BAKERY 1'])
    assert.deepEqual((await customer.get<Service>(path)).body, body)
    assert.equal((await customer.patch<Service>(path, { cnam: null })).body.cnam, null)
    for (const [change, pointer] of [
      [{ connectionType: 'direct' }, '/connectionId'],
      [{ connectionType: 'pstn', outpulseType: 'same_as_number', outpulseDigits: '+442079460018' }, '/outpulseType'],
      [{ outpulseDigits: '+442079460018' }, '/outpulseDigits'],
      [{ failover: { connectionId: trunk.id } }, '/failover'],
      [{ cnam: 'A-B' }, '/cnam'],
      [{ features: ['mms'] }, '/features'],
      [{ name: 'x' }, '/name'],
      [{}, ''],
    ] as const) {
      const problem = await customer.refused(400, 'PATCH', path, change)
      assert.deepEqual([problem.code, problem.pointer], ['invalid_input', pointer], JSON.stringify(change))
    }
    assert.equal(
      (await customer.refused(404, 'PATCH', path, { ...way, connectionId: 'trk_none' })).pointer,
      '/connectionId',
    )
    assert.equal((await other.refused(409, 'PATCH', path, { cnam: 'A' })).code, 'number_not_in_service')
    const settings = { connectionType: 'pstn', outpulseType: 'custom', outpulseDigits: '+442079460018' }
    const changed = await customer.post('/v1/numbers/change', {
      numbers: [...numbers, '+12015559999'],
      settings,
      mode: 'any',
    })
    assert.deepEqual(changed.body, {
      changed: numbers,
      unchanged: [],
      refused: [
        {
          e164: '+12015559999',
          reason: 'number_not_in_service',
          detail: '+12015559999 is not in service on this account',
        },
      ],
    })
    const headers = { 'idempotency-key': 'change-once' }
    await customer.patch(path, { cnam: 'ONCE' }, headers)
    await customer.patch(path, { cnam: 'LATER' })
    assert.equal((await customer.patch(path, { cnam: 'ONCE' }, headers)).headers['idempotency-replayed'], 'true')
    assert.equal((await customer.get<Service>(path)).body.cnam, 'LATER')
  })

  test('a number is locked, looked at, given back and taken back', async () => {
    const { customer, numbers, order, path } = await customerWith(12_025_550_000, 1)
    await customer.post('/v1/numbers/deletion-lock', { numbers, locked: true })
    assert.equal((await customer.refused(409, 'POST', '/v1/numbers/release', { numbers })).code, 'deletion_locked')
    const { body } = await customer.get<{ deletionLocked: boolean }>(`${path}/dependants`)
    assert.equal(body.deletionLocked, true)
    await customer.post('/v1/numbers/deletion-lock', { numbers, locked: false })
    const dry = await customer.post<{ dependants: unknown[] }>('/v1/numbers/release', { numbers, dryRun: true })
    assert.equal(dry.body.dependants.length, 1)
    await customer.post('/v1/numbers/release', { numbers, reason: 'moved' })
    const { body: resting } = await customer.get<Service>(path)
    assert.deepEqual([resting.state, resting.category, resting.endReason], ['ageing', 'ageing', 'moved'])
    await customer.refused(404, 'GET', `${path}/dependants`)
    assert.deepEqual((await customer.post('/v1/numbers/restore', { numbers })).body, {
      restored: [{ e164: numbers[0], serviceId: order.lines[0]?.serviceId, unrouted: false }],
      refused: [],
    })
    assert.equal(
      (await customer.refused(409, 'POST', '/v1/numbers/restore', { numbers })).code,
      'number_not_restorable',
    )
  })

  test('the operator holds numbers, looks any up, shortens rests and fetches the reports', async () => {
    const { customer, numbers } = await customerWith(12_035_550_000, 3)
    await stock(api.operator, [{ first: 12_035_550_100, last: 12_035_550_109 }])
    const operator = await api.newClient('operator')
    const held = ['+12035550100', '+12035550101']
    assert.deepEqual((await operator.post('/v1/inventory/hold', { numbers: held })).body, { numbers: held })
    await operator.refused(409, 'POST', '/v1/inventory/hold', { numbers })
    const { body } = await operator.get<{ state: string; category: string }>(`/v1/inventory/numbers/${held[0]}`)
    assert.deepEqual([body.state, body.category], ['held', 'administrative'])
    await operator.post('/v1/inventory/unhold', { numbers: held })
    await operator.refused(404, 'POST', '/v1/inventory/unhold', { numbers: held })

    await customer.post('/v1/numbers/release', { numbers: [numbers[0]] })
    const released = { numbers: [numbers[0]], days: 45 }
    assert.deepEqual((await operator.post('/v1/inventory/shorten-ageing', released)).body, { shortened: [], days: 45 })
    await operator.refused(404, 'POST', '/v1/inventory/shorten-ageing', { numbers: [numbers[1]], days: 45 })

    const at = new Date(api.clock.now() + 45 * DAY_MS).toISOString()
    const day = new Date(api.clock.now()).toISOString().slice(0, 10)
    for (const [url, line, name] of [
      ['/v1/reports/nruf?npa=203', '203-555-0,HACKENSACK,NJ,9206,2,0,0,1,0,10,13,15.4', 'nruf.csv'],
      ['/v1/reports/nruf?npa=203&by=rate_center', 'HACKENSACK,NJ,9206,2,0,0,1,0,10,13,15.4', 'nruf.csv'],
      ['/v1/reports/ageing?npa=203', `${numbers[0]},HACKENSACK,NJ,9206,${day},${at}`, 'ageing.csv'],
      [
        `/v1/reports/disconnected?npa=203&month=${day.slice(0, 7)}`,
        `${numbers[0]},${day},HACKENSACK,NJ,9206`,
        `disconnected-${day.slice(0, 7)}.csv`,
      ],
    ] as const) {
      const answer = await operator.get<string>(url)
      assert.equal(answer.status, 200, url)
      assert.deepEqual(answer.body.split('\r\n').slice(1), [line, ''])
      assert.equal(answer.headers['content-type'], 'text/csv; charset=utf-8')
      assert.equal(answer.headers['content-disposition'], `attachment; filename="${name}"`)
      await customer.refused(403, 'GET', url)
    }
    const problem = await operator.refused(400, 'GET', '/v1/reports/disconnected?month=2026')
    assert.deepEqual([problem.code, problem.pointer], ['invalid_input', '/month'])
    assert.equal((await send(api.app, { method: 'GET', url: '/v1/reports/nruf' })).status, 401)
  })
})
