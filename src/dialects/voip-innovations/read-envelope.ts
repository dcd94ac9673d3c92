import type { XmlElement } from '#lib/xml/element.ts'
import { readXml } from '#lib/xml/read-xml.ts'

import { SOAP, type SoapVersion, TEMPURI } from './namespaces.ts'
import { SoapFault } from './soap-fault.ts'

/** The deepest request of the carrier's has six levels; headers of standards that we do not speak have some more. */
const MAX_DEPTH = 32
/** The longest list of numbers has five for each of a thousand. */
const MAX_ELEMENTS = 8_000

/** The version of SOAP that a request speaks. Errors: SoapFault for what is no envelope of either. */
export function versionOf({ name, namespace }: XmlElement): SoapVersion {
  if (name === 'Envelope' && namespace === SOAP['1.1'].envelope) return '1.1'
  if (name === 'Envelope' && namespace === SOAP['1.2'].envelope) return '1.2'
  if (name !== 'Envelope') throw new SoapFault('Client', 'Server was unable to read request. ---> No SOAP envelope.')
  throw new SoapFault(
    'VersionMismatch',
    `Possible SOAP version mismatch: Envelope namespace ${namespace} was unexpected. Expecting ${SOAP['1.1'].envelope}.`,
  )
}

/** Nothing in a header is understood here, so none may insist on it. Source: SOAP 1.1, 4.2.3. */
function refuseMustUnderstand(root: XmlElement): void {
  for (const header of root.children.filter(({ name }) => name === 'Header'))
    for (const block of header.children)
      for (const { name, namespace, value } of block.attributes)
        if (name === 'mustUnderstand' && namespace === root.namespace && (value === '1' || value === 'true'))
          throw new SoapFault('MustUnderstand', `SOAP header ${block.name} was not understood.`)
}

/** Reads a request as far as it is XML. Errors: XmlError. */
export function readRoot(body: unknown): XmlElement {
  return readXml(body instanceof Uint8Array ? body : new Uint8Array(), { depth: MAX_DEPTH, elements: MAX_ELEMENTS })
}

/** The element of the method in a request. Errors: SoapFault. */
export function payloadOf(root: XmlElement): XmlElement {
  refuseMustUnderstand(root)
  const body = root.children.find(({ name, namespace }) => name === 'Body' && namespace === root.namespace)
  const payload = body?.children.find(({ namespace }) => namespace === TEMPURI || namespace === '')
  if (payload === undefined)
    throw new SoapFault('Client', 'Server was unable to read request. ---> The SOAP body holds no method.')
  return payload
}
