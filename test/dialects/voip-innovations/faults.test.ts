import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { MAX_DID_PARAMS } from '../../../src/dialects/voip-innovations/arguments.ts'
import { didParams, envelope, PATH, payload, post, useService } from './use-service.ts'

const UNREADABLE = 'Server was unable to read request. ---&gt; '

const fault = (reason: string, code = 'Client') =>
  '<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><soap:Body>' +
  `<soap:Fault><faultcode>soap:${code}</faultcode><faultstring>${reason}</faultstring><detail /></soap:Fault></soap:Body></soap:Envelope>`

describe('faults', () => {
  const service = useService('sqlite')

  async function refused(body: string, headers?: Readonly<Record<string, string>>): Promise<string> {
    const answer = await post(service.app, body, headers)
    assert.equal(answer.statusCode, 500)
    assert.equal(answer.headers['content-type'], 'text/xml; charset=utf-8')
    return answer.payload
  }

  test('an action that nobody knows is told as it was sent', async () => {
    const body = envelope(payload('getDIDs'))
    const told = (action: string) => fault(`Server did not recognize the value of HTTP Header SOAPAction: ${action}.`)
    assert.equal(
      await refused(body, { soapaction: '"http://tempuri.org/nothing"' }),
      told('http://tempuri.org/nothing'),
    )
    assert.equal(await refused(body, { soapaction: 'getDIDs' }), told('getDIDs'))
    assert.equal(await refused(envelope(payload('nothing'))), told('http://tempuri.org/nothing'))
    assert.equal(await refused(body, { soapaction: '<&>' }), told('&lt;&amp;&gt;'))
  })

  test('a method of the carrier’s that is not offered is told by its name', async () => {
    for (const method of ['insert911', 'SendSMS', 'sendSMS', 'getLocations', 'getCNAMDisplay']) {
      const told = fault(`This server does not offer the method ${method}.`)
      assert.equal(await refused(envelope(payload(method))), told)
      assert.equal(await refused(envelope(payload(method)), { soapaction: `"http://tempuri.org/${method}"` }), told)
    }
  })

  test('an action and a body that are not of one method are not read', async () => {
    const told = await refused(envelope(payload('releaseDID')), { soapaction: '"http://tempuri.org/queryDID"' })
    assert.match(told, /&lt;releaseDID xmlns='http:\/\/tempuri.org\/'&gt; was not expected\./)
  })

  test('an integer that is none is not read, whoever asks', async () => {
    const format = fault(
      `${UNREADABLE}There is an error in XML document. ---&gt; Input string was not in a correct format.`,
    )
    for (const epg of ['abc', '1.5', '0x10', '2147483648', '99999999999999999999', '1e3', '--1']) {
      const params = didParams({ tn: '2015550000' }, { tn: '2015550001', epg })
      for (const method of ['reserveDID', 'assignDID', 'configDID', 'releaseDID'])
        assert.equal(await refused(envelope(payload(method, params, 'nobody'))), format)
      assert.equal(await refused(envelope(payload('getPortDetails', `<portId>${epg}</portId>`))), format)
    }
    const { statusCode } = await post(service.app, envelope(payload('getPortDetails', '<portId> 2147483647 </portId>')))
    assert.equal(statusCode, 200)
  })

  test('more numbers than a request may have are not read', async () => {
    const params = didParams(...Array.from({ length: MAX_DID_PARAMS + 1 }, () => ({ tn: '1' })))
    const told = await refused(envelope(payload('releaseDID', params)))
    assert.equal(told, fault(`${UNREADABLE}There are 1001 DIDParam; send 1000 at the most.`))
  })

  test('what is XML and no SOAP is not read', async () => {
    assert.equal(await refused('<a/>'), fault(`${UNREADABLE}No SOAP envelope.`))
    assert.equal(await refused(envelope('')), fault(`${UNREADABLE}The SOAP body holds no method.`))
    const strange = await refused('<Envelope xmlns="urn:x"/>')
    assert.match(strange, /<faultcode>soap:VersionMismatch<.*Envelope namespace urn:x was unexpected/)
  })

  test('a header that has to be understood is not', async () => {
    const header = '<soap:Header><s:Security xmlns:s="urn:s" soap:mustUnderstand="1"/></soap:Header><soap:Body>'
    const body = envelope(payload('auditDIDs')).replace('<soap:Body>', header)
    assert.equal(await refused(body), fault('SOAP header Security was not understood.', 'MustUnderstand'))
    const { statusCode } = await post(service.app, body.replace('mustUnderstand="1"', 'mustUnderstand="0"'))
    assert.equal(statusCode, 200)
  })

  test('a fault of SOAP 1.2 has its own form', async () => {
    const body = envelope(payload('nothing')).replace(
      'http://schemas.xmlsoap.org/soap/envelope/',
      'http://www.w3.org/2003/05/soap-envelope',
    )
    const answer = await post(service.app, body, { 'content-type': 'application/soap+xml' })
    assert.equal(answer.statusCode, 500)
    assert.equal(answer.headers['content-type'], 'application/soap+xml; charset=utf-8')
    assert.match(
      answer.payload,
      /<soap:Fault><soap:Code><soap:Value>soap:Sender<\/soap:Value><\/soap:Code><soap:Reason><soap:Text xml:lang="en">Server did not/,
    )
  })

  test('a body of another type is refused, and there is no binding for GET', async () => {
    for (const type of ['application/json', 'application/x-www-form-urlencoded', 'text/xmlx']) {
      const { statusCode, payload: text } = await post(service.app, envelope(payload('auditDIDs')), {
        'content-type': type,
      })
      assert.deepEqual([statusCode, text], [415, ''])
    }
    const { statusCode } = await service.app.inject({ method: 'GET', url: `${PATH}/queryDID?login=demo` })
    assert.equal(statusCode, 404)
  })
})
