import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import type { XmlElement } from '#lib/xml/element.ts'
import { readXml } from '#lib/xml/read-xml.ts'

import { readConfig } from '../../../src/config.ts'
import { call, didParams, GROUP, PATH, useService } from './use-service.ts'

const read = (text: string): XmlElement => readXml(Buffer.from(text), { depth: 30, elements: 2_000 })

/** All elements of this name, wherever they stand. */
function elementsOf(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)])
}

const attribute = (element: XmlElement | undefined, name: string) =>
  element?.attributes.find((one) => one.name === name)?.value

describe('what the service says of itself', () => {
  const service = useService('sqlite')
  const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
    service.app.inject({ method: 'GET', url, headers: { host: 'exchange.example:8470', ...headers } })

  test('the WSDL is served at both addresses, in any case, and names the one that was asked', async () => {
    for (const [url, address] of [
      [`${PATH}?wsdl`, `http://exchange.example:8470${PATH}`],
      [`${PATH}?WSDL`, `http://exchange.example:8470${PATH}`],
      ['/Services/apiservice.asmx?Wsdl=1', `http://exchange.example:8470${PATH}`],
      [`/VOIP${PATH}?wsdl`, `http://exchange.example:8470/VOIP${PATH}`],
    ] as const) {
      const { statusCode, headers, payload: text } = await get(url)
      assert.deepEqual([statusCode, headers['content-type']], [200, 'text/xml; charset=utf-8'])
      const addresses = elementsOf(read(text), 'address').map((element) => attribute(element, 'location'))
      assert.deepEqual(addresses, [address, address])
    }
    const { payload: secure } = await get(`${PATH}?wsdl`, { 'x-forwarded-proto': 'https' })
    assert.ok(secure.includes(`location="https://exchange.example:8470${PATH}"`))
  })

  test('it lists the ten methods, in both versions, and no other', async () => {
    const wsdl = read((await get(`${PATH}?wsdl`)).payload)
    const actions = elementsOf(wsdl, 'operation').flatMap((element) => attribute(element, 'soapAction') ?? [])
    assert.equal(actions.length, 20)
    assert.equal(new Set(actions).size, 10)
    assert.ok(actions.every((action) => action.startsWith('http://tempuri.org/')))
  })

  test('answers have the elements of the WSDL in their order, every required one of them', async () => {
    const wsdl = read((await get(`${PATH}?wsdl`)).payload)
    const types = new Map(
      elementsOf(wsdl, 'complexType').map((type) => [attribute(type, 'name'), elementsOf(type, 'element')]),
    )
    const tn = '2015550500'
    const answers = [
      await call(service.app, 'queryDID', '<did>2015550000</did>'),
      await call(service.app, 'assignDID', didParams({ tn, epg: GROUP }, { tn: 'x' })),
      await call(service.app, 'auditDIDs'),
      await call(service.app, 'getDIDCount', '<npa>201</npa>'),
      await call(service.app, 'getDIDs', '<state>AK</state>'),
      await call(service.app, 'getDIDs', '<state>TF</state>').then((text) =>
        text.replaceAll(/(<\/DIDLocator>).*(<\/DIDLocators>)/g, '$1$2'),
      ),
      await call(service.app, 'isPortable', '<tn>2015550000</tn>'),
    ]
    let compared = 0
    for (const answer of answers)
      for (const [name = '', fields] of types) {
        // The one element that is called otherwise than its type.
        const called = name === 'PortDetail' ? 'PortDetails' : name
        for (const element of elementsOf(read(answer), called)) {
          const present = element.children.map((child) => child.name)
          const inOrder = fields.map((field) => attribute(field, 'name') ?? '')
          const required = fields.filter((field) => attribute(field, 'minOccurs') === '1')
          assert.deepEqual(
            present,
            inOrder.filter((field) => present.includes(field)),
          )
          for (const field of required) assert.ok(present.includes(attribute(field, 'name') ?? ''), name)
          compared++
        }
      }
    assert.ok(compared > 10)
  })

  test('people get a list of the methods, and a page of each with a request', async () => {
    const { headers, payload: list } = await get(PATH)
    assert.equal(headers['content-type'], 'text/html; charset=utf-8')
    assert.ok(list.includes('<a href="?op=getDIDs">getDIDs</a>'))
    const { payload: page } = await get(`${PATH}?op=reserveDID`)
    assert.match(page, /SOAPAction: &quot;http:\/\/tempuri\.org\/reserveDID&quot;[^]*&lt;epg&gt;int&lt;\/epg&gt;/)
    assert.equal((await get(`${PATH}?op=%3Cscript%3E`)).payload, list)
    assert.equal((await get('/Services/Other.asmx?wsdl')).statusCode, 404)
  })
})

test('how much a search finds and who may ask are settings', () => {
  const settings = (environment: Readonly<Record<string, string>>) => readConfig({}, environment).voipInnovations
  assert.deepEqual(settings({}), { maxFound: 5_000, clients: undefined })
  const given = settings({
    STROWGER_VOIP_INNOVATIONS_MAX_FOUND: '10000',
    STROWGER_VOIP_INNOVATIONS_CLIENTS: '192.0.2.0/24, 2001:db8::1',
  })
  assert.equal(given.maxFound, 10_000)
  assert.deepEqual([given.clients?.has('192.0.2.7'), given.clients?.has('198.51.100.1')], [true, false])
  for (const environment of [
    { STROWGER_VOIP_INNOVATIONS_MAX_FOUND: '0' },
    { STROWGER_VOIP_INNOVATIONS_MAX_FOUND: '10001' },
    { STROWGER_VOIP_INNOVATIONS_CLIENTS: 'example.com' },
  ])
    assert.throws(() => readConfig({}, environment), { name: 'ConfigError' })
})
