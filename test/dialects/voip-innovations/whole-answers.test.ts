import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { createKey } from '#domain/accounts/create-key.ts'
import { openExchange } from '#domain/open-exchange.ts'
import { parseAddressList } from '#lib/address-list.ts'

import { DID } from '../../../src/dialects/voip-innovations/did.ts'
import { exchangeWith } from '../v1/use-api.ts'
import {
  call,
  credentials,
  didParams,
  envelope,
  GROUP,
  outerOf,
  payload,
  post,
  serverOf,
  useService,
  valuesOf,
} from './use-service.ts'

const METHODS = [
  'auditDIDs',
  'queryDID',
  'getDIDs',
  'getDIDCount',
  'reserveDID',
  'assignDID',
  'configDID',
  'releaseDID',
  'isPortable',
  'getPortDetails',
]
const PORT_METHODS = new Set(['isPortable', 'getPortDetails'])

describe('the codes of whole answers', () => {
  const service = useService('sqlite')

  test('an unknown login, a wrong secret and none at all are 902, and the answer has all that it should have', async () => {
    const wrong = [
      credentials('nobody'),
      credentials('demo', 'wrong'),
      '<login>demo</login>',
      '<secret>demo</secret>',
      '',
      credentials('x'.repeat(300)),
    ]
    const asked = [
      ...wrong.map((given) => ['queryDID', given] as const),
      ...METHODS.map((method) => [method, credentials('demo', 'wrong')] as const),
    ]
    for (const [method, given] of asked) {
      const { statusCode, payload: answer } = await post(
        service.app,
        envelope(`<${method} xmlns="http://tempuri.org/">${given}</${method}>`),
      )
      assert.equal(statusCode, 200)
      assert.equal(outerOf(answer), '902 Username/password/IP not found')
      if (PORT_METHODS.has(method)) assert.deepEqual(valuesOf(answer, 'IsPortable'), ['false'])
      else
        assert.match(
          answer,
          /<DIDs\/><DIDLocators\/><DIDCounts\/><DIDGroups\/><ConferenceLine><Enabled>false<\/Enabled><\/ConferenceLine>/,
        )
    }
  })

  test('a bearer key is no login', async () => {
    const { answer } = await createKey(service.operator, { accountId: service.customer.actor.accountId, name: 'key' })
    const given = credentials(answer.key.id, answer.secret)
    const { payload: text } = await post(
      service.app,
      envelope(`<auditDIDs xmlns="http://tempuri.org/">${given}</auditDIDs>`),
    )
    assert.equal(outerOf(text), '902 Username/password/IP not found')
  })

  test('an address that is not on the operator’s list is 901, with the right secret too', async () => {
    const clients = parseAddressList('192.0.2.0/24')
    const app = await serverOf(service.exchange, { clients })
    assert.equal(outerOf(await call(app, 'auditDIDs')), '901 Client IP not found')
    const { payload: text } = await app.inject({
      method: 'POST',
      url: '/Services/APIService.asmx',
      remoteAddress: '192.0.2.9',
      headers: { 'content-type': 'text/xml' },
      payload: envelope(payload('auditDIDs')),
    })
    assert.equal(outerOf(text), '100 Success')
    await app.close()
  })

  test('what is no number is 944 where a whole request is about it', async () => {
    for (const text of ['', 'abc', '201555', '442071234567', '201555000x', '20155500000'])
      for (const [method, name] of [
        ['queryDID', 'did'],
        ['isPortable', 'tn'],
      ])
        assert.equal(
          outerOf(await call(service.app, `${method}`, `<${name}>${text}</${name}>`)),
          '944 Invalid Number',
          text,
        )
  })

  test('ten digits that no number has are answered like a number that nobody sells', async () => {
    const unsold = await call(service.app, 'queryDID', '<did>2125550000</did>')
    assert.match(unsold, /<statusCode>102420</)
    for (const text of ['0000000000', '9999999999', '1115550000', '+1 (911) 555-0000']) {
      assert.equal(await call(service.app, 'queryDID', `<did>${text}</did>`), unsold, text)
      const portable = await call(service.app, 'isPortable', `<tn>${text}</tn>`)
      assert.deepEqual([outerOf(portable), valuesOf(portable, 'IsPortable')], ['100 Success', ['false']], text)
    }
  })

  test('a number that is asked about is told with every element, empty where there is nothing to say', async () => {
    const elements = DID.fields.map(([name]) => name)
    const told = async (did: string, login?: string) => {
      const text = await call(service.app, 'queryDID', `<did>${did}</did>`, login)
      const [, inside = ''] = /<DID>(.*)<\/DID>/.exec(text) ?? []
      return [...inside.matchAll(/<([A-Za-z0-9]+)(?:\/>|>[^<]*<\/\1>)/g)].map((match) => match[1])
    }
    await call(service.app, 'assignDID', didParams({ tn: '2015550090', epg: GROUP }))
    for (const did of ['2015550090', '2015550091', '8775550000']) assert.deepEqual(await told(did), elements, did)
    assert.deepEqual(await told('2015550090', 'other'), elements)
    assert.ok(!(await told('2125550000')).includes('rewrite'))
  })

  test('a reservation for an endpoint group that is not the account’s is 948, and holds nothing', async () => {
    for (const epg of [4711, 7, 999, -1, 2_147_483_647]) {
      const answer = await call(
        service.app,
        'reserveDID',
        didParams({ tn: '2015550000', epg: GROUP }, { tn: '2015550001', epg }),
      )
      assert.equal(outerOf(answer), '948 You do not own the specified Endpoint Group')
    }
    assert.deepEqual(valuesOf(await call(service.app, 'queryDID', '<did>2015550000</did>'), 'availability'), [
      'available',
    ])
  })

  test('what fails inside is 900 and not told, and is logged', async () => {
    const logged: unknown[] = []
    const log = { ...service.exchange.log, error: (facts: unknown) => void logged.push(facts) }
    const broken = exchangeWith(service.exchange, {
      log,
      get inventory(): never {
        throw new Error('a secret of the inside')
      },
    })
    const app = await serverOf(broken)
    for (const method of ['getDIDs', 'getDIDCount'])
      assert.equal(outerOf(await call(app, method, '<npa>201</npa>')), '900 An exception occurred')
    const text = await call(app, 'queryDID', '<did>2015550000</did>')
    assert.doesNotMatch(text, /secret/)
    assert.equal(logged.length, 3)
    await app.close()
  })

  test('while the inventory is loading, and when a credential may not do it, nothing is done', async () => {
    const loading = await openExchange({ database: service.database, clock: service.clock })
    const app = await serverOf(loading.exchange)
    for (const method of ['getDIDs', 'reserveDID'])
      assert.equal(
        outerOf(await call(app, method, `<npa>201</npa>${didParams({ tn: '2015550000' })}`)),
        '900 An exception occurred',
      )
    await app.close()
    await loading.close()
  })

  test('each credential may ask so often within a minute, and then the answer says when to come again', async () => {
    const app = await serverOf(service.exchange, { rateLimit: 2 })
    for (let times = 0; times < 2; times++) assert.equal(outerOf(await call(app, 'auditDIDs')), '100 Success')
    const answer = await post(app, envelope(payload('auditDIDs')))
    assert.deepEqual([answer.statusCode, outerOf(answer.payload)], [429, '900 An exception occurred'])
    assert.match(String(answer.headers['retry-after']), /^[1-9][0-9]?$/)
    assert.equal(outerOf(await call(app, 'auditDIDs', '', 'other')), '100 Success')
    for (let times = 0; times < 2; times++)
      assert.equal(outerOf(await call(app, 'auditDIDs', '', 'nobody')), '902 Username/password/IP not found')
    assert.equal(outerOf(await call(app, 'auditDIDs', '', 'somebody')), '900 An exception occurred')
    await app.close()
  })
})
