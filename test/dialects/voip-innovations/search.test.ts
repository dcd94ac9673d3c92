import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { stock } from '../../support/exchange.ts'
import { call, outerOf, payload, envelope, post, serverOf, useService, valuesOf } from './use-service.ts'

describe('searching', () => {
  const service = useService('sqlite', { maxFound: 1_000 })

  const elements = (given: Readonly<Record<string, string>>) =>
    Object.entries(given)
      .map(([name, value]) => `<${name}>${value}</${name}>`)
      .join('')
  const find = (given: Readonly<Record<string, string>>) => call(service.app, 'getDIDs', elements(given))
  const count = (given: Readonly<Record<string, string>>) => call(service.app, 'getDIDCount', elements(given))
  const sorts = async (given: Readonly<Record<string, string>>) => [
    ...new Set(valuesOf(await find(given), 'tn').map((tn) => tn.slice(0, 7))),
  ]

  test('more is in stock than programs of this carrier may see', async () => {
    await stock(service.operator, [
      { first: 441614960000, last: 441614960999, country: 'GB', region: null, lata: null, rateCenter: null },
      {
        first: 12125550000,
        last: 12125550999,
        region: 'NY',
        lata: '132',
        rateCenter: 'NWYRCYZN01',
        network: 'Keith',
        features: ['voice'],
      },
    ])
  })

  test('every criterion narrows, and case does not matter', async () => {
    const cases: readonly (readonly [given: Readonly<Record<string, string>>, found: readonly string[]])[] = [
      [{ state: 'nj', tier: '1' }, ['2015550']],
      [{ state: 'NJ', rateCenter: 'jerseycity' }, ['2015551']],
      [{ lata: '132' }, ['2125550']],
      [{ npa: '212' }, ['2125550']],
      [{ npa: '201', nxx: '555', tier: '2' }, ['2015551']],
      [{ nxx: '212555' }, ['2125550']],
      [{ npa: '212', nxx: '212555' }, ['2125550']],
      [{ network: 'keith' }, ['2125550']],
      [{ t38: '1' }, ['2015550']],
      [{ t38: '0', state: 'NJ' }, ['2015551']],
      [{ cnam: 'TRUE' }, ['2015550']],
      [{ sms: 'false' }, ['2125550']],
    ]
    for (const [given, found] of cases) assert.deepEqual(await sorts(given), found, JSON.stringify(given))
  })

  test('what no number can meet finds nothing', async () => {
    for (const given of [
      { npa: '212', nxx: '201555' },
      { npa: '2' },
      { npa: '911' },
      { npa: '201', nxx: '155' },
      { npa: '201', nxx: '55a' },
      { lata: 'x' },
      { tier: 'gold' },
      { tier: '9' },
      { state: 'ZZ' },
      { rateCenter: 'x'.repeat(101) },
      { network: 'x'.repeat(101) },
      { state: 'TF', rateCenter: 'HACKENSACK' },
      { npa: '161' },
      { npa: '201', t38: 'perhaps' },
      { state: 'NJ', sms: '2' },
    ]) {
      assert.equal(outerOf(await find(given)), '101 No Records Found', JSON.stringify(given))
      assert.equal(outerOf(await count(given)), '101 No Records Found', JSON.stringify(given))
    }
  })

  test('a search needs a criterion, and an exchange its area code', async () => {
    for (const given of [{}, { orderby: 'rc' }, { nxx: '555' }, { nxx: '555', state: 'NJ' }, { t38: 'perhaps' }]) {
      assert.equal(outerOf(await find(given)), '302490 No search criteria defined', JSON.stringify(given))
      assert.equal(outerOf(await count(given)), '302490 No search criteria defined', JSON.stringify(given))
    }
  })

  test('toll-free numbers are found under the state TF, and by their area codes', async () => {
    for (const given of [
      { state: 'TF' },
      { state: 'tf', npa: '877' },
      { npa: '877' },
      { nxx: '877555' },
      { state: 'TF', rateCenter: 'US+CA', lata: '0', tier: '3' },
    ]) {
      const answer = await find(given)
      assert.equal(valuesOf(answer, 'tn')[0], '8775550000')
      assert.match(
        answer,
        /<DIDLocator><tn>8775550000<\/tn><rateCenter>US\+CA<\/rateCenter><state>ALL<\/state><tier\/><lataId>0<\/lataId><outboundCNAM>false<\/outboundCNAM><t38>false<\/t38><sms>true<\/sms><\/DIDLocator>/,
      )
    }
    assert.deepEqual(valuesOf(await count({ state: 'TF' }), 'rateCenter'), ['US+CA'])
    assert.equal(outerOf(await find({ state: 'NJ', npa: '877' })), '101 No Records Found')
  })

  test('toll-free numbers are counted together whatever their tiers, apart by what they can carry', async () => {
    const tollFree = { kind: 'tollfree', region: null, lata: null, rateCenter: null } as const
    await stock(service.operator, [
      { ...tollFree, first: 18885550000, last: 18885550009, tier: 1 },
      { ...tollFree, first: 18665550000, last: 18665550004, features: ['voice', 'sms', 'cnam'] },
    ])
    const answer = await count({ state: 'TF' })
    assert.deepEqual(
      ['didCount', 'cnam', 'sms', 'tier'].map((name) => valuesOf(answer, name)),
      [
        ['5', '1010'],
        ['true', 'false'],
        ['true', 'true'],
        ['', ''],
      ],
    )
  })

  test('counts are exact, one for each place, tier and set of features, in the order that was asked for', async () => {
    const told = (text: string) =>
      valuesOf(text, 'didCount').map((number, index) =>
        [
          number,
          ...['rateCenter', 'state', 'tier', 'lataId', 'cnam', 't38', 'sms'].map((name) => valuesOf(text, name)[index]),
        ].join(' '),
      )
    const hackensack = '1000 HACKENSACK NJ 1 224 true true true'
    const jerseyCity = '1000 JERSEYCITY NJ 2 224 false false true'
    const newYork = '1000 NWYRCYZN01 NY 1 132 false false false'
    const all = { lata: '' }
    for (const [orderby, expected] of [
      ['', [hackensack, jerseyCity, newYork]],
      ['STATE', [hackensack, jerseyCity, newYork]],
      ['rc', [hackensack, jerseyCity, newYork]],
      ['LATA', [newYork, hackensack, jerseyCity]],
      ['Tier', [hackensack, newYork, jerseyCity]],
      ['whatever', [hackensack, jerseyCity, newYork]],
    ] as const) {
      const rows = [
        ...told(await count({ ...all, orderby, state: 'NJ' })),
        ...told(await count({ orderby, state: 'NY' })),
      ]
      assert.deepEqual(rows.toSorted(), [...expected].toSorted())
    }
    assert.deepEqual(told(await count({ sms: '1', npa: '201', orderby: 'tier' })), [hackensack, jerseyCity])
    await call(service.app, 'reserveDID', '<didParams><DIDParam><tn>2125550000</tn></DIDParam></didParams>')
    assert.deepEqual(valuesOf(await count({ state: 'NY' }), 'didCount'), ['999'])
  })

  test('an answer is as long as it may be, sent in pieces, and the same as a short one put together', async () => {
    const body = envelope(payload('getDIDs', '<state>NJ</state>'))
    const { payload: long, headers } = await post(service.app, body)
    assert.equal(headers['content-length'], undefined)
    assert.equal(valuesOf(long, 'tn').length, 1_000)
    assert.equal(new Set(valuesOf(long, 'tn')).size, 1_000)
    const app = await serverOf(service.exchange, { maxFound: 3 })
    const short = await post(app, body)
    assert.equal(short.headers['content-length'], String(short.payload.length))
    const [begin = '', rest = ''] = short.payload
      .split('<DIDLocator>', 1)
      .concat(short.payload.slice(short.payload.lastIndexOf('</DIDLocator>')))
    assert.ok(long.startsWith(begin))
    assert.ok(long.endsWith(rest))
    assert.equal(valuesOf(short.payload, 'tn').length, 3)
    await app.close()
  })
})
