import { escapeXml } from '#lib/xml/escape-xml.ts'

import { SOAP, type SoapVersion } from './namespaces.ts'

/** What is wrong: the request, a version, a header that was to be understood, or this server. */
export type FaultCode = 'Client' | 'VersionMismatch' | 'MustUnderstand' | 'Server'

/** A request that is not answered by its method but by a fault, HTTP status 500. */
export class SoapFault extends Error {
  override readonly name = 'SoapFault'
  readonly code: FaultCode

  constructor(code: FaultCode, reason: string) {
    super(reason)
    this.code = code
  }
}

/** SOAP 1.2 has other words for two of the codes. */
const CODE_1_2: Readonly<Record<FaultCode, string>> = {
  Client: 'Sender',
  Server: 'Receiver',
  VersionMismatch: 'VersionMismatch',
  MustUnderstand: 'MustUnderstand',
}

/** The fault as a document. */
export function writeFault({ code, message }: SoapFault, version: SoapVersion): string {
  const reason = escapeXml(message)
  const fault =
    version === '1.1'
      ? `<faultcode>soap:${code}</faultcode><faultstring>${reason}</faultstring><detail />`
      : `<soap:Code><soap:Value>soap:${CODE_1_2[code]}</soap:Value></soap:Code>` +
        `<soap:Reason><soap:Text xml:lang="en">${reason}</soap:Text></soap:Reason><soap:Detail />`
  const [before, after] = envelopeOf(version)
  return `${before}<soap:Fault>${fault}</soap:Fault>${after}`
}

/** What stands before and behind the payload of every answer. */
export function envelopeOf(version: SoapVersion): readonly [before: string, after: string] {
  return ENVELOPES[version]
}

function makeEnvelope(version: SoapVersion): readonly [before: string, after: string] {
  return [
    `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="${SOAP[version].envelope}" ` +
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><soap:Body>',
    '</soap:Body></soap:Envelope>',
  ]
}
const ENVELOPES: Readonly<Record<SoapVersion, readonly [before: string, after: string]>> = {
  '1.1': makeEnvelope('1.1'),
  '1.2': makeEnvelope('1.2'),
}
