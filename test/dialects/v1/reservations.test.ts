import assert from 'node:assert/strict'
import { test } from 'node:test'

import { MINUTE_MS } from '#lib/clock.ts'
import type { Refusal } from '#domain/numbers/explain-refusals.ts'
import type { Reservation } from '#domain/reservations/reservation.ts'

import { onEveryEngine, stock } from '../../support/exchange.ts'
import { useApi } from './use-api.ts'

type Held = Reservation & { refused: Refusal[]; holds: { limit: number; used: number } }

onEveryEngine((engine) => {
  const api = useApi(engine)

  test('numbers are held under all spellings that are understood, and are then nobody else’s', async () => {
    await stock(api.operator, [{ first: 12_015_550_000, last: 12_015_550_009 }])
    const [customer, other] = [await api.newClient(), await api.newClient()]
    const made = await customer.post<Held>('/v1/reservations', {
      numbers: ['+1 (201) 555-0003', '201.555.0001', '12015550002'],
      holdMinutes: 30,
    })
    assert.equal(made.status, 201)
    const { refused, holds, ...reservation } = made.body
    assert.deepEqual(reservation.numbers, ['+12015550001', '+12015550002', '+12015550003'])
    assert.equal(Date.parse(reservation.expiresAt) - Date.parse(reservation.createdAt), 30 * MINUTE_MS)
    assert.deepEqual({ refused, holds }, { refused: [], holds: { limit: 10_000, used: 3 } })
    const url = `/v1/reservations/${reservation.id}`
    assert.equal(made.headers['location'], url)
    assert.deepEqual((await customer.get(url)).body, reservation)

    const problem = await other.refused(409, 'POST', '/v1/reservations', { numbers: ['+12015550001', '+12015550004'] })
    assert.equal(problem.code, 'numbers_unavailable')
    const [gone] = problem.numbers ?? []
    assert.deepEqual([gone?.e164, gone?.reason], ['+12015550001', 'not_available'])
    assert.ok(gone !== undefined && gone.alternatives.length > 0 && !gone.alternatives.includes('+12015550002'))
    const { body } = await other.post<Held>('/v1/reservations', {
      numbers: ['+12015550001', '+12015550004'],
      mode: 'any',
    })
    assert.deepEqual(body.numbers, ['+12015550004'])
    assert.deepEqual(
      body.refused.map(({ e164 }) => e164),
      ['+12015550001'],
    )
  })

  test('a reservation of another account is not found, exactly as one that never was', async () => {
    await stock(api.operator, [{ first: 12_025_550_000, last: 12_025_550_001 }])
    const [customer, other] = [await api.newClient(), await api.newClient()]
    const { body: foreign } = await customer.post<Held>('/v1/reservations', { numbers: ['+12025550000'] })
    const unknown = foreign.id.replace(/.{6}$/, '000000')
    const ways = [
      ['GET', '', undefined],
      ['POST', '/extend', { holdMinutes: 5 }],
      ['POST', '/release', {}],
      ['POST', '/release', { numbers: ['+12025550000'] }],
      ['DELETE', '', undefined],
    ] as const
    for (const [method, path, body] of ways) {
      const told = await Promise.all(
        [foreign.id, unknown].map(async (id) => {
          const problem = await other.refused(404, method, `/v1/reservations/${id}${path}`, body)
          return JSON.stringify({ ...problem, requestId: '' }).replaceAll(id, 'the id')
        }),
      )
      assert.equal(told[0], told[1], `${method} ${path}`)
    }
    const ordered = await other.refused(404, 'POST', '/v1/orders', { reservationId: foreign.id })
    assert.equal(ordered.code, 'not_found')
    assert.deepEqual((await customer.get<Reservation>(`/v1/reservations/${foreign.id}`)).body.state, 'active')
    assert.deepEqual((await other.get('/v1/reservations')).body, { items: [], nextCursor: null })
  })

  test('one search, or several, are found and held in one call', async () => {
    await stock(api.operator, [
      { first: 12_035_550_000, last: 12_035_550_004 },
      { first: 12_035_560_000, last: 12_035_560_002 },
    ])
    const customer = await api.newClient()
    const run = { criteria: { npa: '203', nxx: '555' }, quantity: 3, contiguous: true }
    const { body } = await customer.post<Held>('/v1/reservations', {
      searches: [run, { criteria: { npa: '203', nxx: '556' }, quantity: 2 }],
    })
    assert.equal(body.numbers.length, 5)
    const [a, b, c] = body.numbers.map((number) => Number(number.slice(1)))
    assert.deepEqual([b, c], [(a ?? 0) + 1, (a ?? 0) + 2])

    const few = { criteria: { npa: '203', nxx: '556' }, quantity: 4 }
    const one = await customer.refused(409, 'POST', '/v1/reservations', { search: few })
    assert.deepEqual([one.code, one.pointer, one.wanted, one.found], ['insufficient_numbers', '/search/quantity', 4, 1])
    const several = await customer.refused(409, 'POST', '/v1/reservations', {
      searches: [{ ...few, quantity: 1 }, few],
    })
    assert.equal(several.pointer, '/searches/1/quantity')
    const contradiction = { criteria: { region: 'NJ', state: 'NY' }, quantity: 1 }
    const at = await customer.refused(400, 'POST', '/v1/reservations', { search: contradiction })
    assert.deepEqual([at.code, at.pointer], ['conflicting_filters', '/search/criteria/state'])
    const { body: any } = await customer.post<Held>('/v1/reservations', { search: few, mode: 'any' })
    assert.equal(any.numbers.length, 1)
  })

  test('a reservation lasts as long as it is extended, and no longer than a day', async () => {
    await stock(api.operator, [{ first: 12_045_550_000, last: 12_045_550_001 }])
    const customer = await api.newClient()
    const { body } = await customer.post<Held>('/v1/reservations', { numbers: ['+12045550000'] })
    const url = `/v1/reservations/${body.id}`
    api.clock.advance(9 * MINUTE_MS)
    const { body: extended } = await customer.post<Reservation>(`${url}/extend`, { holdMinutes: 240 })
    assert.equal(Date.parse(extended.expiresAt), api.clock.now() + 240 * MINUTE_MS)
    for (let times = 0; times < 5; times++) {
      api.clock.advance(239 * MINUTE_MS)
      if (times < 4) await customer.post(`${url}/extend`, { holdMinutes: 240 })
    }
    const problem = await customer.refused(422, 'POST', `${url}/extend`, { holdMinutes: 240 })
    assert.deepEqual([problem.code, problem.pointer], ['hold_too_long', '/holdMinutes'])
    api.clock.advance(2 * MINUTE_MS)
    assert.equal((await customer.get<Reservation>(url)).body.state, 'expired')
    for (const [method, path, input] of [
      ['POST', '/extend', { holdMinutes: 5 }],
      ['POST', '/release', undefined],
      ['DELETE', '', undefined],
    ] as const)
      assert.equal((await customer.refused(409, method, `${url}${path}`, input)).code, 'reservation_expired')
    assert.equal(
      (await customer.refused(409, 'POST', '/v1/orders', { reservationId: body.id })).code,
      'reservation_expired',
    )
  })

  test('what is given back is free again, in part or as a whole', async () => {
    await stock(api.operator, [{ first: 12_055_550_000, last: 12_055_550_002 }])
    const [customer, other] = [await api.newClient(), await api.newClient()]
    const numbers = ['+12055550000', '+12055550001', '+12055550002']
    const { body } = await customer.post<Held>('/v1/reservations', { numbers })
    const url = `/v1/reservations/${body.id}`
    const part = await customer.post<Reservation & { released: string[] }>(`${url}/release`, {
      numbers: ['205-555-0001'],
    })
    assert.deepEqual([part.body.state, part.body.released], ['active', ['+12055550001']])
    assert.deepEqual(part.body.numbers, ['+12055550000', '+12055550002'])
    await other.post('/v1/reservations', { numbers: ['+12055550001'] })
    const problem = await customer.refused(409, 'POST', `${url}/release`, { numbers: ['+12055550000', '+12055550001'] })
    assert.deepEqual([problem.code, problem.pointer], ['number_not_held', '/numbers/1'])
    const { body: deleted } = await customer.delete<Reservation>(url)
    assert.equal(deleted.state, 'released')
    assert.equal((await customer.refused(409, 'DELETE', url)).code, 'reservation_closed')
    await other.post('/v1/reservations', { numbers: ['+12055550000', '+12055550002'] })
  })

  test('an account holds no more than it may', async () => {
    await stock(api.operator, [{ first: 12_065_550_000, last: 12_065_550_003 }])
    const customer = await api.newClient('customer', { holdLimit: 2 })
    await customer.post('/v1/reservations', { numbers: ['+12065550000'] })
    const problem = await customer.refused(409, 'POST', '/v1/reservations', {
      numbers: ['+12065550001', '+12065550002'],
    })
    assert.deepEqual([problem.code, problem.limit], ['hold_limit_reached', 2])
    const { body } = await customer.get<{ holds: unknown }>('/v1/account')
    assert.deepEqual(body.holds, { limit: 2, used: 1 })
  })
})
