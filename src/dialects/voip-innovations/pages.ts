import { escapeXml } from '#lib/xml/escape-xml.ts'

import { SOAP, TEMPURI } from './namespaces.ts'
import type { Operation } from './operation.ts'
import { OPERATIONS } from './operations/index.ts'

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`
}

/** The list of the methods, for people. */
export function servicePage(): string {
  const items = OPERATIONS.map(({ name }) => `<li><a href="?op=${name}">${name}</a></li>`)
  return page(
    'APIService',
    `<p>The following operations are supported. For a formal definition, see the <a href="?WSDL">service description</a>.</p><ul>${items.join('')}</ul>`,
  )
}

function sampleOf({ name, parameters }: Operation): string {
  const elements = parameters.map(({ name: parameter, sort }) =>
    sort === 'didParams'
      ? `      <didParams>\n        <DIDParam>\n          <tn>string</tn>\n          <cnam>string</cnam>\n          <refId>string</refId>\n          <epg>int</epg>\n        </DIDParam>\n      </didParams>\n`
      : `      <${parameter}>${sort}</${parameter}>\n`,
  )
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<soap:Envelope xmlns:soap="${SOAP['1.1'].envelope}">\n  <soap:Body>\n` +
    `    <${name} xmlns="${TEMPURI}">\n      <login>string</login>\n      <secret>string</secret>\n${elements.join('')}` +
    `    </${name}>\n  </soap:Body>\n</soap:Envelope>\n`
  )
}

/** One method with a sample request, for people. */
export function operationPage(operation: Operation): string {
  const request =
    'POST /Services/APIService.asmx HTTP/1.1\nContent-Type: text/xml; charset=utf-8\n' +
    `SOAPAction: "${TEMPURI}${operation.name}"\n\n${sampleOf(operation)}`
  return page(operation.name, `<h2>SOAP 1.1</h2><pre>${escapeXml(request)}</pre><p><a href="?">All operations</a></p>`)
}
