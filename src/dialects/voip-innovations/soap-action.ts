import type { IncomingHttpHeaders } from 'node:http'

const ACTION_PARAMETER = /;\s*action\s*=\s*(?:"([^"]*)"|([^;\s]*))/i
const QUOTED = /^\s*"?([^"]*)"?\s*$/

/** The action that the headers name: `SOAPAction` of SOAP 1.1 or the parameter of the type in 1.2; '' when they do not. */
export function readSoapAction(headers: IncomingHttpHeaders): string {
  const given = headers['soapaction']
  const text = Array.isArray(given) ? given.join() : given
  if (text !== undefined) return QUOTED.exec(text)?.[1]?.trim() ?? text
  const parameter = ACTION_PARAMETER.exec(headers['content-type'] ?? '')
  return parameter?.[1] ?? parameter?.[2] ?? ''
}
