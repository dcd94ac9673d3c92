import type { IncomingHttpHeaders } from 'node:http'

import { TEMPURI } from './namespaces.ts'
import type { Operation } from './operation.ts'
import { findOperation } from './operations/index.ts'
import { readSoapAction } from './soap-action.ts'
import { SoapFault } from './soap-fault.ts'

/** Methods of the carrier's that are about other things than numbers; programs may ask for them, in any case, and are told. */
const NOT_OFFERED: ReadonlySet<string> = new Set(
  [
    'Add911Alert',
    'AssignIntlDID',
    'GetCNAMDisplay',
    'GetCountries',
    'GetFaxToEmail',
    'Query911Alert',
    'ReleaseIntlDID',
    'RemoveCNAM',
    'RemoveFaxToEmail',
    'SendSMS',
    'SetFaxToEmail',
    'UpdateCNAMDisplay',
    'addLocation',
    'audit911',
    'getLocations',
    'getProvisioningHistory',
    'insert911',
    'provisionLocation',
    'query911',
    'remove911',
    'removeLocation',
    'update911',
    'validate911',
  ].map((name) => name.toLowerCase()),
)

/** Longest name that a fault repeats. */
const MAX_REPEATED = 200

function offered(name: string, action: string): Operation {
  const operation = findOperation(name)
  if (operation !== undefined) return operation
  if (NOT_OFFERED.has(name.toLowerCase()))
    throw new SoapFault('Client', `This server does not offer the method ${name}.`)
  throw new SoapFault(
    'Client',
    `Server did not recognize the value of HTTP Header SOAPAction: ${action.slice(0, MAX_REPEATED)}.`,
  )
}

/**
 * The method that a request is for: that of its SOAPAction, or without one that of its body; with one both must be the
 * same. Errors: SoapFault.
 */
export function findMethod(headers: IncomingHttpHeaders, payloadName: string): Operation {
  const action = readSoapAction(headers)
  if (action === '') return offered(payloadName, TEMPURI + payloadName)
  const operation = offered(action.startsWith(TEMPURI) ? action.slice(TEMPURI.length) : '', action)
  if (operation.name === payloadName) return operation
  throw new SoapFault(
    'Client',
    'Server was unable to read request. ---> There is an error in XML document. ---> ' +
      `<${payloadName.slice(0, MAX_REPEATED)} xmlns='${TEMPURI}'> was not expected.`,
  )
}
