import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { AvailableNumber, AvailableRun } from '#domain/numbers/available.ts'

import { onEveryEngine, stock } from '../../support/exchange.ts'
import type { Client } from './client.ts'
import { useApi } from './use-api.ts'

type Page<Item> = {
  items: Item[]
  nextCursor: string | null
  total?: number
  facets?: Record<string, { value: unknown; count: number }[]>
}

const search = async (client: Client, query: string) =>
  (await client.get<Page<AvailableNumber>>(`/v1/numbers/available?${query}`)).body
const found = async (client: Client, query: string) => (await search(client, query)).items.map(({ e164 }) => e164)

onEveryEngine((engine) => {
  const api = useApi(engine)

  test('every criterion of a search narrows it', async () => {
    await stock(api.operator, [
      { first: 12_015_550_000, last: 12_015_550_009 },
      {
        first: 14_165_550_000,
        last: 14_165_550_009,
        country: 'CA',
        region: 'ON',
        lata: '888',
        rateCenter: 'TORONTO',
        city: 'Toronto',
        tier: 3,
        network: 'NORTH',
        features: ['voice', 'sms', 't38'],
        products: ['DID'],
      },
      {
        first: 80_012_345_678,
        last: 80_012_345_679,
        country: '001',
        kind: 'uifn',
        region: null,
        lata: null,
        rateCenter: null,
        products: ['UIFN'],
        serviceCountries: ['DE', 'JP'],
      },
    ])
    const operator = await api.newClient('operator')
    await operator.put('/v1/rates', { country: 'CA', setupMinor: 200, monthlyMinor: 300, currency: 'CAD' })
    const customer = await api.newClient()
    for (const query of [
      'country=CA',
      'kind=local&region=ON',
      'state=on',
      'lata=888',
      'rateCenter=toronto',
      'city=Toronto',
      'npa=416',
      'npa=416&nxx=555',
      'tier=3',
      'network=north',
      'features=t38',
      'features=t38,sms',
      'features=t38&features=voice',
      'product=DID&country=CA',
      'maxSetupMinor=200',
      'maxMonthlyMinor=300&currency=CAD',
      'mask=416xxxxxxx',
      'pattern=%5E416',
    ])
      assert.deepEqual(await found(customer, `${query}&limit=1&sort=number`), ['+14165550000'], query)
    for (const query of ['maxSetupMinor=199', 'currency=USD', 'features=t38,mms', 'network=SOUTH', 'npa=212'])
      assert.deepEqual(await found(customer, query), [], query)
    assert.deepEqual(await found(customer, 'kind=uifn&serviceCountry=JP'), ['+80012345678', '+80012345679'])
    const [toronto] = (await search(customer, 'npa=416&limit=1')).items
    assert.deepEqual(toronto?.price, { setupMinor: 200, monthlyMinor: 300, currency: 'CAD' })
    assert.equal(toronto?.national, '4165550000')
  })

  test('pages of a search follow one another until nothing is left, in every order', async () => {
    await stock(api.operator, [{ first: 12_025_550_000, last: 12_025_550_024 }])
    const customer = await api.newClient()
    for (const sort of ['', '&sort=number', '&sort=random', '&sort=memorability']) {
      const seen: string[] = []
      let cursor: string | null = ''
      for (let pages = 0; cursor !== null && pages < 10; pages++) {
        const page: Page<AvailableNumber> = await search(
          customer,
          `npa=202&limit=10&total=true${sort}${cursor === '' ? '' : `&cursor=${cursor}`}`,
        )
        assert.equal(page.total, 25)
        seen.push(...page.items.map(({ e164 }) => e164))
        cursor = page.nextCursor
      }
      assert.equal(cursor, null)
      assert.equal(new Set(seen).size, 25, sort)
      assert.equal(seen.length, 25, sort)
    }
  })

  test('runs are found as they are asked for', async () => {
    await stock(api.operator, [{ first: 12_035_550_000, last: 12_035_550_011 }])
    const customer = await api.newClient()
    await customer.post('/v1/reservations', { numbers: ['+12035550006'] })
    const { body } = await customer.get<Page<AvailableRun>>('/v1/numbers/available?npa=203&contiguous=5&total=true')
    assert.deepEqual(
      body.items.map(({ first, last, count }) => [first, last, count]),
      [
        ['+12035550000', '+12035550004', 5],
        ['+12035550007', '+12035550011', 5],
      ],
    )
    assert.equal(body.total, 11)
    const problem = await customer.refused(400, 'GET', '/v1/numbers/available?npa=203&contiguous=5&sort=random')
    assert.deepEqual([problem.code, problem.pointer], ['conflicting_filters', '/sort'])
  })

  test('what matches is counted beside the search', async () => {
    await stock(api.operator, [
      { first: 12_045_550_000, last: 12_045_550_006, region: 'CT', city: 'Hartford' },
      { first: 12_045_560_000, last: 12_045_560_002, region: null },
    ])
    const { total, facets, items } = await search(await api.newClient(), 'npa=204&limit=1&total=true&facets=region,npa')
    assert.equal(items.length, 1)
    assert.equal(total, 10)
    assert.deepEqual(facets, {
      region: [
        { value: 'CT', count: 7 },
        { value: null, count: 3 },
      ],
      npa: [{ value: '204', count: 10 }],
    })
  })

  test('a search that is not well formed is refused, and the field is named', async () => {
    const customer = await api.newClient()
    for (const [query, pointer] of [
      ['limit=abc', '/limit'],
      ['limit=0', '/limit'],
      ['limit=10001', '/limit'],
      ['limit=1.5', '/limit'],
      ['limit=', '/limit'],
      ['limit=%201', '/limit'],
      ['limit=0x10', '/limit'],
      ['limit=1e2', '/limit'],
      ['limit=1&limit=2', '/limit'],
      ['npa=20', '/npa'],
      ['npa=201&npa=202', '/npa'],
      ['total=yes', '/total'],
      ['total=1', '/total'],
      ['tier=-1', '/tier'],
      ['features=voice,fax', '/features/1'],
      ['features=voice,voice', '/features'],
      ['features=', '/features/0'],
      ['kind=LOCAL', '/kind'],
      ['facets=lines', '/facets/0'],
      ['sort=price', '/sort'],
      ['contiguous=1', '/contiguous'],
      ['npaa=201', '/npaa'],
      ['criteria=npa', '/criteria'],
      ['__proto__=1', '/__proto__'],
      ['constructor=1', '/constructor'],
      ['city=', '/city'],
      ['mask=201555123q', '/mask'],
      ['pattern=%5B', '/pattern'],
      ['region=%00&nothing=1', '/nothing'],
    ] as const) {
      const problem = await customer.refused(400, 'GET', `/v1/numbers/available?${query}`)
      assert.equal(problem.code, 'invalid_input', query)
      assert.equal(problem.pointer, pointer, `${query}: ${problem.detail}`)
    }
  })

  test('filters that no number can meet are refused', async () => {
    const customer = await api.newClient()
    for (const [query, pointer] of [
      ['region=NJ&state=NY', '/state'],
      ['kind=uifn&country=US', '/country'],
      ['country=001&kind=local', '/kind'],
      ['kind=uifn&npa=201', '/npa'],
      ['serviceCountry=JP&kind=local', '/serviceCountry'],
      ['product=ITFS&kind=mobile', '/product'],
    ] as const)
      for (const path of ['/v1/numbers/available?', '/v1/coverage?by=npa&']) {
        const problem = await customer.refused(400, 'GET', `${path}${query}`)
        assert.deepEqual([problem.code, problem.pointer], ['conflicting_filters', pointer], query)
      }
  })

  test('a cursor of another search is refused', async () => {
    await stock(api.operator, [{ first: 12_055_550_000, last: 12_055_550_009 }])
    const customer = await api.newClient()
    const { nextCursor } = await search(customer, 'npa=205&limit=2')
    assert.ok(nextCursor !== null)
    const { body: coverage } = await customer.get<Page<unknown>>('/v1/coverage?by=npa,block&limit=1')
    for (const query of [
      `limit=2&cursor=${nextCursor}`,
      `npa=205&sort=number&cursor=${nextCursor}`,
      `npa=205&contiguous=2&cursor=${nextCursor}`,
      `npa=205&cursor=${nextCursor}x`,
      `npa=205&cursor=${coverage.nextCursor}`,
      'npa=205&cursor=abc',
      'npa=205&cursor=',
    ]) {
      const problem = await customer.refused(400, 'GET', `/v1/numbers/available?${query}`)
      assert.deepEqual([problem.code, problem.pointer], ['invalid_cursor', '/cursor'], query)
    }
    assert.deepEqual(await found(customer, `npa=205&limit=2&cursor=${nextCursor}`), ['+12055550002', '+12055550003'])
  })
})
