import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { issueKey } from '#domain/accounts/create-key.ts'

import {
  call,
  credentials,
  didParams,
  envelope,
  GROUP,
  outerOf,
  PATH,
  payload,
  post,
  statusesOf,
  useService,
  valuesOf,
} from './use-service.ts'

const ENVELOPE_1_1 = 'http://schemas.xmlsoap.org/soap/envelope/'
const ENVELOPE_1_2 = 'http://www.w3.org/2003/05/soap-envelope'
const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
const TEMPURI = 'http://tempuri.org/'
const FREE = '2015550000'

describe('what programs may send', () => {
  const service = useService('sqlite')
  const send = async (body: string, headers?: Readonly<Record<string, string>>) => post(service.app, body, headers)

  const queries: Readonly<Record<string, string>> = {
    'the prefix soap': envelope(payload('queryDID', `<did>${FREE}</did>`)),
    'another prefix, with a hyphen':
      `<?xml version="1.0" encoding="UTF-8"?>\n<SOAP-ENV:Envelope xmlns:SOAP-ENV="${ENVELOPE_1_1}" xmlns:ns1="${TEMPURI}"><SOAP-ENV:Body>` +
      `<ns1:queryDID><ns1:login>demo</ns1:login><ns1:secret>demo</ns1:secret><ns1:did>${FREE}</ns1:did></ns1:queryDID></SOAP-ENV:Body></SOAP-ENV:Envelope>\n`,
    'single quotes, credentials last':
      `<?xml version='1.0' encoding='UTF-8'?><env:Envelope xmlns:tns='${TEMPURI}' xmlns:env='${ENVELOPE_1_1}'><env:Body><tns:queryDID>` +
      `<tns:did>${FREE}</tns:did><tns:login>demo</tns:login><tns:secret>demo</tns:secret></tns:queryDID></env:Body></env:Envelope>`,
    'no declaration, an empty header': `<Envelope xmlns="${ENVELOPE_1_1}"><Header/><Body>${payload('queryDID', `<did>${FREE}</did>`)}</Body></Envelope>`,
    'parameters without a namespace': envelope(
      `<q:queryDID xmlns:q="${TEMPURI}">${credentials('demo')}<did>${FREE}</did></q:queryDID>`,
    ),
    'carriage returns and indentation': envelope(
      `\r\n  <queryDID xmlns="${TEMPURI}">\r\n    ${credentials('demo')}\r\n    <did>\r\n${FREE}\r\n</did>\r\n  </queryDID>\r\n`,
    ),
    'elements that nobody knows': envelope(
      payload('queryDID', `<more><did>1</did></more><did>${FREE}</did><x xmlns="urn:y">1</x>`),
    ),
    '1 in front': envelope(payload('queryDID', `<did>1${FREE}</did>`)),
    '+1 in front': envelope(payload('queryDID', `<did>+1${FREE}</did>`)),
    'a number as people write it': envelope(payload('queryDID', '<did>(201) 555-0000</did>')),
  }
  for (const [what, body] of Object.entries(queries))
    test(`${what}, with a SOAPAction in quotes, without quotes, empty, and none`, async () => {
      const actions = [
        { soapaction: `"${TEMPURI}queryDID"` },
        { soapaction: `${TEMPURI}queryDID` },
        { soapaction: '""' },
        {},
      ]
      for (const headers of actions) {
        const { statusCode, payload: answer } = await send(body, headers)
        assert.equal(statusCode, 200, answer)
        assert.deepEqual([valuesOf(answer, 'tn'), statusesOf(answer)], [[FREE], ['100 Number currently available']])
      }
    })

  test('SOAP 1.2 is answered in SOAP 1.2, with the action in the type or without one', async () => {
    const body = envelope(payload('queryDID', `<did>${FREE}</did>`)).replace(ENVELOPE_1_1, ENVELOPE_1_2)
    for (const type of ['application/soap+xml', `application/soap+xml; charset=utf-8; action="${TEMPURI}queryDID"`]) {
      const { statusCode, headers, payload: answer } = await send(body, { 'content-type': type })
      assert.equal(statusCode, 200)
      assert.equal(headers['content-type'], 'application/soap+xml; charset=utf-8')
      assert.ok(
        answer.startsWith(`<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="${ENVELOPE_1_2}"`),
        answer,
      )
    }
  })

  test('absent, empty, closed in itself and nil all mean not given', async () => {
    for (const element of [
      '',
      '<state></state>',
      '<state/>',
      `<state ${XSI} xsi:nil="true"/>`,
      `<state ${XSI} xsi:nil="1">x</state>`,
      '<state> </state>',
    ]) {
      const answer = await call(service.app, 'getDIDs', `${element}<npa>201</npa>`)
      assert.equal(outerOf(answer), '100 Success', element)
      assert.equal(outerOf(await call(service.app, 'getDIDs', element)), '302490 No search criteria defined', element)
    }
  })

  test('both addresses are answered, the last part in any case, whatever the query says', async () => {
    const body = envelope(payload('queryDID', `<did>${FREE}</did>`))
    for (const url of [
      PATH,
      `/VOIP${PATH}`,
      '/Services/apiservice.asmx',
      '/VOIP/Services/APISERVICE.ASMX?wsdl',
      `${PATH}?op=getDIDs`,
    ]) {
      const { statusCode, payload: answer } = await service.app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'text/xml' },
        payload: body,
      })
      assert.deepEqual([url, statusCode, outerOf(answer)], [url, 200, '100 Success'])
    }
    const other = await service.app.inject({ method: 'POST', url: '/Services/Other.asmx', payload: body })
    assert.equal(other.statusCode, 404)
  })

  test('names of the documents are taken as those of the wire', async () => {
    const [tn] = ['2015550100']
    const assigned = await call(service.app, 'assignDID', didParams({ tn, endpointId: GROUP, refid: 'PO-1' }))
    assert.deepEqual(statusesOf(assigned), [`100 Assigned to endpoint '${GROUP}' rewritten as '${tn}' Tier 1`])
    assert.deepEqual(valuesOf(await call(service.app, 'queryDID', `<did>${tn}</did>`), 'refId'), ['PO-1'])
    assert.equal(outerOf(await call(service.app, 'getDIDs', '<Network>Almon</Network>')), '100 Success')
    const counted = await call(service.app, 'getDIDCount', '<npa>201</npa><orderBy>TIER</orderBy>')
    assert.deepEqual(valuesOf(counted, 'tier'), ['1', '2'])
    assert.equal(outerOf(await call(service.app, 'getPortDetails', '<portID>7</portID>')), '101 No Records Found')
    const both = didParams({ tn: '2015550101', endpointId: 4711, epg: GROUP })
    assert.match(statusesOf(await call(service.app, 'assignDID', both))[0] ?? '', /^100 /)
  })

  test('an endpoint group that is absent or empty is fine on reserve and release', async () => {
    for (const epg of [{}, { epg: '' }, { epg: 0 }]) {
      const params = didParams({ tn: '2015550102', ...epg })
      assert.match(statusesOf(await call(service.app, 'reserveDID', params))[0] ?? '', /^100 /)
      assert.deepEqual(statusesOf(await call(service.app, 'releaseDID', params)), ['100 Released'])
    }
  })

  test('a secret may hold whatever XML can write', async () => {
    const secret = ` a<b>&"c' ~`
    const terms = {
      accountId: service.customer.actor.accountId,
      name: 'odd',
      sort: 'login',
      login: 'o&o',
      secret,
    } as const
    await issueKey(service.operator, terms)
    for (const written of [
      ' a&lt;b&gt;&amp;&quot;c&apos; ~',
      '<![CDATA[ a<b>&"c\' ~]]>',
      '&#32;a&#x3c;b>&amp;"c\' ~',
    ]) {
      const body = envelope(
        `<auditDIDs xmlns="${TEMPURI}"><login>o&amp;o</login><secret>${written}</secret></auditDIDs>`,
      )
      assert.equal(outerOf((await send(body)).payload), '100 Success')
    }
  })

  test('no numbers at all are answered with none', async () => {
    for (const elements of ['', '<didParams/>', '<didParams></didParams>']) {
      const answer = await call(service.app, 'reserveDID', elements)
      assert.equal(outerOf(answer), '100 Success')
      assert.match(answer, /<DIDs\/>/)
    }
  })
})
