import assert from 'node:assert/strict'
import { test } from 'node:test'

import { onEveryEngine, stock } from '../../support/exchange.ts'
import { useApi } from './use-api.ts'

type Coverage = { items: Record<string, unknown>[]; nextCursor: string | null; total: number }

onEveryEngine((engine) => {
  const api = useApi(engine)

  test('free numbers are counted by the fields that are asked for, under the names that are asked for', async () => {
    await stock(api.operator, [
      { first: 12_015_550_000, last: 12_015_550_004 },
      { first: 12_015_560_000, last: 12_015_560_002, rateCenter: 'NEWARK' },
      { first: 12_125_550_000, last: 12_125_550_001, region: 'NY', rateCenter: null },
    ])
    const customer = await api.newClient()
    const by = async (query: string) => (await customer.get<Coverage>(`/v1/coverage?by=${query}`)).body
    assert.deepEqual(await by('region'), {
      items: [
        { region: 'NJ', count: 8 },
        { region: 'NY', count: 2 },
      ],
      nextCursor: null,
      total: 10,
    })
    assert.deepEqual((await by('state,npa&npa=201')).items, [{ state: 'NJ', npa: '201', count: 8 }])
    assert.deepEqual((await by('state&by=region&state=NY')).items, [{ state: 'NY', region: 'NY', count: 2 }])
    assert.deepEqual((await by('rateCenter&npa=212')).items, [{ rateCenter: null, count: 2 }])
    assert.deepEqual(
      (await by('npaNxx')).items.map(({ npaNxx, count }) => [npaNxx, count]),
      [
        ['201555', 5],
        ['201556', 3],
        ['212555', 2],
      ],
    )
    const first = await by('npaNxx&limit=2')
    assert.equal(first.items.length, 2)
    assert.equal(first.total, 10)
    const second = await by(`npaNxx&limit=2&cursor=${first.nextCursor}`)
    assert.deepEqual(second, { items: [{ npaNxx: '212555', count: 2 }], nextCursor: null, total: 10 })
    await customer.post('/v1/reservations', { numbers: ['+12125550000'] })
    assert.deepEqual((await by('state&state=NY')).items, [{ state: 'NY', count: 1 }])
  })

  test('a count by nothing, or by what is no field, is refused', async () => {
    const customer = await api.newClient()
    for (const [query, pointer] of [
      ['', '/by'],
      ['?by=', '/by/0'],
      ['?by=line', '/by/0'],
      ['?by=npa,npa', '/by'],
      ['?by=npa&limit=10001', '/limit'],
      ['?by=npa&sort=number', '/sort'],
    ] as const) {
      const problem = await customer.refused(400, 'GET', `/v1/coverage${query}`)
      assert.deepEqual([problem.code, problem.pointer], ['invalid_input', pointer], query)
    }
    const problem = await customer.refused(400, 'GET', '/v1/coverage?by=npa&cursor=abc')
    assert.equal(problem.code, 'invalid_cursor')
  })
})
